import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isColon, isDash, isDigit, isLetter, isLower, isUnspaced, isUpper, skipBlanks, trimBlanks } from './characters.ts';
import type { LabelFamily } from './label-form.ts';
import { isUnspacedOffice, scanBracket, scanDashes, scanEmphasis, scanGap, scanHeadingLabel, scanTab } from './label-openings.ts';
import { isTimeSeparator, skipDirectionMarks, skipPrefix, skipTags } from './label-prefix.ts';
import { dashBehindCapitals, dashEnd, dashEndsCapitals, joinsSpeech, periodDashEnd } from './label-dash.ts';
import { isNameLine, nameEnd, onlyNameWords, opensWithArticle } from './label-name.ts';
import { endsAsSentence, holdsNameWithInitials, isAbbreviation, isQuoteBehindInitials, opensInitial, presides } from './label-period.ts';
import { closingBracket, endsLabel, hasWordInCapitals, isCapitals, isClockColon, isHebrewQuote, isTitledInCapitals, LONGEST_LABEL, MOST_LABEL_WORDS, opensCapitals, wordEndWithin } from './label-text.ts';
import { isNameBehindTime, isNumbered, isNumberWithPeriod, trailingTimeStart, scanNameAndTime } from './label-time.ts';
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
  /** The mark is weak (one blank behind `Q`, a dash, a period behind small letters), and counts only where the document lives by it. */
  narrow = false;
  /** A CJK sign stands before it: `○`. */
  signed = false;
  /** The number of the speech stands before it: `Anf. 12`. */
  counted = false;
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
  #dashAt = -1;

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
    if (first === 0x40 && scanTime(text, at + 1, end) < 0) return this.#scanForced(at, end);
    if ((first === 0x2014 || first === 0x2015 || first === 0x2500) && scanDashes(this, text, at, end)) return true;
    if (first === 0x23) return scanHeadingLabel(this, text, at, end);
    if ((first === 0x2a || first === 0x5f) && !isBlank(text.charCodeAt(at + 1))) return scanEmphasis(this, text, at, end);
    if (first === 0x3010) return scanBracket(this, text, at, end);
    if (first === 0x3c) {
      if (scanBracket(this, text, at, end)) return true;
      this.#reset();
    }
    at = skipPrefix(this, text, at, end);
    if (at >= end) return false;
    const opening = text.charCodeAt(at);
    if (opening === 0x2a || opening === 0x5f) return scanEmphasis(this, text, at, end);
    if (!isLetter(opening)) return this.timeStart < 0 && scanBracket(this, text, at, end);
    this.start = at;
    if (scanNameAndTime(this, text, at, end) || scanTab(this, text, at, end)) return true;
    if (!scanGap(this, text, at, end)) return this.#scanName(at, end);
    if (!opensInitial(text, at, end) && !(this.narrow && opensWithArticle(text, at, end))) return true;
    this.family = 'inline';
    this.narrow = false;
    return this.#scanName(at, end) || scanGap(this, text, at, end);
  }

  #reset(): void {
    this.family = 'inline';
    this.tight = this.bulleted = this.narrow = false;
    this.timeStart = this.timeEnd = this.qualifierStart = this.qualifierEnd = -1;
    this.#words = 0;
    this.signed = this.counted = false;
    this.#dashAt = -1;
    this.#parenthesisStart = this.#parenthesisEnd = -1;
  }

  /** `@Anything at all: text`. */
  #scanForced(at: number, end: number): boolean {
    const text = this.#text;
    this.start = at + 1;
    for (let i = at + 1; i < Math.min(end, at + LONGEST_LABEL); i++) {
      if (!isColon(text.charCodeAt(i)) || !(i + 1 === end || isBlank(text.charCodeAt(i + 1)) || text.charCodeAt(i) !== 0x3a)) continue;
      return this.finish(i, i + 1, end, 'forced');
    }
    return false;
  }

  /** Walks over a name up to its mark: a colon, `.-`, a period in the manner of the Congressional Record, a dash, or the line's end. */
  #scanName(from: number, end: number): boolean {
    return this.#walk(from, end) || (this.#dashAt > 0 && this.#endWithDash(from, end));
  }

  #walk(from: number, end: number): boolean {
    const text = this.#text;
    const limit = Math.min(end, from + LONGEST_LABEL);
    this.#wordStart = from;
    for (let at = from; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) continue;
      if (isBlank(code)) {
        if (!this.#endWord(at)) return false;
        if (this.#dashAt < 0 && dashEnd(text, at + 1, limit) > 0) this.#dashAt = at;
        if (this.signed && skipBlanks(text, at, end) < end && (code === 0x3000 || isBlank(text.charCodeAt(at + 1)) || isUnspacedOffice(text, from, at))) return this.finish(at, at + 1, end, 'bracket');
      }
      if (isColon(code)) {
        if (!isClockColon(text, at)) return !dashEndsCapitals(text, from, this.#dashAt, at) && this.#endWithColon(at, end, code);
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
      if (isDash(code) && at > this.#wordStart && isBlank(text.charCodeAt(at + 1)) && isTitledInCapitals(text, from, at)) return this.finish(at, at + 1, end, 'dash');
      if (code === 0x2014 && joinsSpeech(text, from, at, this.#parenthesisStart)) return this.finish(at, at + 1, end, 'dash');
      // `▲김항구 장관= …`, `◆ 김항구> …`
      if (this.signed && (code === 0x3d || code === 0x3e) && at > from) return this.finish(at, at + 1, end, 'bracket');
      if (endsLabel(code) && !isHebrewQuote(text, at) && !isQuoteBehindInitials(text, from, at)) return false;
    }
    if (this.counted && limit === end) return this.finish(end, end, end, 'bracket');
    if (this.signed && limit === end && isUnspacedOffice(text, from, trimBlanks(text, from, end))) return this.finish(end, end, end, 'bracket');
    return limit === end && this.#dashAt < 0 && this.#endWithoutMark(from, end);
  }

  /** `Ada Rowe – text`; where an office follows the dash and the line ends, the line is the label: `Ada Rowe -- Harbour Master`. */
  #endWithDash(from: number, end: number): boolean {
    const text = this.#text;
    const at = dashBehindCapitals(text, from, this.#dashAt, end);
    const behind = dashEnd(text, at + 1, end);
    const speech = skipBlanks(text, behind, end);
    const nameEnd = this.#parenthesisStart > 0 && this.#parenthesisStart < at ? this.#parenthesisStart : at;
    if (at - from > 100 || speech >= end || hasClass(text.slice(from, wordEndWithin(text, from, at)), wordClass.opener) || isDigit(text.charCodeAt(speech)) || isLower(text.charCodeAt(from)) || !onlyNameWords(text, from, nameEnd)) return false;
    const last = trimBlanks(text, speech, end);
    if (last - speech < 70 && isLetter(text.charCodeAt(last - 1)) && last - from < 100 && onlyNameWords(text, speech, last) && !isLower(text.charCodeAt(speech))) {
      this.family = 'bare';
      this.end = last;
      this.speech = end;
      this.narrow = true;
      return true;
    }
    this.narrow = !isCapitals(text, from, nameEnd);
    return this.finish(at, behind, end, 'dash');
  }

  /** Counts a word; false when there are too many for a label. */
  #endWord(at: number): boolean {
    if (at > this.#wordStart) this.#words++;
    this.#wordStart = at + 1;
    return this.#words <= MOST_LABEL_WORDS;
  }

  #endWithColon(at: number, end: number, code: number): boolean {
    const next = this.#text.charCodeAt(at + 1);
    if (!this.#endWord(at)) return false;
    const tight = code === 0x3a && at + 1 < end && !isBlank(next);
    if (tight && (isDigit(next) || next === 0x2f)) return false;
    this.tight = tight && !isUnspaced(next) && next !== 0x300c && !isUnspaced(this.#text.charCodeAt(at - 1));
    return this.finish(at, at + 1, end);
  }

  /** Decides a period: true or false ends the scan, undefined lets it go on behind an abbreviation. */
  #atPeriod(from: number, at: number, end: number): boolean | undefined {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (next === 0x2014 && joinsSpeech(text, from, at + 1, this.#parenthesisStart)) return this.finish(at, at + 2, end, 'dash');
    const dash = periodDashEnd(text, at, end);
    if (dash > 0) {
      this.#endWord(at);
      this.narrow = next !== 0x2d && !isCapitals(text, from, at);
      if (!this.narrow || onlyNameWords(text, from, nameEnd(text, from, at, this.#parenthesisStart))) return this.finish(at, dash, end, 'period-dash');
    }
    if (at + 1 < end && !isBlank(next)) return undefined;
    const behindName = nameEnd(text, from, at, this.#parenthesisStart);
    const capitals = isCapitals(text, from, behindName);
    const opensBelow = skipBlanks(text, at + 1, end);
    const surnameFirst = capitals && this.#words > 0 && !isLower(text.charCodeAt(opensBelow)) && isLower(text.charCodeAt(opensBelow + 1)) && text.charCodeAt(at - 2) === 0x2e;
    if (this.#parenthesisEnd !== at && !surnameFirst && isAbbreviation(text.slice(this.#wordStart, at), this.#words === 0)) return undefined;
    if (capitals && this.#words === 0 && opensCapitals(text, at + 1, Math.min(end, from + LONGEST_LABEL))) return undefined;
    // `O SR. PEDRO ALVES (PL - MG) - Sr. Presidente. Peço a palavra`: the label ended at the dash
    if (this.#dashAt >= 0) return false;
    this.#endWord(at);
    this.narrow = capitals || !hasWordInCapitals(text, from, at);
    const first = text.slice(from, at).split(' ', 1)[0] ?? '';
    const titled = isUpper(first.charCodeAt(0)) && (first.length > 2 || first === 'M.') && hasClass(first, wordClass.honorific | wordClass.role | wordClass.moderator);
    const most = behindName < at ? MOST_LABEL_WORDS : titled ? 6 : 4;
    if (opensBelow === end || (this.narrow && (this.#words > most || isLower(text.charCodeAt(opensBelow))))) return false;
    // `A. Rova (JV). Godātie kolēģi!`
    const seated = this.#parenthesisEnd === at && isUpper(text.charCodeAt(from));
    const opens = capitals || presides(text, from, at) || holdsNameWithInitials(text, from, at) || (this.#words > 1 && seated) || (this.#words > 1 && (titled || first === 'The' || first === 'THE'));
    // `SEC. 2. FINDINGS.`
    if (capitals && this.#words === 1 && isNumberWithPeriod(text, opensBelow)) return false;
    // the period of `HALE A.B. Thank you.` is that of the initials
    return opens && onlyNameWords(text, from, behindName) && this.finish(surnameFirst ? at + 1 : at, at + 1, end, 'period');
  }

  /** A name alone on its line: with a time, or in capitals. */
  #endWithoutMark(from: number, end: number): boolean {
    const text = this.#text;
    const last = trimBlanks(text, from, end);
    this.#endWord(last);
    if (last - from > (this.#parenthesisEnd === last ? LONGEST_LABEL : 60)) return false;
    this.family = 'bare';
    this.speech = end;
    this.end = last;
    if (this.timeStart >= 0) return isNameBehindTime(text, from, last) && this.endName();
    const timeStart = trailingTimeStart(text, from, last);
    if (timeStart > from) {
      this.takeTime(timeStart, last);
      this.end = trimBlanks(text, from, timeStart);
      return this.end > from && this.endName();
    }
    this.narrow = !isCapitals(text, from, last);
    if (text.charCodeAt(last - 1) === 0x2c || endsAsSentence(text, last) || text.charCodeAt(last - 1) === 0x2a || (this.narrow && (from !== this.#lineStart || !(isNameLine(text, from, last) || isNumbered(text, from, last) || isUnspacedOffice(text, from, last))))) return false;
    return this.endName();
  }

  /** Takes the qualifier off a name alone on its line; false where nothing is left. */
  endName(): boolean {
    this.#splitQualifier();
    return this.end > this.start;
  }

  /** A parenthesis stays in the label, unless it tells of the turn alone: "(via interpreter)", "(chat)". */
  #splitQualifier(): void {
    for (let open = trailingQualifier(this.#text, this.start, this.end); open >= 0; open = trailingQualifier(this.#text, this.start, this.end)) {
      this.qualifierStart = open;
      this.qualifierEnd = Math.max(this.qualifierEnd, this.end);
      this.end = trimBlanks(this.#text, this.start, open);
    }
  }

  /** Remembers the time beside the label. */
  takeTime(start: number, end: number): void {
    this.timeStart = start;
    this.timeEnd = end;
  }

  /** Settles the label's end before a trailing time or parenthesis, and where the words begin. */
  finish(markStart: number, markEnd: number, end: number, family = this.family): boolean {
    const text = this.#text;
    this.family = family;
    this.end = trimBlanks(text, this.start, markStart);
    this.speech = skipBlanks(text, markEnd, end);
    if (this.end <= this.start) return false;
    const timeStart = trailingTimeStart(text, this.start, this.end);
    if (timeStart > this.start) {
      this.takeTime(timeStart, this.end);
      this.end = trimBlanks(text, this.start, timeStart);
      if (isTimeSeparator(text.charCodeAt(this.end - 1))) this.end = trimBlanks(text, this.start, this.end - 1);
    } else this.#splitQualifier();
    const time = this.timeStart < 0 ? scanTime(text, this.speech, end) : -1;
    if (time >= 0 && skipBlanks(text, time, end) === end) {
      this.takeTime(this.speech, time);
      this.speech = end;
    }
    // a cell of a table
    if (text.charCodeAt(this.speech) === 0x7c && isBlank(text.charCodeAt(this.speech + 1))) this.speech = skipBlanks(text, this.speech + 1, end);
    if (this.speech < end && text.startsWith('<<', this.speech)) this.speech = skipTags(text, this.speech, end);
    if (this.speech === end && this.family === 'inline') this.family = 'block';
    return this.end > this.start;
  }
}
