import { isDigit, isLetter } from './characters.ts';

/**
 * Reads a time code such as `00:12`, `1:02:03`, `00:00:12.345`, `-00:00:00:10`, `10:02 AM`, bare or in brackets, from an
 * offset; or a stretch of two, `00:00:01.000 --> 00:00:04.200`, `(0:03 - 0:09)`.
 *
 * Returns the offset behind it, or -1.
 */
export function scanTime(text: string, from: number, end: number): number {
  const open = text.charCodeAt(from);
  if (open !== 0x5b && open !== 0x28) return scanStretch(text, from, end);
  const at = scanStretch(text, from + 1, end);
  const close = text.charCodeAt(at);
  if (at < 0 || at >= end || (close !== 0x5d && close !== 0x29)) return -1;
  if (!text.startsWith(' --> ', at + 1)) return at + 1;
  const second = scanTime(text, at + 6, end);
  return second < 0 ? at + 1 : second;
}

/** True when a time code, or a stretch of two, stands between two offsets and nothing else. */
export function isTime(text: string, from: number, end: number): boolean {
  return end > from && scanTime(text, from, end) === end;
}

/** One time, or two with an arrow or a dash between. */
function scanStretch(text: string, from: number, end: number): number {
  const first = scanOneTime(text, from, end);
  if (first < 0 || first >= end) return first;
  const second = stretchAt(text, first);
  const last = second < 0 ? -1 : scanOneTime(text, second, end);
  return last < 0 ? first : last;
}

/** Offset behind ` --> `, ` - `, `–`; -1 where there is none. */
function stretchAt(text: string, from: number): number {
  const blank = text.charCodeAt(from) === 0x20 ? 1 : 0;
  if (text.startsWith('-->', from + blank)) return from + blank * 2 + 3;
  const sign = text.charCodeAt(from + blank);
  if (sign !== 0x2d && sign !== 0x2013) return -1;
  const second = from + blank + 1;
  return (text.charCodeAt(second) === 0x20) === (blank === 1) ? second + blank : -1;
}

function scanOneTime(text: string, from: number, end: number): number {
  let at = from;
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
  return halfDayEnd(text, at, end);
}

/** Offset behind ` AM`, `pm`, ` p.m.`; the offset itself where none of them stands there. */
function halfDayEnd(text: string, from: number, end: number): number {
  let at = text.charCodeAt(from) === 0x20 ? from + 1 : from;
  const letter = text.charCodeAt(at) | 0x20;
  if (at >= end || (letter !== 0x61 && letter !== 0x70)) return from;
  at++;
  if (text.charCodeAt(at) === 0x2e) at++;
  if (at >= end || (text.charCodeAt(at) | 0x20) !== 0x6d) return from;
  at++;
  if (text.charCodeAt(at) === 0x2e && text.charCodeAt(at - 2) === 0x2e) at++;
  return at <= end && !isLetter(text.charCodeAt(at)) ? at : from;
}

/** Milliseconds that a time code stands for, or the first of two; days come first where it has four groups. */
export function timeValue(code: string): number {
  const arrow = code.indexOf('-->');
  const printed = arrow < 0 ? code : code.slice(0, arrow);
  if (/[ap]\.?m/iu.test(printed)) return timeOfDay(printed);
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

/** Milliseconds since midnight of `10:02 AM` or `1:02:03 p.m.` */
function timeOfDay(printed: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = printed.split(':').map((group) => Number.parseInt(group.replace(/[^0-9]/g, ''), 10));
  return (((hours % 12) + (/p\.?m/iu.test(printed) ? 12 : 0)) * 60 + minutes) * 60_000 + seconds * 1000;
}
