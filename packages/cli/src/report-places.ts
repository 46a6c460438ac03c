import { type Colors, colorsFor } from './colors.ts';
import type { Io } from './io.ts';

/** Where a report goes. */
export interface ReportPlace {
  readonly columns?: number | undefined;
  readonly colors: Colors;
  write(piece: string | Uint8Array): Promise<void>;
  /** Answers what could not be written. */
  close(): Promise<string | undefined>;
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

  async close(): Promise<undefined> {}
}
