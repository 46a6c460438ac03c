import type { Io } from './io.ts';

/** A run that ends sooner needs no bar; then it moves this often, in seconds. */
const DELAY = 1;
const INTERVAL = 0.1;
const WIDTH = 24;

/** A bar on standard error for long runs, where a terminal watches; it leaves no trace. */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #started = process.uptime();
  #next = DELAY;
  #done = 0;
  #isShown = false;

  constructor(total: number, io: Io) {
    this.#total = total;
    this.#io = io;
  }

  /** One file more is done. */
  async step(): Promise<void> {
    this.#done++;
    const elapsed = process.uptime() - this.#started;
    if (!this.#io.stderr.isTTY || elapsed < this.#next) return;
    this.#next = elapsed + INTERVAL;
    this.#isShown = true;
    const full = Math.round((WIDTH * this.#done) / this.#total);
    await this.#io.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${this.#done}/${this.#total} `);
  }

  /** Takes the bar away, so that what is said next stands on a clean line. */
  async clear(): Promise<void> {
    if (!this.#isShown) return;
    this.#isShown = false;
    await this.#io.stderr.write(`\r${' '.repeat(WIDTH + 24)}\r`);
  }
}
