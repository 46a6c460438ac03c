import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { bytesOf } from './read-file.ts';
import { pathFault, STANDARD_INPUT } from './read-text.ts';
import { UsageError } from './usage-error.ts';

/**
 * The paths in a list, one a line, or parted by NUL as `find -print0` writes them; `-` is standard input.
 *
 * @throws {UsageError} when the list cannot be read.
 */
export async function readPathList(path: string, io: Io): Promise<string[]> {
  // An editor for Windows may have put a byte order mark before the first path.
  const bytes = path === STANDARD_INPUT ? await bytesOf(io.stdin()) : await fromFile(path, io);
  const text = Buffer.from(bytes).toString().replace(/^\ufeff/, '');
  // As PowerShell writes a list. Read as UTF-8, each letter of it would be a path.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw new UsageError(`--files-from ${path}: the list is UTF-16. Save it as UTF-8.`);
  const parted = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return parted.filter((entry) => entry !== '');
}

async function fromFile(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(resolve(io.cwd, path));
  } catch (error) {
    throw new UsageError(`--files-from ${path}: this file ${pathFault(resolve(io.cwd, path), error)}`);
  }
}
