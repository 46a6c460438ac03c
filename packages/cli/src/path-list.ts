import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { bytesOf } from './read-file.ts';
import { pathFault } from './read-text.ts';
import { UsageError } from './usage-error.ts';

/**
 * The paths in a list, one a line, or parted by NUL as `find -print0` writes them; `-` is standard input.
 *
 * @throws {UsageError} when the list cannot be read.
 */
export async function readPathList(path: string, io: Io): Promise<string[]> {
  // An editor for Windows may have put a byte order mark before the first path.
  const text = (path === '-' ? await fromInput(io) : await fromFile(path, io)).replace(/^\ufeff/, '');
  const parted = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return parted.filter((entry) => entry !== '');
}

async function fromInput(io: Io): Promise<string> {
  return Buffer.from(await bytesOf(io.stdin())).toString();
}

async function fromFile(path: string, io: Io): Promise<string> {
  try {
    return Buffer.from(await io.readFile(resolve(io.cwd, path))).toString();
  } catch (error) {
    throw new UsageError(`--files-from ${path}: this file ${pathFault(resolve(io.cwd, path), error)}`);
  }
}
