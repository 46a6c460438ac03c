import { isDigit, skipBlanks } from './characters.ts';
import { LONGEST_LABEL } from './label-text.ts';
import type { LabelScanner } from './label-scan.ts';

/** What the scanner found at an opening, by distance from the line's start. */
export interface MetOpening {
  readonly form: number;
  readonly start: number;
  readonly end: number;
  readonly qualifierStart: number;
  readonly qualifierEnd: number;
}

/**
 * Remembers labels by their line up to the first colon: a document repeats a few labels hundreds of times, and what a
 * scanner finds before a plain colon does not depend on what stands behind it.
 */
export class LabelMemo {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new LabelMemo('');
  readonly #text: string;
  readonly #met = new Map<string, MetOpening>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The opening met before whose line began as this one does, up to the colon at `colon`. */
  find(start: number, colon: number, end: number): MetOpening | undefined {
    if (!this.#isPlain(start, colon, end)) return undefined;
    return this.#met.get(this.#text.slice(start, colon + 1));
  }

  /** Remembers an opening that the scanner has found at a line, where nothing but its own text made it. */
  add(start: number, colon: number, end: number, scanner: LabelScanner, form: number): void {
    const { family, tight, narrow, timeStart, qualifierStart, qualifierEnd } = scanner;
    if ((family !== 'inline' && family !== 'block') || tight || narrow || timeStart >= 0 || !this.#isPlain(start, colon, end) || scanner.speech !== skipBlanks(this.#text, colon + 1, end)) return;
    const qualified = qualifierStart >= 0;
    this.#met.set(this.#text.slice(start, colon + 1), {
      form,
      start: scanner.start - start,
      end: scanner.end - start,
      qualifierStart: qualified ? qualifierStart - start : -1,
      qualifierEnd: qualified ? qualifierEnd - start : -1,
    });
  }

  /** True for a colon within the length of a label that ends a word, with no time behind it. */
  #isPlain(start: number, colon: number, end: number): boolean {
    if (colon >= end || colon - start >= LONGEST_LABEL) return false;
    if (colon + 1 === end) return true;
    const text = this.#text;
    const speech = skipBlanks(text, colon + 1, end);
    if (speech === colon + 1 && text.charCodeAt(colon) === 0x3a) return false;
    const first = text.charCodeAt(speech);
    return first !== 0x5b && first !== 0x28 && first !== 0x2d && first !== 0x2b && !isDigit(first);
  }
}
