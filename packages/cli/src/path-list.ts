import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { readFault } from './read-text.ts';
import { UsageError } from './usage-error.ts';

/**
 * The paths in a list, one a line, or parted by NUL as `find -print0` writes them; `-` is standard input.
 *
 * @throws {UsageError} when the list cannot be read.
 */
export async function readPathList(path: string, io: Io): Promise<string[]> {
  const text = path === '-' ? await fromInput(io) : fromFile(path, io);
  const parted = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return parted.filter((entry) => entry !== '');
}

async function fromInput(io: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function fromFile(path: string, io: Io): string {
  try {
    return readFileSync(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    throw new UsageError(`--files-from ${path}: this file ${readFault(error)}`);
  }
}
