import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Colors, colorsFor, noColors } from './colors.ts';
import type { Io } from './io.ts';
import { readFault } from './read-text.ts';

/** Where a report goes. */
export interface ReportPlace {
  readonly columns?: number | undefined;
  readonly colors: Colors;
  write(piece: string | Uint8Array): Promise<void>;
  /** Answers what could not be written. */
  close(): string | undefined;
}

/** Standard output. */
export class StreamPlace implements ReportPlace {
  readonly #io: Io;

  constructor(io: Io) {
    this.#io = io;
  }

  get columns(): number | undefined {
    return this.#io.stdout.columns;
  }

  get colors(): Colors {
    return colorsFor(this.#io.stdout, this.#io.env);
  }

  async write(piece: string | Uint8Array): Promise<void> {
    await this.#io.stdout.write(piece);
  }

  close(): undefined {}
}

/** A file that takes its name only when it is complete: nobody reads half a report. */
export class FilePlace implements ReportPlace {
  readonly colors = noColors;
  readonly #path: string;
  readonly #name: string;
  #descriptor: number | undefined;
  #fault: string | undefined;

  constructor(name: string, io: Io) {
    this.#name = name;
    this.#path = resolve(io.cwd, name);
    this.#attempt(() => {
      this.#descriptor = openSync(this.#temporary, 'w');
    });
  }

  get #temporary(): string {
    return `${this.#path}.tmp`;
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#attempt(() => {
      let written = 0;
      while (this.#descriptor !== undefined && written < bytes.length) written += writeSync(this.#descriptor, bytes, written);
    });
  }

  close(): string | undefined {
    this.#attempt(() => {
      if (this.#descriptor !== undefined) closeSync(this.#descriptor);
      renameSync(this.#temporary, this.#path);
    });
    if (this.#fault !== undefined && this.#descriptor !== undefined) rmSync(this.#temporary, { force: true });
    return this.#fault;
  }

  #attempt(work: () => void): void {
    if (this.#fault !== undefined) return;
    try {
      work();
    } catch (error) {
      this.#fault = `${this.#name}: the report was not written: it ${readFault(error)}`;
    }
  }
}
