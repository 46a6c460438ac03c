import { classesWithin, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isDash, isLetter, isLower } from './characters.ts';
import { smallNameWords } from './label-name.ts';
import { LONGEST_LABEL } from './label-text.ts';
import { SignCursor } from './sign-cursor.ts';

/** Tells long lines of speech from lines with a label at little cost, because most of a document is speech. */
export class LabelMarks {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new LabelMarks('');
  readonly #text: string;
  readonly #colons: SignCursor;
  readonly #periods: SignCursor;
  readonly #hyphens: SignCursor;
  readonly #tabs: SignCursor;

  constructor(text: string) {
    this.#text = text;
    this.#colons = new SignCursor(text, [':', '：', '﹕']);
    this.#periods = new SignCursor(text, ['.']);
    this.#hyphens = new SignCursor(text, ['-']);
    this.#tabs = new SignCursor(text, ['\t']);
  }

  /** Offset of the first colon from `start`; the text's length where there is none. */
  colonFrom(start: number): number {
    return this.#colons.next(start);
  }

  /** False when the line from `start` to `end`, whose next colon is known, is long and a `LabelScanner` would find no mark within the length of a label. */
  mayHold(start: number, end: number, colon: number): boolean {
    const text = this.#text;
    const limit = start + LONGEST_LABEL;
    // capitals may stand before a dash, a lone letter before a gap, and other signs before a label
    if (end <= limit || colon < limit || !isLower(text.charCodeAt(start + 1)) || !isLetter(text.charCodeAt(start))) return true;
    return this.#tabs.next(start) < limit || this.#mayStandBeforeDash(start, limit) || this.#holdsPeriodDash(start, limit) || (this.#mayStandBeforePeriod(start, limit) && this.#periods.next(start) < limit);
  }

  /**
   * True when nothing but words of a name stand before a dash or a parenthesis. In speech the second or third word ends the
   * walk, where a search would not: the engine looks for the bytes of "–", one of which is a blank's.
   */
  #mayStandBeforeDash(start: number, limit: number): boolean {
    const text = this.#text;
    for (let at = start; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) continue;
      if (isDash(code) || code === 0x2015 || code === 0x28 || code === 0xff08 || code === 0x5b) return true;
      if (isBlank(code) && isLower(text.charCodeAt(at + 1)) && (classesWithin(text, at + 1, this.#wordEnd(at + 1, limit)) & smallNameWords) === 0) return false;
    }
    return false;
  }

  /** `.-` within the length of a label. */
  #holdsPeriodDash(start: number, limit: number): boolean {
    for (let at = this.#hyphens.next(start); at <= limit; at = this.#hyphens.next(at + 1)) if (this.#text.charCodeAt(at - 1) === 0x2e) return true;
    return false;
  }

  /** "The PRESIDING OFFICER." and "Mr. SMITH." are labels where a period marks them. */
  #mayStandBeforePeriod(start: number, limit: number): boolean {
    const end = this.#wordEnd(start, limit);
    const article = end - start <= 4 && this.#text.slice(start, start + 3).toLowerCase() === 'the';
    return article || (classesWithin(this.#text, start, end) & (wordClass.honorific | wordClass.role)) !== 0;
  }

  #wordEnd(start: number, limit: number): number {
    let at = start;
    while (at < limit && !isBlank(this.#text.charCodeAt(at))) at++;
    return at;
  }
}
