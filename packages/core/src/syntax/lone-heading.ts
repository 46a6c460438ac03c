import { isDigit, isLetter, isSentenceEnd, isUpper, skipBlanks, trimBlanks } from './characters.ts';
import type { Candidate } from './label-collect.ts';
import { closesSpeech } from './label-doubt.ts';
import type { LineTable } from './lines.ts';

const LONGEST = 100;
const MOST_WORDS = 12;
/** So many turns show whether a document ends its sentences with marks. */
const SAMPLE = 400;
const LEAST_TURNS = 6;
/** One turn in so many may lack its mark. */
const ONE_IN = 30;

/**
 * Finds headings that are written as sentences are, but without an end mark: "Violences urbaines" between two turns. They
 * count where empty lines set them apart and the document ends what people say with marks.
 */
export class LoneHeadings {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #places: readonly Candidate[];
  #punctuated: boolean | undefined;

  constructor(text: string, lines: LineTable, places: readonly Candidate[]) {
    this.#text = text;
    this.#lines = lines;
    this.#places = places;
  }

  /** True for the line (1-based) whose print stands between two offsets. */
  has(line: number, from: number, to: number): boolean {
    return this.#hasShape(from, to) && this.#isEmpty(line - 1) && this.#isEmpty(line + 1) && this.#isPunctuated();
  }

  #hasShape(from: number, to: number): boolean {
    const text = this.#text;
    if (to - from > LONGEST || !isUpper(text.charCodeAt(from))) return false;
    const last = text.charCodeAt(to - 1);
    if (!isLetter(last) && !isDigit(last)) return false;
    let words = 1;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x20) words++;
      // a sentence ends inside the line, or a key stands before its value
      if ((isSentenceEnd(code) || code === 0x3a) && text.charCodeAt(at + 1) === 0x20) return false;
    }
    return words <= MOST_WORDS;
  }

  #isEmpty(line: number): boolean {
    if (line < 1 || line > this.#lines.count) return false;
    return skipBlanks(this.#text, this.#lines.start(line), this.#lines.end(line)) === this.#lines.end(line);
  }

  #isPunctuated(): boolean {
    return (this.#punctuated ??= this.#countOpen());
  }

  /** True when hardly a turn's first line ends without a mark. */
  #countOpen(): boolean {
    let seen = 0;
    let open = 0;
    for (const { speech, speechLine } of this.#places.slice(0, SAMPLE)) {
      const end = trimBlanks(this.#text, speech, this.#lines.end(speechLine + 1));
      if (end <= speech || !this.#isEmpty(speechLine + 2)) continue;
      seen++;
      const last = this.#text.charCodeAt(end - 1);
      if (!isSentenceEnd(last) && !closesSpeech(last)) open++;
    }
    return seen >= LEAST_TURNS && open * ONE_IN <= seen;
  }
}
