import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isDigit, isLower, trimBlanks } from './characters.ts';
import { isTimeSeparator } from './label-prefix.ts';
import type { LabelScanner } from './label-scan.ts';
import { isNameLine } from './label-name.ts';
import { endsAsSentence } from './label-period.ts';
import { isCapitals } from './label-text.ts';
import { scanTime } from './time.ts';

// Times beside a label.

const LONGEST_TIME = 30;

/** Where a time at the end of the range begins (`Name (00:52)`, `Name 0:12`, `Name [0:12 - 0:15]`); -1 where there is none. */
export function trailingTimeStart(text: string, from: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last !== 0x29 && last !== 0x5d && !isDigit(last) && !endsHalfDay(text, end)) return -1;
  for (let at = Math.max(from + 1, end - LONGEST_TIME); at < end; at++) {
    const code = text.charCodeAt(at);
    const opens = code === 0x28 || code === 0x5b;
    if ((opens || ((isDigit(code) || isSign(code)) && isBlank(text.charCodeAt(at - 1)))) && scanTime(text, at, end) === end) return at;
  }
  return -1;
}

/** `AM`, `p.m.` behind a digit or a blank. */
export function endsHalfDay(text: string, end: number): boolean {
  let at = text.charCodeAt(end - 1) === 0x2e ? end - 2 : end - 1;
  if (!isLetterM(text.charCodeAt(at))) return false;
  at -= text.charCodeAt(at - 1) === 0x2e ? 2 : 1;
  const letter = text.charCodeAt(at) | 0x20;
  return (letter === 0x61 || letter === 0x70) && (isBlank(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1)));
}

function isLetterM(code: number): boolean {
  return (code | 0x20) === 0x6d;
}

function isSign(code: number): boolean {
  return code === 0x2d || code === 0x2b;
}

const LONGEST_NAMED = 100;

/** `Ada Rowe | 00:12`, `Ada Rowe - 00:12`, `Ada Rowe, 0:12`: a name and a time alone on the line, with a sign between. */
export function scanNameAndTime(scanner: LabelScanner, text: string, from: number, lineEnd: number): boolean {
  // most lines end as sentences do
  const last = text.charCodeAt(lineEnd - 1);
  if (scanner.timeStart >= 0 || lineEnd - from > LONGEST_NAMED || (last === 0x2e && !isLetterM(text.charCodeAt(lineEnd - 2))) || (isLower(last) && last !== 0x6d)) return false;
  const end = trimBlanks(text, from, lineEnd);
  const time = trailingTimeStart(text, from, end);
  const sign = time < 0 ? from : trimBlanks(text, from, time) - 1;
  if (sign <= from || !(isTimeSeparator(text.charCodeAt(sign)) || text.charCodeAt(sign) === 0x2c)) return false;
  const nameEnd = trimBlanks(text, from, sign);
  if (!(isNameLine(text, from, nameEnd) || isNumbered(text, from, nameEnd))) return false;
  scanner.family = 'bare';
  scanner.end = nameEnd;
  scanner.speech = lineEnd;
  scanner.takeTime(time, end);
  return scanner.endName();
}

/** `0:12 Ada Rowe`, alone on its line; but not `11:33 A.M. EDT` and `11:33 GMT`, which tell the time of day. */
export function isNameBehindTime(text: string, from: number, end: number): boolean {
  if (endsAsSentence(text, end)) return false;
  return (isNumbered(text, from, end) || isNameLine(text, from, end)) && text.charCodeAt(from + 1) !== 0x2e && (end - from > 4 || !isCapitals(text, from, end));
}

/** `Speaker 1`. */
export function isNumbered(text: string, from: number, end: number): boolean {
  let name = end;
  while (name > from && isDigit(text.charCodeAt(name - 1))) name--;
  return name < end && hasClass(text.slice(from, name).trim(), wordClass.unnamed);
}

/** `2. `, `101.`: the number of a section and its period. */
export function isNumberWithPeriod(text: string, from: number): boolean {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at > from && text.charCodeAt(at) === 0x2e && !isDigit(text.charCodeAt(at + 1));
}
