import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { unlessBusy, whenReady } from './waiting.ts';

/** Names of standard input; it may be a socket, which cannot be opened by its name. */
const STANDARD_INPUT: ReadonlySet<string> = new Set(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);
const NOTHING = '/dev/null';
/** A pipe that the shell made of `<(command)`: it has had its writer from the beginning. */
const NAMELESS = /^\/(?:dev|proc)\//;
const PIECE = 1 << 16;
/** A pipe without a writer is opened at once, and a terminal does not become that of the process. Windows has neither flag. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
/** One more than a text may have. */
const MOST = 512 * 1024 * 1024;

/**
 * Bytes of a file; throws the error of the file system. Those of a pipe are promised for the time when its writer is
 * done: nothing waits in a system call, where no signal would get through.
 */
export function readFile(path: string, stdin: () => AsyncIterable<Uint8Array>): Uint8Array | Promise<Uint8Array> {
  if (STANDARD_INPUT.has(path)) return bytesOf(stdin());
  const file = openSync(path, WITHOUT_WAITING);
  let isPipe = false;
  try {
    const status = fstatSync(file);
    isPipe = status.isFIFO();
    if (isPipe) return bytesOf(piecesOf(file, NAMELESS.test(path)));
    // A device may never end, as /dev/zero, or wait for somebody to type.
    if (!status.isFile() && !status.isDirectory() && path !== NOTHING) throw Object.assign(new Error(`${path} is a device`), { code: 'ENXIO' });
    return status.isDirectory() ? readFileSync(file) : bytesOfFile(file, status.size);
  } finally {
    if (!isPipe) closeSync(file);
  }
}

/** Reads a file in one call; the long way, from the beginning, where it is not of the size that the system says: it grows, or is one of the system's own. */
function bytesOfFile(file: number, size: number): Uint8Array {
  if (size > MOST) return readFileSync(file);
  const bytes = Buffer.allocUnsafe(size + 1);
  return readSync(file, bytes, 0, size + 1, 0) === size ? bytes.subarray(0, size) : readFileSync(file);
}

/** All bytes of a stream, or more than a text may have. */
export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST) break;
  }
  return Buffer.concat(chunks);
}

/** What comes out of a pipe until its last writer is gone. */
async function* piecesOf(pipe: number, hasWriter: boolean): AsyncGenerator<Uint8Array> {
  let isOpen = hasWriter;
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const read = await whenReady(() => {
        const length = unlessBusy(() => readSync(pipe, piece));
        if (length !== 0) isOpen = true;
        // Nothing to read and nobody who writes: somebody may be yet to come.
        return isOpen ? length : undefined;
      });
      if (read === 0) return;
      yield piece.subarray(0, read);
      await new Promise(setImmediate);
    }
  } finally {
    closeSync(pipe);
  }
}
