import { hasClass, titleClasses } from '../languages/vocabulary.ts';
import { isBlank, isDigit, isLower, isUpper } from './characters.ts';

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
export function hasTwoCapitals(text: string, from: number, end: number): boolean {
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
  return isCapitals(text, from, end) && hasClass(text.slice(from, wordEndWithin(text, from, end)), titleClasses);
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

/** Offset of the first space between two offsets; the second where there is none. */
export function wordEndWithin(text: string, from: number, end: number): number {
  const space = indexWithin(text, ' ', from, end);
  return space < 0 ? end : space;
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
