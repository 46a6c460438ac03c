import { classesOf, titleClasses, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isDash, isDigit, isLetter, isLower, isUnspaced, isUpper, skipBlanks, trimBlanks } from './characters.ts';

/** No label is longer. */
export const LONGEST_LABEL = 140;
/** No label has more. */
export const MOST_LABEL_WORDS = 14;

/** Characters that no label holds. */
export function endsLabel(code: number): boolean {
  return (
    code === 0x3f || code === 0x21 || code === 0x22 || code === 0x29 || code === 0x5d || code === 0x3b || code === 0x3d || code === 0x3c || code === 0x3e || code === 0x7b || code === 0x7d || code === 0x7c || code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb || code === 0x2026 || code === 0x2014 || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x300c || code === 0x300d || code === 0x300e || code === 0x300f || code === 0x3010 || code === 0x40 || code === 0x60 || code === 0x5c
  );
}

/** True when a word of the range opens with a capital and holds another. */
export function hasWordInCapitals(text: string, from: number, end: number): boolean {
  for (let start = from; start < end; ) {
    let wordEnd = start;
    while (wordEnd < end && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
    if (isUpper(text.charCodeAt(start)) && hasTwoCapitals(text, start, wordEnd)) return true;
    start = wordEnd + 1;
  }
  return false;
}

/** True when the range holds two capitals or more. */
function hasTwoCapitals(text: string, from: number, end: number): boolean {
  let capitals = 0;
  for (let at = from; at < end; at++) if (isUpper(text.charCodeAt(at)) && ++capitals === 2) return true;
  return false;
}

/** True when the range holds capitals and no small letter. */
export function isCapitals(text: string, from: number, end: number): boolean {
  let capitals = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isLower(code)) return false;
    if (isUpper(code)) capitals++;
  }
  return capitals >= 2;
}

/** `SORU`, `BAKAN ROWE`: capitals that open with a word of a label or of an office, which a datelined "LONDON" does not. */
export function isTitledInCapitals(text: string, from: number, end: number): boolean {
  return isCapitals(text, from, end) && (classesOf(text.slice(from, wordEndWithin(text, from, end))) & titleClasses) !== 0;
}

/** Words in small letters that stand in names and offices. */
export const smallNameWords = wordClass.particle | wordClass.role | wordClass.honorific | wordClass.moderator;

/** True when every small-letter word of the range is a particle such as `of` or `pro`. */
export function onlyNameWords(text: string, from: number, end: number): boolean {
  return text
    .slice(from, end)
    .split(' ')
    .every((word) => word === '' || !isLower(word.charCodeAt(0)) || (classesOf(word) & smallNameWords) !== 0);
}

/** True for a word that a period shortens: `Mr`, an initial, and as the first word any short one with a capital. */
export function isAbbreviation(word: string, first: boolean): boolean {
  if (word.length <= 1 || word.includes('.')) return true;
  if ((classesOf(word) & wordClass.honorific) !== 0) return true;
  return (first ? word.length <= 4 : word === 'St') && isUpper(word.charCodeAt(0)) && !hasTwoCapitals(word, 0, word.length);
}

/** `A. ROWE: `, `A. Rowe (LSDPF). `: a name in capitals or with a party stands behind the initial, which is no mark of an answer. */
export function opensInitial(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(from + 1) !== 0x2e || !isUpper(text.charCodeAt(from + 3))) return false;
  const limit = Math.min(end, from + 40);
  let at = from + 3;
  while (at < limit && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2d)) at++;
  if (text.charCodeAt(at) === 0x3a) return isCapitals(text, from + 3, at);
  return text.charCodeAt(at) === 0x20 && text.charCodeAt(at + 1) === 0x28 && isUpper(text.charCodeAt(at + 2));
}

const LONG_WORD = 15;

/** `Председательствующий. `: a long word for who leads is nothing that he is called by, as "Mr. President." is. */
export function presides(text: string, from: number, at: number): boolean {
  return at - from >= LONG_WORD && (classesOf(text.slice(from, at)) & wordClass.moderator) !== 0;
}

/** `Роу А. И., фракция "ЛДПР". `: a family name with its initials stands before the first comma. */
export function holdsNameWithInitials(text: string, from: number, at: number): boolean {
  const comma = indexWithin(text, ',', from, at);
  return comma > from + 4 && text.charCodeAt(comma - 1) === 0x2e && isUpper(text.charCodeAt(comma - 2)) && !isLetter(text.charCodeAt(comma - 3)) && isLower(text.charCodeAt(from + 1));
}

/** The quotes round a party's name behind a family name with its initials. */
export function isQuoteBehindInitials(text: string, from: number, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x22 || code === 0xab || code === 0xbb) && holdsNameWithInitials(text, from, at);
}

/** True when nothing but capitals stands before a colon: what `ПРЕДС.` or `MHE.` before them shortens is a title. */
export function opensCapitals(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) return isCapitals(text, from, at);
    if (isLower(code) || code === 0x28) return false;
  }
  return false;
}

/** `Yeah.`, "Thank you.": a full stop behind a word of small letters, where it shortens no title. */
export function endsAsSentence(text: string, end: number): boolean {
  if (text.charCodeAt(end - 1) !== 0x2e || !isLower(text.charCodeAt(end - 2))) return false;
  let start = end - 1;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return !isAbbreviation(text.slice(start, end - 1), false) && end - start > 3;
}

/** Like `indexOf`, but never looks behind `limit`. */
export function indexWithin(text: string, sought: string, from: number, limit: number): number {
  const found = text.slice(from, limit).indexOf(sought);
  return found < 0 ? -1 : from + found;
}

/** Offset of the bracket that closes the one at `open`, over others inside it, before `limit`; -1 where there is none. */
export function closingBracket(text: string, open: number, limit: number): number {
  const opening = text.charCodeAt(open);
  const closing = opening === 0x28 ? 0x29 : opening === 0x5b ? 0x5d : 0xff09;
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === opening) depth++;
    else if (code === closing && --depth === 0) return at;
  }
  return -1;
}

/**
 * True for a name that stands alone on its line: one to four words with capitals, no digits; behind a comma or in
 * parentheses an office, a party, an outlet may follow.
 */
export function isNameLine(text: string, from: number, end: number): boolean {
  const tail = nameTail(text, from, end);
  const last = trimBlanks(text, from, tail);
  let words = 0;
  let titled = tail < end || (classesOf(text.slice(from, wordEndWithin(text, from, end))) & (wordClass.honorific | wordClass.role)) !== 0;
  // "El president", "La consellera de Territori"
  const article = (classesOf(text.slice(from, wordEndWithin(text, from, end))) & wordClass.particle) !== 0;
  for (let at = from; at < last; ) {
    const start = at;
    while (at < last && !isBlank(text.charCodeAt(at))) {
      const code = text.charCodeAt(at);
      if (isDigit(code) || code === 0x2f) return false;
      at++;
    }
    const small = wordClass.particle | (words === 1 && article ? wordClass.role : 0);
    if (!isUpper(text.charCodeAt(start)) && !isCaseless(text.charCodeAt(start)) && !(words > 0 && (classesOf(text.slice(start, at)) & small) !== 0)) return false;
    if (start === from && text.slice(from, at) === 'The') titled = true;
    if (++words > (titled ? 14 : 4)) return false;
    at = skipBlanks(text, at, last);
  }
  return words >= 1 && end - from >= 3 && (tail === end || text.charCodeAt(tail) === 0x28 || onlyNameWords(text, tail + 1, end));
}

/** Where the name ends before a comma or a parenthesis, behind which an office or a party stands. */
export function nameEnd(text: string, from: number, at: number, parenthesisStart: number): number {
  const comma = indexWithin(text, ',', from, at);
  const parenthesis = parenthesisStart < 0 ? at : Math.min(at, parenthesisStart);
  return comma > from ? Math.min(comma, parenthesis) : parenthesis;
}

/** "A SRA. ROWE – …": the letter is an article before a title in capitals. */
export function opensWithArticle(text: string, at: number, end: number): boolean {
  const word = text.slice(at + 2, wordEndWithin(text, at + 2, Math.min(end, at + 20)));
  return isUpper(word.charCodeAt(0)) && (classesOf(word) & (wordClass.honorific | wordClass.role)) !== 0;
}

/** A letter of a script that parts words by blanks and has no capitals: Hebrew, Arabic, Devanagari, Hangul. */
function isCaseless(code: number): boolean {
  return code >= 0x590 && isLetter(code) && !isLower(code) && !isUnspaced(code);
}

/** Offset of the first space between two offsets; the second where there is none. */
export function wordEndWithin(text: string, from: number, end: number): number {
  const space = indexWithin(text, ' ', from, end);
  return space < 0 ? end : space;
}

/** Offset of the comma or the parenthesis behind the name; the range's end where there is none. */
function nameTail(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === 0x2c || text.charCodeAt(at) === 0x28) return at;
  return end;
}

/** Offset behind a dash with a blank behind it (`- `, `– `, `— `, `-- `) that stands at `at`; -1 where there is none. */
export function dashEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (!isDash(code) && code !== 0x2015) return -1;
  const behind = code === 0x2d && text.charCodeAt(at + 1) === 0x2d ? at + 2 : at + 1;
  return behind < end && isBlank(text.charCodeAt(behind)) ? behind : -1;
}

/** "ADA ROWE (Lab) - I ask you this:": the dash ends the label, and the colon stands in what is said. */
export function dashEndsCapitals(text: string, from: number, dash: number, colon: number): boolean {
  if (dash < 0) return false;
  const parenthesis = indexWithin(text, '(', from, dash);
  return isCapitals(text, from, parenthesis < 0 ? dash : parenthesis) && !isCapitals(text, dash, colon);
}

/** `O SR. PRESIDENTE - ADA ROWE - PDT - text`: where the last dash stands that follows nothing but capitals; `first` where that is the one. */
export function dashBehindCapitals(text: string, from: number, first: number, end: number): number {
  let last = first;
  if (!isCapitals(text, from, first)) return first;
  for (let at = first + 3; at < Math.min(end, from + LONGEST_LABEL); at++) {
    if (isLower(text.charCodeAt(at))) break;
    if (isBlank(text.charCodeAt(at)) && dashEnd(text, at + 1, end) > 0 && isCapitals(text, last + 3, at)) last = at;
  }
  return last;
}

/**
 * True for the dash that joins what is said to a title and a name in capitals, as in the older debates of Australia: `Ms ROWE—I move`,
 * `The SPEAKER—Order!`, `Mr. HALE (Elm) [2.31].—No.`; a sentence goes on in small letters behind its dash.
 */
export function joinsSpeech(text: string, from: number, dash: number, parenthesisStart: number): boolean {
  const next = text.charCodeAt(dash + 1);
  if (!isUpper(next) && !isDigit(next) && next !== 0x22 && next !== 0x201c && next !== 0x2018) return false;
  const end = trimBlanks(text, from, parenthesisStart > from && parenthesisStart < dash ? parenthesisStart : dash);
  const first = text.slice(from, wordEndWithin(text, from, end));
  const titled = first === 'The' || (classesOf(first) & (wordClass.honorific | wordClass.role | wordClass.moderator)) !== 0;
  return titled && hasWordInCapitals(text, from + first.length, end) && onlyNameWords(text, from, end);
}

/** True for the colon of a clock: "00:52". */
export function isClockColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x3a && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/** The straight quote inside a Hebrew abbreviation: `יו"ר`. */
export function isHebrewQuote(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x22 && isHebrew(text.charCodeAt(at - 1)) && isHebrew(text.charCodeAt(at + 1));
}

function isHebrew(code: number): boolean {
  return code >= 0x5d0 && code <= 0x5ea;
}

/** Offset behind the mark `.-` of Spain or `. – ` of French assemblies that begins at `at`; -1 where there is none. */
export function periodDashEnd(text: string, at: number, end: number): number {
  if (isDash(text.charCodeAt(at + 1))) return at + 2 === end || isBlank(text.charCodeAt(at + 2)) ? at + 2 : -1;
  const dash = skipBlanks(text, at + 1, end);
  return dash > at + 1 && dash < end && isDash(text.charCodeAt(dash)) && isBlank(text.charCodeAt(dash + 1)) ? dash + 1 : -1;
}

/** The label without the parenthesis, with all it holds, at its end. */
export function withoutParenthesis(label: string): string {
  const closing = label.charCodeAt(label.length - 1);
  if (closing !== 0x29 && closing !== 0xff09 && closing !== 0x5d) return label;
  const opening = closing === 0x29 ? 0x28 : closing === 0x5d ? 0x5b : 0xff08;
  let depth = 0;
  for (let at = label.length - 1; at > 0; at--) {
    const code = label.charCodeAt(at);
    if (code === closing) depth++;
    else if (code === opening && --depth === 0) return label.slice(0, at).trimEnd();
  }
  return label;
}

/** The name in a label, without parentheses and without what a comma sets off, in small letters: what forms of one name share. */
export function nameKey(label: string): string {
  let bare = askerOf(label);
  for (let shorter = withoutParenthesis(bare); shorter.length < bare.length; shorter = withoutParenthesis(bare)) bare = shorter;
  const comma = bare.indexOf(', ');
  return (comma > 0 ? bare.slice(0, comma) : bare).toLowerCase();
}

/** What stands between who asks and the office that is asked, where a record prints both above the question. */
const askings = [' to the ', ' asked the ', ' to ask the '];

/** The `TOM HALE (Green)` of `TOM HALE (Green) to the Minister of Harbours`; any other label as it is. */
export function askerOf(label: string): string {
  for (const asking of askings) {
    const at = label.indexOf(asking);
    if (at <= 0 || !isUpper(label.charCodeAt(at + asking.length))) continue;
    const asker = label.slice(0, at);
    const last = asker.lastIndexOf(' ');
    const first = asker.slice(0, asker.indexOf(' '));
    if (last > 0 && (asker.endsWith(')') || isCapitals(asker, last, at) || (classesOf(first) & wordClass.honorific) !== 0)) return asker;
  }
  return label;
}
