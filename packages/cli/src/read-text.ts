import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Decoded, decode } from './decode.ts';
import type { Io } from './io.ts';
import { bytesOf } from './read-file.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the spelling of the path.',
  EACCES: 'may not be read: permission denied.',
  EPERM: 'may not be read: permission denied.',
  EISDIR: 'is a folder. Name the files in it.',
  ENOTDIR: 'does not exist: a part of the path is a file, not a folder.',
  ELOOP: 'is a link that leads back to itself.',
  ENAMETOOLONG: 'has a name that is longer than this system allows.',
  ENXIO: 'is a socket or a device, not a file.',
  ERR_FS_FILE_TOO_LARGE: 'has more than 512 MB. Split it into one file per event.',
  EMFILE: 'could not be opened: too many files are open.',
};

/** What a command line calls standard input. */
export const STANDARD_INPUT = '-';

/** Why the text of a pipe is not written: a half-sentence that follows its name. */
export const NO_FILE = 'was not written: it is no file that could be replaced.';

/** The text of a file, or why there is none: a half-sentence that follows the file's name. */
export type ReadText =
  | {
      readonly text: string;
      /** Not so where it came out of a pipe: then it can neither be read again nor be written. */
      readonly isFile: boolean;
    }
  | { readonly fault: string };

/** Where a path of the command line leads. */
export function placeMeant(path: string, io: Io): string {
  return path === STANDARD_INPUT ? '/dev/stdin' : resolve(io.cwd, path);
}

/** Reads a file as strict UTF-8, or says why that cannot be done. */
export async function readText(path: string, io: Io): Promise<ReadText> {
  try {
    const bytes = io.readFile(placeMeant(path, io));
    const decoded = decode(await bytes);
    return 'fault' in decoded ? decoded : { text: decoded.text, isFile: !(bytes instanceof Promise) };
  } catch (error) {
    return { fault: pathFault(placeMeant(path, io), error) };
  }
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
  return decode(await bytesOf(io.stdin()));
}
