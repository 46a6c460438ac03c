import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isColon, isDigit, isLetter, isLower, isSentenceEnd, isSpeakerSign, isUnspaced, isUpper, joinSigns, skipBlanks, trimBlanks } from './characters.ts';
import { namesEastAsianPart, namesPart } from './header-words.ts';

const MOST_WORDS = 24;
const LONGEST = 160;
/** A number before a heading says much by itself. */
const MOST_NUMBERED_WORDS = 36;
const LONGEST_NUMBERED = 240;
const MOST_UNSPACED = 40;
const LONGEST_FRAMED = 120;
/** "Questions and answers". */
const LONGEST_PART = 40;
/** 【, 《, 〈 and ≪, with the sign behind each at the other end, set a heading off in print of East Asia. */
const frames: ReadonlySet<number> = new Set([0x3010, 0x300a, 0x3008, 0x226a]);

/** Level of a Markdown heading (1 to 6) that opens at `start`; 0 where there is none. Needs a blank and a letter or digit. */
export function headingMark(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 0x23) at++;
  const level = at - start;
  if (level === 0 || level > 6 || !isBlank(text.charCodeAt(at))) return 0;
  const first = skipBlanks(text, at, end);
  for (let i = first; i < end; i++) if (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i))) return level;
  return 0;
}

/**
 * True when a line has the shape of a heading: few words, most of them with capitals, no end mark.
 * Whether it is one depends on what follows (`spec.md`, "Headings").
 */
export function looksLikeHeading(text: string, from: number, to: number): boolean {
  let start = skipBlanks(text, from, to);
  const end = trimBlanks(text, start, to);
  if (end - start < 2 || end - start > LONGEST_NUMBERED) return false;
  const last = text.charCodeAt(end - 1);
  if (frames.has(text.charCodeAt(start))) return last === text.charCodeAt(start) + 1 && end - start <= MOST_UNSPACED;
  if (isSentenceEnd(last) && last !== 0x3f && last !== 0xff1f && !endsWithInitials(text, end)) return false;
  if (isColon(last)) return namesEastAsianPart(text.slice(skipSign(text, start, end), end - 1)) || (namesPart(text.slice(start, end - 1)) && isUpper(text.charCodeAt(start)));
  if (framed(text, start, end) !== undefined) return true;
  start = skipNumber(text, skipSign(text, start, end), end);
  if (end - start <= LONGEST_PART && isUpper(text.charCodeAt(start)) && namesPart(text.slice(start, end))) return true;
  if (last === 0x2c || last === 0x3b || last === 0x2d || last === 0x2013 || last === 0x2014) return false;
  const counted = numbered(text, from, start);
  if (end - start > LONGEST && !counted) return false;
  const first = text.charCodeAt(start);
  // 「北の港」問題について; with the mark at the end as well, it is what somebody said
  const quoted = (first === 0x300c || first === 0x300e) && last !== first + 1;
  if (quoted || isUnspaced(first)) return end - start <= MOST_UNSPACED && !isColumns(text, start, end) && (last !== 0xff1f || counted);
  if (!isLetter(first) && !isDigit(first) && first !== 0x22 && first !== 0x201c && first !== 0xab) return false;
  if (isLower(first)) return false;
  if (last === 0x3f && !counted) return false;
  return mostlyCapitalised(text, start, end, counted);
}

/** `**Middle East`, in the briefings of the United Nations; `**The quay**`, `== The quay ==`: stars or equals signs set a heading off. Gives where its words stand. */
function framed(text: string, start: number, end: number): { readonly first: number; readonly last: number } | undefined {
  const first = start + frameLength(text, start);
  if (first === start || end - first > LONGEST_FRAMED || !(isUpper(text.charCodeAt(first)) || isDigit(text.charCodeAt(first)))) return undefined;
  const last = end - closingLength(text, first, end);
  if (last === end && text.charCodeAt(start) === 0x3d) return undefined;
  const sign = text.charCodeAt(last - 1);
  return isLetter(sign) || isDigit(sign) || sign === 0x29 || sign === 0x3f ? { first, last } : undefined;
}

/** `**Middle East`: stars that nothing closes. */
export function isOpenFrame(text: string, from: number, to: number): boolean {
  const start = skipBlanks(text, from, to);
  const end = trimBlanks(text, start, to);
  return text.charCodeAt(start) === 0x2a && framed(text, start, end)?.last === end;
}

/** Code units of `**`, `__`, `==` or `===`, and the blanks behind them, that open a line. */
function frameLength(text: string, start: number): number {
  const sign = text.charCodeAt(start);
  if ((sign !== 0x2a && sign !== 0x5f && sign !== 0x3d) || text.charCodeAt(start + 1) !== sign) return 0;
  let at = start + 2;
  while (text.charCodeAt(at) === sign && at - start < 4) at++;
  if (sign === 0x3d) while (isBlank(text.charCodeAt(at))) at++;
  return at - start;
}

/** The same at the line's end; 0 where nothing closes. */
function closingLength(text: string, first: number, end: number): number {
  let at = end;
  while (at > first && '*_='.includes(text[at - 1] ?? ' ')) at--;
  const signs = end - at;
  if (signs < 2) return 0;
  while (at > first && isBlank(text.charCodeAt(at - 1))) at--;
  return end - at;
}

/** The words of a heading (single blanks) without number signs, stars or equals signs around them. */
export function headingText(heading: string): string {
  const level = headingMark(heading, 0, heading.length);
  if (level > 0) return heading.slice(level).trimStart();
  const words = framed(heading, 0, heading.length);
  return words === undefined ? heading : heading.slice(words.first, words.last);
}

/** `主  席  蘇院長嘉全`: a key and its value stand in columns; single signs alone are spread over the width of a heading. */
function isColumns(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end);
  return line.includes('  ') && joinSigns(line).length === line.length;
}

/** `Visit to the U.S.`: no sentence ends with such a full stop alone. */
function endsWithInitials(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === 0x2e && isUpper(text.charCodeAt(end - 2)) && text.charCodeAt(end - 3) === 0x2e && isUpper(text.charCodeAt(end - 4));
}

function numbered(text: string, from: number, start: number): boolean {
  return start > skipBlanks(text, from, start);
}

/** Steps over `○` before words of a script without blanks. */
function skipSign(text: string, start: number, end: number): number {
  const at = isSpeakerSign(text.charCodeAt(start)) ? skipBlanks(text, start + 1, end) : start;
  return isUnspaced(text.charCodeAt(at)) || text.charCodeAt(at) === 0x300c ? at : start;
}

/** Steps over `(1)` or `1.` before a heading. */
export function skipNumber(text: string, start: number, end: number): number {
  let at = start;
  const bracketed = text.charCodeAt(at) === 0x28 || text.charCodeAt(at) === 0xff08;
  if (bracketed) at++;
  const digits = at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === digits || at - digits > 2) return start;
  const sign = text.charCodeAt(at);
  if (sign !== 0x29 && sign !== 0xff09 && sign !== 0x2e) return start;
  return skipBlanks(text, at + 1, end);
}

function mostlyCapitalised(text: string, start: number, end: number, counted: boolean): boolean {
  const most = counted ? MOST_NUMBERED_WORDS : MOST_WORDS;
  let words = 0;
  let content = 0;
  let capitalised = 0;
  let cased = 0;
  for (let from = start, to = start; from < end; from = to + 1) {
    to = from;
    while (to < end && text.charCodeAt(to) !== 0x20) to++;
    if (to === from) continue;
    if (++words > most) return false;
    const code = text.charCodeAt(from);
    if (!isLetter(code)) continue;
    const small = isLower(code);
    if (small && (to - from <= 3 || hasClass(text.slice(from, to), wordClass.particle))) continue;
    content++;
    if (!small) capitalised++;
    if (small || isUpper(code)) cased++;
  }
  // Hebrew and its like have no capitals: a short line is all there is to see.
  if (cased === 0) return words <= 8 && content > 0;
  return content > 0 && capitalised * 10 >= content * (counted ? 3 : 6);
}
