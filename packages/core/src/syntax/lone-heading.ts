import { isBlank, isDigit, isLetter, isLineEnd, isLower, isSentenceEnd, isUnspaced, isUpper, skipBlanks, trimBlanks } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import { looksLikeHeading, skipNumber } from './heading.ts';
import type { LineTable } from './lines.ts';
import { closesSpeech, isClosing } from './speech.ts';

const LONGEST = 100;
/** Nobody has spoken yet above the first turn. */
const LONGEST_OPENING = 200;
const MOST_WORDS = 12;
/** A line so far to the right is set in the middle of the page. */
const CENTRED = 8;
/** So many turns show whether a document ends its sentences with marks. */
const SAMPLE = 400;
const LEAST_PARAGRAPHS = 5;
/** A number before a heading says much by itself. */
const LEAST_OF_NUMBERED = 3;
/** One turn in so many may lack its mark. */
const ONE_IN = 30;

/**
 * Finds headings that are written as sentences are, but without an end mark: "Violences urbaines" between two turns, "(2) The
 * new quay" behind a finished sentence, "committee on finance" in the middle of the page. They count where empty lines set
 * them apart and the document ends what people say with marks.
 */
export class LoneHeadings {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #places: readonly Candidate[];
  /** The number of the last heading; 0 where it has none. */
  #counted = 0;
  #endings: { readonly closed: number; readonly open: number } | undefined;

  constructor(text: string, lines: LineTable, places: readonly Candidate[]) {
    this.#text = text;
    this.#lines = lines;
    this.#places = places;
  }

  /** True for the line (1-based) whose print stands between two offsets. */
  has(line: number, from: number, to: number): boolean {
    const words = skipNumber(this.#text, from, to);
    if (!isUpper(this.#text.charCodeAt(words)) && !isCentred(this.#text, from)) return false;
    if (!hasShape(this.#text, words, to) || !this.#isEmpty(line - 1) || !this.#isEmpty(line + 1)) return false;
    return words === from ? this.#isPunctuated(LEAST_PARAGRAPHS) : this.#followsSentence(line) && this.#isPunctuated(LEAST_OF_NUMBERED);
  }

  /** Keeps the number of a heading. */
  count(from: number, to: number): void {
    this.#counted = numberOf(this.#text, from, to);
  }

  /** True for `(2)新しい港` where `(1)港の開港` heads what the same person has said before: the line (1-based) goes on counting. */
  isNext(line: number, from: number, to: number): boolean {
    if (this.#counted === 0 || numberOf(this.#text, from, to) !== this.#counted + 1 || !looksLikeHeading(this.#text, from, to)) return false;
    return this.#isEmpty(line - 1) && (line === this.#lines.count || this.#isEmpty(line + 1));
  }

  /** True for a line set apart above the first turn that ends no sentence, though most of its words stand in small letters. */
  mayOpen(from: number, to: number): boolean {
    const line = this.#lines.lineAt(from);
    // a quotation mark or a bracket may stand behind the end of a sentence
    const last = this.#text.charCodeAt(isClosing(this.#text.charCodeAt(to - 1)) ? to - 2 : to - 1);
    return to - from <= LONGEST_OPENING && isUpper(this.#text.charCodeAt(from)) && !isSentenceEnd(last) && this.#isEmpty(line - 1) && this.#isEmpty(line + 1);
  }

  /** A numbered point of a speech follows words that go on, or another point; a numbered heading does not. */
  #followsSentence(line: number): boolean {
    let above = line - 1;
    while (this.#isEmpty(above)) above--;
    if (above < 1) return true;
    const from = skipBlanks(this.#text, this.#lines.start(above), this.#lines.end(above));
    const to = trimBlanks(this.#text, from, this.#lines.end(above));
    const last = this.#text.charCodeAt(to - 1);
    if (isSentenceEnd(last) || isClosing(last)) return true;
    return skipNumber(this.#text, from, to) === from && looksLikeHeading(this.#text, from, to);
  }

  #isEmpty(line: number): boolean {
    if (line < 1 || line > this.#lines.count) return false;
    return skipBlanks(this.#text, this.#lines.start(line), this.#lines.end(line)) === this.#lines.end(line);
  }

  /** True when so many paragraphs at least end with a mark, and hardly a turn's first one without. */
  #isPunctuated(least: number): boolean {
    const { closed, open } = (this.#endings ??= this.#countEndings());
    return closed >= least && open * ONE_IN <= closed;
  }

  /** Paragraphs with a mark at their end, and first paragraphs of turns without. The last turn may be cut off. */
  #countEndings(): { readonly closed: number; readonly open: number } {
    let closed = 0;
    let open = 0;
    for (let at = 0; at + 1 < Math.min(SAMPLE, this.#places.length); at++) {
      const { speech, speechLine } = this.#places[at] as Candidate;
      const { line: last } = this.#places[at + 1] as Candidate;
      for (let line = speechLine + 1; line <= last; line++) {
        const end = trimBlanks(this.#text, Math.max(speech, this.#lines.start(line)), this.#lines.end(line));
        if (end <= speech || this.#isEmpty(line) || !this.#isEmpty(line + 1)) continue;
        const sign = this.#text.charCodeAt(end - 1);
        if (isSentenceEnd(sign) || closesSpeech(sign)) closed++;
        else if (line === speechLine + 1) open++;
      }
    }
    return { closed, open };
  }
}

/** The number of `(1)港の開港`, in a script without blanks; 0 where there is none. */
function numberOf(text: string, from: number, to: number): number {
  const words = skipNumber(text, from, to);
  if (words === from || !'(（'.includes(text[from] ?? ' ') || !(isUnspaced(text.charCodeAt(words)) || text[words] === '「')) return 0;
  return Number.parseInt(text.slice(from + 1, from + 3), 10);
}

/** `committee on finance`, as small capitals are copied: a line in the middle of the page that opens with a small letter, an empty one below. */
export function isCentredHeading(text: string, from: number, to: number): boolean {
  if (!isLower(text.charCodeAt(from)) || !isCentred(text, from) || !hasShape(text, from, to)) return false;
  const end = skipBlanks(text, to, text.length);
  const below = skipBlanks(text, end + (text.startsWith('\r\n', end) ? 2 : 1), text.length);
  return isLineEnd(text.charCodeAt(below));
}

/** True when a letter stands far behind the beginning of its line. */
function isCentred(text: string, from: number): boolean {
  let at = from;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return from - at >= CENTRED && isLetter(text.charCodeAt(from)) && (at === 0 || isLineEnd(text.charCodeAt(at - 1)));
}

function hasShape(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST) return false;
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
