import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Code units that wait in memory. When there are more, they go to a temporary file, and all that follow at once. */
const ROOM = 1 << 18;
const PIECE = 1 << 16;

/** Where entries go: resolves when the bytes are no longer needed. */
export type WritePiece = (piece: string | Uint8Array) => Promise<void>;

/**
 * Entries of a report that wait until all files have been compared, in the order of the files. The report of a large archive
 * waits in a temporary file that has no name any more, so that memory does not grow with it and nothing is left behind;
 * where none can be made, it waits in memory.
 */
export class HeldEntries {
  readonly #paths: string[] = [];
  /** Bytes of each entry in the temporary file, which has the first ones. */
  readonly #lengths: number[] = [];
  /** The entries behind them. */
  #waiting: string[] = [];
  #units = 0;
  /** Code units that are put away, or were to be. */
  #unitsAway = 0;
  #file: number | undefined;
  /** Whether the temporary file takes no more. */
  #isFull = false;
  /** What is given out next: its number, and its place in the temporary file. */
  #next = 0;
  #at = 0;

  /** Takes an entry behind the others. */
  add(path: string, text: string): void {
    this.#paths.push(path);
    this.#waiting.push(text);
    this.#units += text.length;
    // Short entries go together: each call of the system costs more than the entry.
    if (this.#units >= ROOM && this.#units - this.#unitsAway >= PIECE && !this.#isFull) this.#putAway();
  }

  /** Whether an entry is the first of all. */
  isFirst(path: string): boolean {
    return this.#paths[0] === path;
  }

  /** Gives out the entries before that of a file, whose own is dropped; without a path all that are left. Answers whether there was one. */
  async giveBefore(path: string | undefined, write: WritePiece): Promise<boolean> {
    const stop = path === undefined ? this.#paths.length : this.#paths.indexOf(path, this.#next);
    if (stop < 0) return false;
    const away = this.#lengths.slice(this.#next, stop);
    await this.#copy(away.reduce((sum, length) => sum + length, 0), write);
    for (const text of this.#waiting.slice(Math.max(this.#next - this.#lengths.length, 0), Math.max(stop - this.#lengths.length, 0))) await write(text);
    this.#at += this.#lengths[stop] ?? 0;
    this.#next = stop + 1;
    return true;
  }

  /** Removes the temporary file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #putAway(): void {
    try {
      this.#file ??= openNameless();
      writeText(this.#file, this.#waiting.join(''));
      for (const text of this.#waiting) this.#lengths.push(Buffer.byteLength(text));
      this.#waiting = [];
      this.#unitsAway = this.#units;
    } catch {
      // What does not get there as a whole stays in memory.
      this.#isFull = true;
    }
  }

  async #copy(bytes: number, write: WritePiece): Promise<void> {
    const piece = new Uint8Array(Math.min(bytes, PIECE));
    for (let left = bytes; left > 0 && this.#file !== undefined; ) {
      const read = readSync(this.#file, piece, 0, Math.min(left, PIECE), this.#at);
      if (read === 0) throw new Error('The temporary file of the report ended before the report.');
      await write(piece.subarray(0, read));
      this.#at += read;
      left -= read;
    }
  }
}

let number = 0;

function openNameless(): number {
  const path = join(tmpdir(), `rostrum-${process.pid}-${++number}.tmp`);
  const file = openSync(path, 'wx+', 0o600);
  rmSync(path, { force: true });
  return file;
}

const encoder = new TextEncoder();
const encoded = new Uint8Array(PIECE);

/** Appends a text. */
function writeText(file: number, text: string): void {
  for (let rest = text; rest !== ''; ) {
    const { read, written } = encoder.encodeInto(rest, encoded);
    for (let done = 0; done < written; ) done += writeSync(file, encoded, done, written - done);
    rest = rest.slice(read);
  }
}
