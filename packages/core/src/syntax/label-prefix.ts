import { isBlank, isBullet, isDash, isDigit, isHangul, isLetter, isLowSurrogate, isSpeakerSign, skipBlanks } from './characters.ts';
import type { LabelScanner } from './label-scan.ts';
import { indexWithin } from './label-text.ts';
import { scanTime } from './time.ts';

// What may stand before a label and is no part of it.

/** Steps over a time, a list bullet, the mark of a quotation, a tag or a CJK speaker sign before the label. */
export function skipPrefix(scanner: LabelScanner, text: string, from: number, end: number): number {
  const code = text.charCodeAt(from);
  const next = text.charCodeAt(from + 1);
  if (code === 0x5b || code === 0x28 || isDigit(code)) return skipTime(scanner, text, from, from, end);
  // `@0:03 - Ada Rowe`
  if (code === 0x40) return skipTime(scanner, text, from, from + 1, end);
  if (isBullet(code) && isBlank(next)) {
    scanner.bulleted = true;
    return skipBlanks(text, from + 1, end);
  }
  // `-기자: …`
  if (code === 0x2d && isHangul(next)) {
    scanner.bulleted = true;
    return from + 1;
  }
  if (code === 0x3c) return skipTags(text, from, end);
  if (code === 0x3e && next === 0x3e) return skipChevrons(text, from, end);
  if (code === 0x3e && isBlank(next)) {
    const quoted = skipBlanks(text, from + 1, end);
    scanner.bulleted = true;
    return isBullet(text.charCodeAt(quoted)) && isBlank(text.charCodeAt(quoted + 1)) ? skipBlanks(text, quoted + 1, end) : quoted;
  }
  if (code >= 0xd83c && code <= 0xd83e) return skipPictographs(text, from, end);
  if (isSpeakerSign(code)) {
    scanner.signed = true;
    return skipBlanks(text, from + 1, end);
  }
  return code === 0x51 || (code === 0x41 && next === 0x6e) ? skipNumbering(scanner, text, from, end) : from;
}

/** `[00:12] `, `0:12 - `, `00:12 – 00:15 `; a number that is no time may count the lines. */
function skipTime(scanner: LabelScanner, text: string, from: number, start: number, end: number): number {
  const time = scanTime(text, start, end);
  if (time < 0) return start > from ? from : text.charCodeAt(from) === 0x5b ? skipBracketedNumber(text, from, end) : skipNumbering(scanner, text, from, end);
  scanner.takeTime(start, time);
  const at = skipBlanks(text, time, end);
  return isTimeSeparator(text.charCodeAt(at)) && isBlank(text.charCodeAt(at + 1)) ? skipBlanks(text, at + 1, end) : at;
}

/** Steps over the `[2.] ` that counts the subjects of a press conference. */
function skipBracketedNumber(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  const counted = at > from + 1 && at - from <= 4 && text.charCodeAt(at) === 0x2e && text.charCodeAt(at + 1) === 0x5d && isBlank(text.charCodeAt(at + 2));
  return counted ? skipBlanks(text, at + 2, end) : from;
}

/** Between a time and a name: a dash, a bar, a dot at half height, a bullet. */
export function isTimeSeparator(code: number): boolean {
  return isDash(code) || code === 0x7c || code === 0xb7 || code === 0x2022;
}

/** `<b>`; `<< דובר >>` in the records of the Knesset. */
export function skipTags(text: string, from: number, end: number): number {
  const closing = text.charCodeAt(from + 1) === 0x3c ? '>>' : '>';
  const close = indexWithin(text, closing, from, Math.min(end, from + (closing.length === 1 ? 12 : 24)));
  return close > 0 ? skipBlanks(text, close + closing.length, end) : from;
}

/** Steps over the `>>` that captions print where the speaker changes. */
function skipChevrons(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === 0x3e) at++;
  return skipBlanks(text, at, end);
}

/** Steps over a number before the label: `Q12  Chair:`, `12   THE COURT:`, `Anf. 12 NAME:`; `1. MR HALE:` is an item of a list. */
function skipNumbering(scanner: LabelScanner, text: string, from: number, end: number): number {
  let at = text.startsWith('Anf. ', from) ? from + 4 : from;
  const letter = !isDigit(text.charCodeAt(at));
  if (letter) at++;
  const digits = at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === digits || at - digits > 4) return from;
  // `01.02 Ada Rowe (PS): ` in the records of Belgium
  if (!letter && at - digits === 2 && text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && isBlank(text.charCodeAt(at + 3))) return skipBlanks(text, at + 3, end);
  const sign = text.charCodeAt(at);
  const item = !letter && (sign === 0x2e || sign === 0x29) && isBlank(text.charCodeAt(at + 1));
  const next = skipBlanks(text, item ? at + 1 : at, end);
  if (!isLetter(text.charCodeAt(next)) || (!item && next - at < (letter ? 1 : 2))) return from;
  scanner.counted = digits > from + 2;
  scanner.bulleted = item;
  return next;
}

/** Emoji before a label or a key, with their selectors and blanks. */
function skipPictographs(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) >= 0xd83c && text.charCodeAt(at) <= 0xd83e) {
    // half a pair alone is no emoji, and what follows may be the half of another
    at += isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
    while (at < end && (text.charCodeAt(at) === 0xfe0f || text.charCodeAt(at) === 0x200d)) at++;
  }
  return skipBlanks(text, at, end);
}

/** Steps over left-to-right and right-to-left marks, which say how a line is shown and belong to no label. */
export function skipDirectionMarks(text: string, from: number, end: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < end && (code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)); code = text.charCodeAt(++at));
  return skipBlanks(text, at, end);
}
