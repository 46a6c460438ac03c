import { classesOf, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isLetter, isLower } from './characters.ts';
import { isDash, isSmallNameWord, LONGEST_LABEL } from './label-text.ts';
import { SignCursor } from './sign-cursor.ts';

/** Tells long lines of speech from lines with a label at little cost, because most of a document is speech. */
export class LabelMarks {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new LabelMarks('');
  readonly #text: string;
  readonly #colons: SignCursor;
  readonly #periods: SignCursor;

  constructor(text: string) {
    this.#text = text;
    this.#colons = new SignCursor(text, [':', '：', '﹕']);
    this.#periods = new SignCursor(text, ['.']);
  }

  /** False when the line from `start` to `end` is long and a `LabelScanner` would find no mark within the length of a label. */
  mayHold(start: number, end: number): boolean {
    const text = this.#text;
    const limit = start + LONGEST_LABEL;
    // capitals may stand before a dash, a lone letter before a gap, and other signs before a label
    if (end <= limit || !isLower(text.charCodeAt(start + 1)) || !isLetter(text.charCodeAt(start))) return true;
    if (this.#colons.next(start) < limit || this.#mayStandBeforeDash(start, limit)) return true;
    const period = this.#periods.next(start);
    if (period >= limit) return false;
    for (let at = period; at < limit; at = this.#periods.next(at + 1)) if (text.charCodeAt(at + 1) === 0x2d) return true;
    let wordEnd = start + 1;
    while (wordEnd < limit && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
    return mayStandBeforePeriod(text.slice(start, wordEnd));
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
      if (!isBlank(code) || !isLower(text.charCodeAt(at + 1))) continue;
      let wordEnd = at + 1;
      while (wordEnd < limit && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
      if (!isSmallNameWord(text.slice(at + 1, wordEnd))) return false;
    }
    return false;
  }
}

/** "The PRESIDING OFFICER." and "Mr. SMITH." are labels where a period marks them. */
function mayStandBeforePeriod(first: string): boolean {
  return (first.length <= 4 && first.toLowerCase().startsWith('the')) || (classesOf(first) & (wordClass.honorific | wordClass.role)) !== 0;
}
