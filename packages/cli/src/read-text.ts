import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Decoded, decode } from './decode.ts';
import type { Io } from './io.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the spelling of the path.',
  EACCES: 'may not be read: permission denied.',
  EPERM: 'may not be read: permission denied.',
  EISDIR: 'is a folder. Name the files in it.',
  ENOTDIR: 'does not exist: a part of the path is a file, not a folder.',
  ELOOP: 'is a link that leads back to itself.',
  ENAMETOOLONG: 'has a name that is longer than this system allows.',
  EMFILE: 'could not be opened: too many files are open.',
};

/** Reads a file as strict UTF-8, or says why that cannot be done: a half-sentence that follows the file's name. */
export function readText(path: string, io: Io): Decoded {
  let bytes: Uint8Array;
  try {
    bytes = io.readFile(resolve(io.cwd, path));
  } catch (error) {
    return { fault: pathFault(resolve(io.cwd, path), error) };
  }
  return decode(bytes);
}

/** Why the file system refused a path, where a link may lead nowhere: a half-sentence that follows the file's name. */
export function pathFault(path: string, error: unknown): string {
  const leadsNowhere = error instanceof Error && 'code' in error && error.code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return leadsNowhere ? 'is a link to a file that does not exist.' : readFault(error);
}

/** Why the file system refused: a half-sentence that follows the file's name. */
export function readFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** All of standard input as strict UTF-8. */
export async function readStandardInput(io: Io): Promise<Decoded> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin()) chunks.push(chunk);
  return decode(Buffer.concat(chunks));
}
