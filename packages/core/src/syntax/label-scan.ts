import { classesOf, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isColon, isDigit, isLetter, isUnspaced, isUpper, isWordUnit, skipBlanks, trimBlanks } from './characters.ts';
import type { LabelFamily } from './label-form.ts';
import { closingBracket, endsLabel, hasWordInCapitals, isAbbreviation, isCapitals, indexWithin, isClockColon, isDash, isHebrewQuote, isNameLine, LONGEST_LABEL, MOST_LABEL_WORDS, onlyNameWords, periodDashEnd, skipDirectionMarks, skipPictographs, trailingTimeStart } from './label-text.ts';
import { trailingQualifier } from './qualifier.ts';
import { scanTime } from './time.ts';

/**
 * Looks for a label at the start of a line. One scanner serves a whole document; after `scan` returned true its fields
 * say what was found:
 *
 * ```
 *   [00:12:34] Ms. KOBAYASHI Maki, Press Secretary (via interpreter): At this year’s …
 *   ^timeStart ^start                              ^end              ^speech
 * ```
 */
export class LabelScanner {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new LabelScanner('');
  start = 0;
  /** Behind the label proper: before blanks, a qualifier, a time and the mark. */
  end = 0;
  /** Where the words begin; the line's end where they follow below. */
  speech = 0;
  family: LabelFamily = 'inline';
  /** A colon without a blank behind it. */
  tight = false;
  /** Behind a list bullet. */
  bulleted = false;
  /** One blank only between `Q` and the words. */
  narrow = false;
  timeStart = -1;
  timeEnd = -1;
  qualifierStart = -1;
  qualifierEnd = -1;
  readonly #text: string;
  #lineStart = 0;
  #words = 0;
  #wordStart = 0;
  #parenthesisStart = -1;
  #parenthesisEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** True when the line from `from` to `end` (without its line end) may open a turn. */
  scan(from: number, end: number): boolean {
    const text = this.#text;
    this.#lineStart = from;
    this.#reset();
    let at = skipDirectionMarks(text, skipBlanks(text, from, end), end);
    if (at === end) return false;
    const first = text.charCodeAt(at);
    if (first === 0x40) return this.#scanForced(at, end);
    if (first === 0x23) return this.#scanHeadingLabel(at, end);
    if (first === 0x2a || first === 0x5f) return this.#scanEmphasis(at, end);
    if (first === 0x3010) return this.#scanBracket(at, end);
    at = this.#skipPrefix(at, end);
    if (at >= end || !isLetter(text.charCodeAt(at))) return false;
    this.start = at;
    return this.#scanGap(at, end) || this.#scanName(at, end);
  }

  #reset(): void {
    this.family = 'inline';
    this.tight = this.bulleted = this.narrow = false;
    this.timeStart = this.timeEnd = this.qualifierStart = this.qualifierEnd = -1;
    this.#words = 0;
    this.#parenthesisStart = this.#parenthesisEnd = -1;
  }

  /** Steps over a time, a list bullet, a tag or a CJK speaker sign before the label. */
  #skipPrefix(from: number, end: number): number {
    const text = this.#text;
    let at = from;
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x28 || isDigit(code)) {
      const time = scanTime(text, at, end);
      if (time < 0) return at;
      this.#takeTime(at, time);
      at = skipBlanks(text, time, end);
      if (isDash(text.charCodeAt(at)) && isBlank(text.charCodeAt(at + 1))) at = skipBlanks(text, at + 1, end);
    } else if ((isDash(code) || code === 0x2022) && isBlank(text.charCodeAt(at + 1))) {
      this.bulleted = true;
      at = skipBlanks(text, at + 1, end);
    } else if (code === 0x3c) {
      const close = indexWithin(text, '>', at, Math.min(end, at + 12));
      if (close > 0) at = skipBlanks(text, close + 1, end);
    } else if (code >= 0xd83c && code <= 0xd83e) {
      at = skipPictographs(text, at, end);
    } else if ((code >= 0x25a0 && code <= 0x25ff) || code === 0x3007) {
      at = skipBlanks(text, at + 1, end);
    }
    return at;
  }

  /** `@Anything at all: text`. */
  #scanForced(at: number, end: number): boolean {
    const text = this.#text;
    this.start = at + 1;
    for (let i = at + 1; i < Math.min(end, at + LONGEST_LABEL); i++) {
      if (!isColon(text.charCodeAt(i)) || !(i + 1 === end || isBlank(text.charCodeAt(i + 1)) || text.charCodeAt(i) !== 0x3a)) continue;
      return this.#finish(i, i + 1, end, 'forced');
    }
    return false;
  }

  /** `### Name:`: a heading whose text ends with a colon. */
  #scanHeadingLabel(at: number, end: number): boolean {
    const text = this.#text;
    let i = at;
    while (i < end && text.charCodeAt(i) === 0x23) i++;
    if (i - at > 6 || !isBlank(text.charCodeAt(i))) return false;
    const last = trimBlanks(text, i, end);
    if (!isColon(text.charCodeAt(last - 1))) return false;
    let labelStart = skipBlanks(text, i, last);
    let labelEnd = last - 1;
    while (text.charCodeAt(labelStart) === 0x2a) labelStart++;
    while (text.charCodeAt(labelEnd - 1) === 0x2a) labelEnd--;
    this.start = labelStart;
    return labelEnd > labelStart && isWordUnit(text.charCodeAt(labelStart)) && this.#finish(labelEnd, last, end, 'decorated');
  }

  /** `**Name:** text`, `**Name**: text`, `_Name:_`. */
  #scanEmphasis(at: number, end: number): boolean {
    const text = this.#text;
    const sign = text.charCodeAt(at);
    let i = at;
    while (i < end && text.charCodeAt(i) === sign) i++;
    const depth = i - at;
    if (depth > 3 || i >= end || isBlank(text.charCodeAt(i))) return false;
    const close = indexWithin(text, text.slice(at, i), i, Math.min(end, at + LONGEST_LABEL));
    if (close < 0 || !isLetter(text.charCodeAt(i))) return false;
    this.start = i;
    this.family = 'decorated';
    if (isColon(text.charCodeAt(close - 1))) return this.#finish(close - 1, close + depth, end);
    let colon = skipBlanks(text, close + depth, end);
    const time = scanTime(text, colon, end);
    if (time > 0) {
      this.#takeTime(colon, time);
      colon = skipBlanks(text, time, end);
    }
    if (colon < end && isColon(text.charCodeAt(colon))) return this.#finish(close, colon + 1, end);
    return time > 0 && colon === end && this.#finish(close, end, end);
  }

  /** `【label】text`. */
  #scanBracket(at: number, end: number): boolean {
    const close = indexWithin(this.#text, '】', at, Math.min(end, at + LONGEST_LABEL));
    if (close <= at + 1) return false;
    this.start = at + 1;
    this.end = trimBlanks(this.#text, this.start, close);
    this.family = 'bracket';
    this.speech = skipBlanks(this.#text, close + 1, end);
    return this.end > this.start && this.speech < end;
  }

  /** `Q    text` and `A.  text`: one capital letter, set off by a gap of blanks. */
  #scanGap(at: number, end: number): boolean {
    const text = this.#text;
    if (text[at] !== 'Q' && text[at] !== 'A') return false;
    const period = text.charCodeAt(at + 1) === 0x2e;
    const gap = at + (period ? 2 : 1);
    const speech = skipBlanks(text, gap, end);
    if (speech === gap || speech === end) return false;
    this.end = at + 1;
    this.speech = speech;
    this.family = 'gap';
    this.narrow = !period && speech - gap === 1 && text.charCodeAt(gap) === 0x20;
    return true;
  }

  /** Walks over a name up to its mark: a colon, `.-`, a period in the manner of the Congressional Record, or the line's end. */
  #scanName(from: number, end: number): boolean {
    const text = this.#text;
    const limit = Math.min(end, from + LONGEST_LABEL);
    this.#wordStart = from;
    for (let at = from; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) continue;
      if (isBlank(code) && !this.#endWord(at)) return false;
      if (isColon(code)) {
        if (!isClockColon(text, at)) return this.#endWithColon(at, end, code);
        continue;
      }
      if (code === 0x2e) {
        const verdict = this.#atPeriod(from, at, end);
        if (verdict !== undefined) return verdict;
        continue;
      }
      if (code === 0x28 || code === 0xff08 || code === 0x5b) {
        const close = closingBracket(text, at, limit);
        if (close < 0) return false;
        this.#parenthesisStart = at;
        this.#parenthesisEnd = close + 1;
        at = close;
        this.#wordStart = at + 1;
        continue;
      }
      if (endsLabel(code) && !isHebrewQuote(text, at)) return false;
    }
    return limit === end && this.#endWithoutMark(from, end);
  }

  /** Counts a word; false when there are too many for a label. */
  #endWord(at: number): boolean {
    if (at > this.#wordStart) this.#words++;
    this.#wordStart = at + 1;
    return this.#words <= MOST_LABEL_WORDS;
  }

  #endWithColon(at: number, end: number, code: number): boolean {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (!this.#endWord(at)) return false;
    const tight = code === 0x3a && at + 1 < end && !isBlank(next);
    if (tight && (isDigit(next) || next === 0x2f)) return false;
    this.tight = tight && !isUnspaced(next) && next !== 0x300c;
    return this.#finish(at, at + 1, end);
  }

  /** Decides a period: true or false ends the scan, undefined lets it go on behind an abbreviation. */
  #atPeriod(from: number, at: number, end: number): boolean | undefined {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    const dash = periodDashEnd(text, at, end);
    if (dash > 0 && (next === 0x2d || isCapitals(text, from, at))) return this.#finish(at, dash, end, 'period-dash');
    if (at + 1 < end && !isBlank(next)) return undefined;
    if (this.#parenthesisEnd !== at && isAbbreviation(text.slice(this.#wordStart, at))) return undefined;
    this.#endWord(at);
    const capitals = hasWordInCapitals(text, from, at);
    this.narrow = !capitals;
    if (at + 1 === end || (this.narrow && (this.#words > 3 || !isUpper(text.charCodeAt(skipBlanks(text, at + 1, end)))))) return false;
    const first = text.slice(from, at).split(' ', 1)[0] ?? '';
    const opens = first.toLowerCase() === 'the' || (classesOf(first) & (wordClass.honorific | (capitals ? wordClass.role : 0))) !== 0;
    if (!opens || !onlyNameWords(text, from, this.#parenthesisStart < 0 ? at : this.#parenthesisStart)) return false;
    return this.#finish(at, at + 1, end, 'period');
  }

  /** A name alone on its line: with a time, or in capitals. */
  #endWithoutMark(from: number, end: number): boolean {
    const text = this.#text;
    const last = trimBlanks(text, from, end);
    this.#endWord(last);
    if (last - from > 60 || this.#words > 8 || this.timeStart >= 0) return false;
    this.family = 'bare';
    this.speech = end;
    const timeStart = trailingTimeStart(text, from, last);
    if (timeStart > from) {
      this.#takeTime(timeStart, last);
      this.end = trimBlanks(text, from, timeStart);
      return this.end > from;
    }
    this.end = last;
    const close = text.charCodeAt(last - 1);
    return close !== 0x29 && close !== 0x2c && (isCapitals(text, from, last) || (from === this.#lineStart && isNameLine(text, from, last)));
  }

  /** A parenthesis stays in the label, unless it tells of the turn alone: "(via interpreter)", "(chat)". */
  #splitQualifier(): void {
    const open = trailingQualifier(this.#text, this.start, this.end);
    if (open < 0) return;
    this.qualifierStart = open;
    this.qualifierEnd = this.end;
    this.end = trimBlanks(this.#text, this.start, open);
  }

  #takeTime(start: number, end: number): void {
    this.timeStart = start;
    this.timeEnd = end;
  }

  /** Settles the label's end before a trailing time or parenthesis, and where the words begin. */
  #finish(markStart: number, markEnd: number, end: number, family = this.family): boolean {
    const text = this.#text;
    this.family = family;
    this.end = trimBlanks(text, this.start, markStart);
    this.speech = skipBlanks(text, markEnd, end);
    if (this.end <= this.start) return false;
    const timeStart = trailingTimeStart(text, this.start, this.end);
    if (timeStart > this.start) {
      this.#takeTime(timeStart, this.end);
      this.end = trimBlanks(text, this.start, timeStart);
      if (isDash(text.charCodeAt(this.end - 1))) this.end = trimBlanks(text, this.start, this.end - 1);
    } else this.#splitQualifier();
    const time = this.timeStart < 0 ? scanTime(text, this.speech, end) : -1;
    if (time === end) {
      this.#takeTime(this.speech, time);
      this.speech = end;
    }
    if (this.speech === end && this.family === 'inline') this.family = 'block';
    return this.end > this.start;
  }
}
