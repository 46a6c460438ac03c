import { calendarOf, type Calendar } from './calendar.ts';
import { readDate } from './dateline-date.ts';
import { readTime } from './dateline-time.ts';
import { isConnector, restOf } from './dateline-place.ts';
import { tokenize, type Token } from './dateline-tokens.ts';
import { dayFirstByZone } from './dateline-zone.ts';

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
  /** True where a word says that the place is one, which counts beside the name of an event as well. */
  readonly keyed?: true;
}

const LONGEST_LINE = 200;
/** Reads a date, weekday, time, zone and place from one header line; undefined where the line holds neither date nor time. */
export function readDateline(line: string, language: string, dayFirst?: boolean): Dateline | undefined {
  const dateline = scanDateline(line, language, dayFirst)?.dateline;
  return dateline?.date === undefined && dateline?.time === undefined ? undefined : dateline;
}

/**
 * Like `readDateline`, but takes a line that prints no day that a calendar has for a dateline as well: "March 2023",
 * "03/09/2023". `dayFirst` says how the publisher orders day and month, where that is known.
 */
export function scanDateline(line: string, language: string, dayFirst?: boolean): DatelineScan | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const tokens = tokenize(line);
  const digits = tokens.some(({ number }) => number !== undefined);
  // English names count in every language; its calendar is made only for a word that the language's own has not
  const calendars = (language === 'en' ? ['en'] : [language, 'en']).map((code) => (): Calendar => calendarOf(code));
  let weekday: number | undefined;
  const findWeekday = (): number | undefined => (weekday ??= readWeekday(tokens, calendars));
  const date = digits ? readDate({ tokens, language, calendars, weekday: findWeekday, dayFirst: dayFirst ?? dayFirstByZone(tokens) }) : undefined;
  const time = readTime(tokens, date?.date !== undefined);
  if (date === undefined && time === undefined) return undefined;
  const dateline: Dateline = { ...(date?.date === undefined ? {} : { date: date.date }), ...time };
  weekday ??= date?.weekday;
  if (findWeekday() !== undefined) dateline.weekday = findWeekday() as number;
  const { rest, place, keyed } = restOf(line, tokens);
  if ((date?.full === true || (time !== undefined && isNamed(place) && !opensSentence(line, place))) && place !== '') dateline.place = place;
  return { dateline, full: date?.full === true, rest, ...(keyed ? { keyed } : {}) };
}

/** Beside a time alone, words in small letters name a part of the event and no place: "Sul processo verbale (ore 9,45)". */
function isNamed(place: string): boolean {
  return place.split(' ').every((word) => word.length < 4 || word[0] === word[0]?.toUpperCase());
}

/** "Открито в 9,01 ч.": beside a time alone, a single word that no comma parts from it says what began. */
function opensSentence(line: string, place: string): boolean {
  return !place.includes(' ') && /^\s+\p{Ll}/u.test(line.slice(line.indexOf(place) + place.length));
}

function readWeekday(tokens: readonly Token[], calendars: readonly (() => Calendar)[]): number | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.used || token.isPunctuation || token.number !== undefined) continue;
    const weekday = eastAsianWeekday(tokens, at) ?? hebrewWeekday(tokens, at) ?? namedWeekday(tokens, at, calendars);
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
  const alone = [tokens[at - 1], tokens[at + 1]].every((token) => token === undefined || token.isPunctuation || token.used || isConnector(token.text));
  for (const calendar of calendars) {
    const weekday = calendar().weekday(word) ?? (alone ? calendar().shortWeekday(word) : undefined);
    if (weekday !== undefined) return weekday;
  }
  return undefined;
}

/** `יום ג'`: the days count from Sunday in letters. */
function hebrewWeekday(tokens: readonly Token[], at: number): number | undefined {
  const [day, letter, geresh] = tokens.slice(at, at + 3);
  if (!/^ב?יום$/u.test(day?.text ?? '') || letter === undefined) return undefined;
  const count = 'אבגדהו'.indexOf(letter.text.replace('׳', ''));
  if (count < 0 || letter.text.length > 2 || !(letter.text.endsWith('׳') || "'’׳".includes(geresh?.text ?? ' '))) return undefined;
  letter.used = true;
  return count === 0 ? 7 : count;
}

/** `火曜日`, `星期二`, `周二`, `화요일`, `（火）`. */
function eastAsianWeekday(tokens: readonly Token[], at: number): number | undefined {
  const word = (tokens[at] as Token).text;
  if (word.length === 1) {
    const bracketed = '(（'.includes(tokens[at - 1]?.text ?? ' ') && ')）・'.includes(tokens[at + 1]?.text ?? ' ');
    return bracketed ? weekdayOfSign(word) : undefined;
  }
  const sign = /^([月火水木金土日])曜/u.exec(word)?.[1] ?? /^(?:星期|周|週)([一二三四五六日天])$/u.exec(word)?.[1] ?? /^([월화수목금토일])요일$/u.exec(word)?.[1];
  return sign === undefined ? undefined : weekdayOfSign(sign);
}

function weekdayOfSign(sign: string): number | undefined {
  for (const days of ['月火水木金土日', '一二三四五六天', '월화수목금토일']) if (days.includes(sign)) return days.indexOf(sign) + 1;
  return undefined;
}
