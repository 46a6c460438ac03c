import { exitCode } from './exit-code.ts';
import { printable } from './glyphs.ts';
import type { Io } from './io.ts';

/** Says on standard error what could not be done. */
export async function sayFault(sentence: string, io: Io): Promise<void> {
  await io.stderr.write(`rostrum: ${printable(sentence)}\n`);
}

/** Says why a command does nothing, and answers its exit code. */
export async function refuse(sentence: string, io: Io): Promise<number> {
  await sayFault(sentence, io);
  return exitCode.incomplete;
}
