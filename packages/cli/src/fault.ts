import { exitCode } from './exit-code.ts';
import { printable } from './glyphs.ts';
import type { Io } from './io.ts';

/** Says on standard error what could not be done. */
export async function sayFault(sentence: string, io: Io): Promise<void> {
  await io.stderr.write(`rostrum: ${printable(sentence)}\n`);
}

/** Names a rule that failed, on a file or on all together, and says what leaves it out until it is mended. */
export function defectOf(place: string, { message }: Error, remedy: string): string {
  return `${place}: ${message}. This is a defect of Rostrum; ${remedy} leaves the rule out.`;
}

/** Says why a command does nothing, and answers its exit code. */
export async function refuse(sentence: string, io: Io): Promise<number> {
  await sayFault(sentence, io);
  return exitCode.incomplete;
}
