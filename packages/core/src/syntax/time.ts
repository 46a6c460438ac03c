import { isDigit } from './characters.ts';

/**
 * Reads a time code such as `00:12`, `1:02:03`, `00:00:12.345`, `-00:00:00:10`, bare or in brackets, from an offset; or
 * a stretch of two, `00:00:01.000 --> 00:00:04.200`.
 *
 * Returns the offset behind it, or -1.
 */
export function scanTime(text: string, from: number, end: number): number {
  const first = scanOneTime(text, from, end);
  if (first < 0 || !text.startsWith(' --> ', first)) return first;
  const second = scanOneTime(text, first + 5, end);
  return second < 0 ? first : second;
}

function scanOneTime(text: string, from: number, end: number): number {
  let at = from;
  const open = text.charCodeAt(at);
  const bracketed = open === 0x5b || open === 0x28;
  if (bracketed) at++;
  if (text.charCodeAt(at) === 0x2d || text.charCodeAt(at) === 0x2b) at++;
  let groups = 0;
  for (;;) {
    const groupStart = at;
    while (at < end && at - groupStart < 3 && isDigit(text.charCodeAt(at))) at++;
    const length = at - groupStart;
    if (length === 0 || length > (groups === 0 ? 3 : 2)) return -1;
    groups++;
    if (at < end && text.charCodeAt(at) === 0x3a && isDigit(text.charCodeAt(at + 1))) at++;
    else break;
  }
  if (groups < 2) return -1;
  if (at < end && (text.charCodeAt(at) === 0x2e || text.charCodeAt(at) === 0x2c) && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
  }
  if (!bracketed) return at;
  const close = text.charCodeAt(at);
  return at < end && (close === 0x5d || close === 0x29) ? at + 1 : -1;
}

/** Milliseconds that a time code stands for, or the first of two; days come first where it has four groups. */
export function timeValue(code: string): number {
  const arrow = code.indexOf('-->');
  const printed = arrow < 0 ? code : code.slice(0, arrow);
  const negative = printed.includes('-');
  let seconds = 0;
  for (const group of printed.replace(/[^0-9:.,]/g, '').replace(',', '.').split(':')) seconds = seconds * 60 + Number(group);
  const groups = printed.split(':').length;
  if (groups === 4) {
    const days = Number.parseInt(printed.replace(/[^0-9:]/g, ''), 10);
    // sixty for each group made a day sixty hours long
    seconds -= days * (60 - 24) * 3600;
  }
  return Math.round((negative ? -seconds : seconds) * 1000);
}
