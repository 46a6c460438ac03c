import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isDash, isDigit, isLower, isUpper, skipBlanks, trimBlanks } from './characters.ts';
import { onlyNameWords } from './label-name.ts';
import { hasWordInCapitals, indexWithin, isCapitals, LONGEST_LABEL, wordEndWithin } from './label-text.ts';

// Dashes behind a label.

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
  const titled = first === 'The' || hasClass(first, wordClass.honorific | wordClass.role | wordClass.moderator);
  return titled && hasWordInCapitals(text, from + first.length, end) && onlyNameWords(text, from, end);
}

/** Offset behind the mark `.-` of Spain or `. – ` of French assemblies that begins at `at`; -1 where there is none. */
export function periodDashEnd(text: string, at: number, end: number): number {
  if (isDash(text.charCodeAt(at + 1))) return at + 2 === end || isBlank(text.charCodeAt(at + 2)) ? at + 2 : -1;
  const dash = skipBlanks(text, at + 1, end);
  return dash > at + 1 && dash < end && isDash(text.charCodeAt(dash)) && isBlank(text.charCodeAt(dash + 1)) ? dash + 1 : -1;
}
