/** Longest time for which a piece of work keeps other messages waiting, in milliseconds. */
const longest = 8;

/** Cuts long work into slices, so that a cancellation, a key stroke or the end of the editor is noticed in between. */
export class Slices {
  readonly #defer: (task: () => void) => void;
  #started = performance.now();

  constructor(defer: (task: () => void) => void) {
    this.#defer = defer;
  }

  /** Waits for other messages, where the slice has taken its time. */
  async next(): Promise<void> {
    if (performance.now() - this.#started < longest) return;
    // Twice: the next message, where one has already arrived, is handled between the two.
    await new Promise<void>((resolve) => this.#defer(() => this.#defer(resolve)));
    this.#started = performance.now();
  }
}
