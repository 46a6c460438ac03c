/** Finds the next of a few signs; asked from left to right, it searches a document once for each sign. */
export class SignCursor {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new SignCursor('', []);
  readonly #text: string;
  readonly #signs: readonly string[];
  readonly #next: number[];
  #from = 0;

  constructor(text: string, signs: readonly string[]) {
    this.#text = text;
    this.#signs = signs;
    this.#next = signs.map(() => -1);
  }

  /** Offset of the next sign from `from`; the text's length where there is none. */
  next(from: number): number {
    const text = this.#text;
    if (from < this.#from) this.#next.fill(-1);
    this.#from = from;
    let nearest = text.length;
    for (let sign = 0; sign < this.#next.length; sign++) {
      let at = this.#next[sign] ?? -1;
      if (at < from) {
        at = text.indexOf(this.#signs[sign] ?? '', from);
        if (at < 0) at = text.length;
        this.#next[sign] = at;
      }
      if (at < nearest) nearest = at;
    }
    return nearest;
  }
}
