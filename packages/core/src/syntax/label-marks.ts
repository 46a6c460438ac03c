import { classesOf, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isLetter, isLower } from './characters.ts';
import { LONGEST_LABEL } from './label-text.ts';
import { SignCursor } from './sign-cursor.ts';

/** Tells long lines of speech from lines with a label at little cost, because most of a document is speech. */
export class LabelMarks {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new LabelMarks('');
  readonly #text: string;
  readonly #signs: SignCursor;
  readonly #periods: SignCursor;

  constructor(text: string) {
    this.#text = text;
    this.#signs = new SignCursor(text, [':', '：', '﹕', ' – ', ' — ', ' - ', ' -- ']);
    this.#periods = new SignCursor(text, ['.']);
  }

  /** False when the line from `start` to `end` is long and a `LabelScanner` would find no mark within the length of a label. */
  mayHold(start: number, end: number): boolean {
    const text = this.#text;
    const limit = start + LONGEST_LABEL;
    // capitals may stand before a dash, a lone letter before a gap, and other signs before a label
    if (end <= limit || !isLower(text.charCodeAt(start + 1)) || !isLetter(text.charCodeAt(start))) return true;
    if (this.#signs.next(start) < limit) return true;
    const period = this.#periods.next(start);
    if (period >= limit) return false;
    for (let at = period; at < limit; at = this.#periods.next(at + 1)) if (text.charCodeAt(at + 1) === 0x2d) return true;
    let wordEnd = start + 1;
    while (wordEnd < limit && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
    return mayStandBeforePeriod(text.slice(start, wordEnd));
  }
}

/** "The PRESIDING OFFICER." and "Mr. SMITH." are labels where a period marks them. */
function mayStandBeforePeriod(first: string): boolean {
  return (first.length <= 4 && first.toLowerCase().startsWith('the')) || (classesOf(first) & (wordClass.honorific | wordClass.role)) !== 0;
}
