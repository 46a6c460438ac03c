import { calendarOf, type Calendar } from './calendar.ts';
import { readDate } from './dateline-date.ts';
import { isZone, readTime } from './dateline-time.ts';
import { tokenize, type Token } from './dateline-tokens.ts';

/** What a dateline tells; absent facts are absent. */
export interface Dateline {
  /** ISO 8601 date. */
  date?: string;
  /** 1 (Monday) … 7, as printed. */
  weekday?: number;
  /** HH:MM, 24-hour clock. */
  time?: string;
  timezone?: string;
  place?: string;
}

/** A line that has the shape of a dateline, with what else stands on it. */
export interface DatelineScan {
  readonly dateline: Dateline;
  /** True where a day, a month and a year are printed, though they may name no day: "30 February 2023". */
  readonly full: boolean;
  /** The longest stretch of words that are neither date, time, weekday nor zone; '' where there is none. */
  readonly rest: string;
}

const LONGEST_LINE = 200;
const connectors = new Set(
  'at on in of the le la à den der am um de a el en il alle ore uhr h il lo lì li dia em às в на г года году מיום ב ביום יום time local heure hora hrs hours o’clock and 於 于 西暦 西历 公元 西元'.split(' '),
);

/** Reads a date, weekday, time, zone and place from one header line; undefined where the line holds neither date nor time. */
export function readDateline(line: string, language: string): Dateline | undefined {
  const dateline = scanDateline(line, language)?.dateline;
  return dateline?.date === undefined && dateline?.time === undefined ? undefined : dateline;
}

/** Like `readDateline`, but takes a line that prints no day that a calendar has for a dateline as well: "March 2023", "03/09/2023". */
export function scanDateline(line: string, language: string): DatelineScan | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const tokens = tokenize(line);
  const digits = tokens.some(({ number }) => number !== undefined);
  // English names count in every language; its calendar is made only for a word that the language's own has not
  const calendars = (language === 'en' ? ['en'] : [language, 'en']).map((code) => (): Calendar => calendarOf(code));
  const date = digits ? readDate({ tokens, language, calendars }) : undefined;
  const time = readTime(tokens, date?.date !== undefined);
  if (date === undefined && time === undefined) return undefined;
  const dateline: Dateline = { ...(date?.date === undefined ? {} : { date: date.date }), ...time };
  const weekday = readWeekday(tokens, calendars);
  if (weekday !== undefined) dateline.weekday = weekday;
  const rest = restOf(line, tokens);
  if ((date?.full === true || time !== undefined) && /\p{L}{2}/u.test(rest)) dateline.place = rest;
  return { dateline, full: date?.full === true, rest };
}

function readWeekday(tokens: readonly Token[], calendars: readonly (() => Calendar)[]): number | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.used || token.isPunctuation || token.number !== undefined) continue;
    const weekday = eastAsianWeekday(tokens, at) ?? namedWeekday(tokens, at, calendars);
    if (weekday === undefined) continue;
    token.used = true;
    return weekday;
  }
  return undefined;
}

/** A name in full anywhere; a short one only where it stands alone, because "Sun City" is a place. */
function namedWeekday(tokens: readonly Token[], at: number, calendars: readonly (() => Calendar)[]): number | undefined {
  const word = (tokens[at] as Token).text.toLowerCase();
  if (word.length < 2 || word.charCodeAt(0) > 0x2fff) return undefined;
  const alone = [tokens[at - 1], tokens[at + 1]].every((token) => token === undefined || token.isPunctuation || token.used || connectors.has(token.text.toLowerCase()));
  for (const calendar of calendars) {
    const weekday = calendar().weekday(word) ?? (alone ? calendar().shortWeekday(word) : undefined);
    if (weekday !== undefined) return weekday;
  }
  return undefined;
}

/** `火曜日`, `星期二`, `周二`, `（火）`. */
function eastAsianWeekday(tokens: readonly Token[], at: number): number | undefined {
  const word = (tokens[at] as Token).text;
  if (word.length === 1) {
    const bracketed = '(（'.includes(tokens[at - 1]?.text ?? ' ') && ')）・'.includes(tokens[at + 1]?.text ?? ' ');
    return bracketed ? weekdayOfSign(word) : undefined;
  }
  const sign = /^([月火水木金土日])曜/u.exec(word)?.[1] ?? /^(?:星期|周|週)([一二三四五六日天])$/u.exec(word)?.[1];
  return sign === undefined ? undefined : weekdayOfSign(sign);
}

function weekdayOfSign(sign: string): number | undefined {
  const japanese = '月火水木金土日'.indexOf(sign);
  const weekday = japanese >= 0 ? japanese : '一二三四五六天'.indexOf(sign);
  return weekday < 0 ? undefined : weekday + 1;
}

/** The longest stretch that date, time, weekday and zone leave over, without the small words at its ends. */
function restOf(line: string, tokens: readonly Token[]): string {
  let rest = '';
  let start = -1;
  let end = 0;
  const close = (): void => {
    const stretch = start < 0 ? '' : line.slice(start, end).trim();
    if (stretch.length > rest.length) rest = stretch;
    start = -1;
  };
  for (const token of tokens) {
    const small = connectors.has(token.text.toLowerCase());
    if (token.used || (isZone(token) && token.text.length > 2)) close();
    else if (start < 0 && !token.isPunctuation && !small) {
      start = token.start;
      end = token.end;
    } else if (start >= 0 && !small && (!token.isPunctuation || token.text === '.' || token.text === ')' || token.text === '）')) end = token.end;
  }
  close();
  return balanced(rest);
}

/** Without a closing bracket that nothing opens. */
function balanced(place: string): string {
  const last = place.at(-1);
  if (last === ')' && !place.includes('(')) return place.slice(0, -1).trim();
  if (last === '）' && !place.includes('（')) return place.slice(0, -1).trim();
  return place;
}
