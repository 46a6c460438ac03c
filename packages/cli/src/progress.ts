import type { Io, Output } from './io.ts';

/** A run that ends sooner needs no bar; then it moves this often, in seconds. */
const DELAY = 1;
const INTERVAL = 0.1;
const WIDTH = 24;

/** A bar on standard error for long runs, where a terminal watches; it leaves no trace. */
export class Progress {
  /** The world for whoever writes while the bar may be shown: it goes before anything else comes. */
  readonly io: Io;
  readonly #stderr: Output;
  readonly #started = process.uptime();
  #total = 0;
  #next = DELAY;
  #done = 0;
  #shown = 0;

  constructor(io: Io) {
    this.#stderr = io.stderr;
    this.io = io.stderr.isTTY ? { ...io, stdout: this.#afterBar(io.stdout), stderr: this.#afterBar(io.stderr) } : io;
  }

  /** Now it is known how many files there are. */
  begin(total: number): void {
    this.#total = total;
  }

  /** One file more is done. */
  async step(): Promise<void> {
    this.#done++;
    const elapsed = process.uptime() - this.#started;
    if (!this.#stderr.isTTY || elapsed < this.#next) return;
    this.#next = elapsed + INTERVAL;
    const full = Math.round((WIDTH * this.#done) / this.#total);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${this.#done}/${this.#total} `;
    // In a terminal that is not wider it would break, and stay.
    if (bar.length >= (this.#stderr.columns ?? Infinity)) return;
    this.#shown = bar.length;
    await this.#stderr.write(`\r${bar}`);
  }

  /** Takes the bar away, so that what is said next stands on a clean line. */
  async clear(): Promise<void> {
    if (this.#shown === 0) return;
    const blanks = ' '.repeat(this.#shown);
    this.#shown = 0;
    await this.#stderr.write(`\r${blanks}\r`);
  }

  #afterBar(output: Output): Output {
    if (!output.isTTY) return output;
    const write = async (text: string | Uint8Array) => {
      await this.clear();
      await output.write(text);
    };
    return { isTTY: true, columns: output.columns, write };
  }
}
