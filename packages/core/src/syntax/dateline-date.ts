import { calendarOf, type Calendar } from './calendar.ts';
import { take, type Token } from './dateline-tokens.ts';

/** What the reader of dates needs to know of the line and its language. */
export interface DateContext {
  readonly tokens: readonly Token[];
  readonly language: string;
  /** The calendar of the language, then English: made only for a word that may name a month. */
  readonly calendars: readonly (() => Calendar)[];
  /** Day before month, where something beside the language tells: true for 10/09, the tenth of September. */
  readonly dayFirst?: boolean | undefined;
  /** The weekday as printed, 1 is Monday, looked for when two numbers could be day and month in either order. */
  readonly weekday: () => number | undefined;
}

/** What the line prints of a date: an ISO date, or only its shape. */
export interface DateReading {
  readonly date?: string;
  /** True where day, month and year are printed, though they may name no day. */
  readonly full: boolean;
  /** 1 is Monday: where no calendar of the line's language reads the date, its weekday is read with it. */
  readonly weekday?: number;
}

const eras = new Map(Object.entries({ 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 民國: 1911, 民国: 1911, 中華民國: 1911 }));
/** Letters of the eras in numeric dates: `R6.9.10`. */
const eraLetters = new Map(Object.entries({ R: 2018, H: 1988, S: 1925 }));
const fillers = new Set('of de del den le the di da do г on day tháng năm'.split(' '));
const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er', 'o', 'º', 'ª', '°']);
const ranges = new Set('- – — / & ~ 〜 ～ 至 and to et au bis und y al e a и по до through thru til'.split(' '));

/** Reads the first date of a line and takes its words; a range of days begins on its first. */
export function readDate(context: DateContext): DateReading | undefined {
  const { tokens } = context;
  const hasYear = tokens.some(isYear);
  let shape: DateReading | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const reading = readEastAsianDate(context, at) ?? readNumericDate(context, at) ?? readCountedDate(context, at) ?? (hasYear ? readNamedDate(context, at) : undefined);
    if (reading?.date !== undefined) return reading;
    if (shape?.full !== true) shape = reading ?? shape;
  }
  if (shape !== undefined || !hasYear) return shape;
  const foreign = withForeignCalendars(context);
  for (let at = 0; foreign !== undefined && at < tokens.length; at++) {
    const reading = readNamedDate(foreign, at);
    if (reading?.date !== undefined) return { ...reading, ...foreignWeekday(foreign) };
  }
  return undefined;
}

/** Languages and regions whose names of months no language of the parser has, by the script that prints them. */
const foreignCalendars: readonly (readonly [() => RegExp, readonly string[]])[] = [
  [() => /^\p{Script=Latin}+$/u, ['de-AT', 'es-PE', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'tr', 'id', 'lt', 'lv', 'et', 'sq', 'ca']],
  [() => /^\p{Script=Cyrillic}+$/u, ['uk', 'bg', 'sr', 'be', 'mk', 'kk']],
  [() => /^\p{Script=Greek}+$/u, ['el']],
  [() => /^\p{Script=Arabic}+$/u, ['ar', 'ar-LB', 'ar-DZ', 'fa-u-ca-gregory', 'ur']],
  [() => /^[\p{Script=Devanagari}\p{M}]+$/u, ['hi', 'mr', 'ne']],
  [() => /^[\p{Script=Bengali}\p{M}]+$/u, ['bn']],
  [() => /^[\p{Script=Thai}\p{M}]+$/u, ['th']],
  [() => /^\p{Script=Armenian}+$/u, ['hy']],
  [() => /^\p{Script=Georgian}+$/u, ['ka']],
];

/** A word between a day and a year that neither the language nor English knows may be a month of another language. */
function withForeignCalendars(context: DateContext): DateContext | undefined {
  const { tokens } = context;
  const word = tokens.find((token, at) => {
    if (token.isPunctuation || token.number !== undefined || token.used || token.text.length < 3 || isFiller(token)) return false;
    const [before, after] = [tokens[near(tokens, at, -1)], tokens[near(tokens, at, 1)]];
    return (isDayNumber(before) && isYear(after)) || (isYear(before) && isDayNumber(after)) || (isDayNumber(after) && before === undefined);
  });
  const codes = word === undefined ? undefined : foreignCalendars.find(([script]) => script().test(word.text))?.[1];
  return codes === undefined ? undefined : { ...context, calendars: codes.map((code) => (): Calendar => calendarOf(code)) };
}

function foreignWeekday({ tokens, calendars }: DateContext): { readonly weekday?: number } {
  for (const token of tokens) {
    if (token.used || token.isPunctuation || token.number !== undefined || token.text.length < 4) continue;
    for (const calendar of calendars) {
      const weekday = calendar().weekday(token.text.toLowerCase());
      if (weekday === undefined) continue;
      token.used = true;
      return { weekday };
    }
  }
  return {};
}

function isYear(token: Token | undefined): boolean {
  return token?.number !== undefined && token.text.length === 4 && token.number >= 1000 && token.number < 3000;
}

function isDayNumber(token: Token | undefined): token is Token & { number: number } {
  return token?.number !== undefined && token.text.length <= 2 && token.number <= 31;
}

/** The ISO date; undefined for a day that no calendar has, such as 30 February. */
function isoDate(printedYear: number, month: number, day: number): string | undefined {
  // years of the Buddhist era, as Thailand counts them
  const year = printedYear >= 2400 && printedYear < 2700 ? printedYear - 543 : printedYear;
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function reading(date: string | undefined, full: boolean): DateReading {
  return date === undefined ? { full } : { date, full };
}

function isSign(token: Token | undefined, signs: string): boolean {
  return token !== undefined && signs.includes(token.text[0] ?? ' ');
}

/** `2021年11月16日`, `令和元年5月7日`, `109年2月5日` (years of the Republic of China); the last sign may be missing before a weekday in brackets. */
function readEastAsianDate({ tokens, language }: DateContext, at: number): DateReading | undefined {
  const [year, yearSign, month, monthSign, day, daySign] = tokens.slice(at, at + 6);
  if (year === undefined || !isSign(yearSign, '年년') || !isSign(monthSign, '月월') || month?.number === undefined) return undefined;
  const era = tokens[at - 1];
  const shift = era === undefined ? undefined : eras.get(era.text);
  const count = year.text === '元' ? 1 : year.number;
  if (count === undefined) return undefined;
  const signed = isSign(daySign, '日일');
  const full = (signed || '(（'.includes(daySign?.text ?? ' ')) && day?.number !== undefined;
  take(tokens, shift === undefined ? at : at - 1, at + (full && signed ? 5 : full ? 4 : 3));
  const base = shift ?? (count < 1000 && language === 'zh' ? 1911 : 0);
  return reading(full ? isoDate(base + count, month.number, day.number as number) : undefined, full);
}

/** `8 tháng 3 năm 2023`: Vietnamese counts its months. */
function readCountedDate({ tokens }: DateContext, at: number): DateReading | undefined {
  const [day, word, month, , year] = tokens.slice(at, at + 5);
  if (word?.text.toLowerCase() !== 'tháng' || day?.number === undefined || month?.number === undefined || !isYear(year)) return undefined;
  take(tokens, at, at + 4);
  return reading(isoDate(year?.number ?? 0, month.number, day.number), true);
}

/** `2021-11-16`, `16.11.2021`, `16/11/2021`, `113/11/16` in Chinese, `R3.11.16` in Japanese; a pair that could be read both ways names no date. */
function readNumericDate(context: DateContext, at: number): DateReading | undefined {
  const { tokens } = context;
  const [first, sign, second, sameSign, third] = tokens.slice(at, at + 5);
  if (first?.number === undefined || second?.number === undefined || third?.number === undefined || sign === undefined) return undefined;
  if (sign.text !== sameSign?.text || !'-./'.includes(sign.text) || second.text.length > 2) return undefined;
  const era = third.text.length > 2 ? undefined : yearOfEra(context, at);
  if (era !== undefined || (isYear(first) && third.text.length <= 2)) {
    take(tokens, era?.lettered === true ? at - 1 : at, at + 4);
    return reading(isoDate(era?.year ?? first.number, second.number, third.number), true);
  }
  if (!isYear(third) || first.text.length > 2) return undefined;
  take(tokens, at, at + 4);
  return reading(dayAndMonth(context, sign.text, [first.number, second.number, third.number]), true);
}

/** The year that a number of three figures in Chinese, or a number behind the letter of a Japanese era stands for. */
function yearOfEra({ tokens, language }: DateContext, at: number): { readonly year: number; readonly lettered: boolean } | undefined {
  const year = tokens[at]?.number ?? 0;
  if (language === 'zh' && tokens[at]?.text.length === 3 && year >= 100 && year < 200) return { year: 1911 + year, lettered: false };
  const letter = tokens[at - 1];
  const shift = language === 'ja' && letter?.end === tokens[at]?.start ? eraLetters.get(letter?.text ?? '') : undefined;
  return shift === undefined || year > 99 ? undefined : { year: shift + year, lettered: true };
}

/** The one way to read two numbers before a year; a weekday beside them, or what is known of the text, decides between two. */
function dayAndMonth({ language, dayFirst, weekday }: DateContext, sign: string, [a, b, year]: readonly [number, number, number]): string | undefined {
  const [dayMonth, monthDay] = [isoDate(year, b, a), isoDate(year, a, b)];
  if (dayMonth === undefined || monthDay === undefined || dayMonth === monthDay) return language === 'en' ? (monthDay ?? dayMonth) : dayMonth;
  if (language !== 'en') return dayMonth;
  const printed = weekday();
  const fits = (date: string): boolean => printed === ((new Date(date).getUTCDay() + 6) % 7) + 1;
  if (printed !== undefined && fits(dayMonth) !== fits(monthDay)) return fits(dayMonth) ? dayMonth : monthDay;
  if (sign === '.' || dayFirst === true) return dayMonth;
  return dayFirst === false ? monthDay : undefined;
}

/** `December 6, 2023`, `6 December 2023`, `9-Mar-2023`, `den 27. Oktober 2009`, `12 de mayo de 2017`, `9-10 March 2023`. */
function readNamedDate(context: DateContext, at: number): DateReading | undefined {
  const { tokens } = context;
  const name = tokens[at];
  if (name === undefined || name.isPunctuation || name.number !== undefined || name.used) return undefined;
  const before = near(tokens, at, -1);
  const after = near(tokens, at, 1);
  if (before < 0 && after < 0) return undefined;
  const month = monthNumber(name.text, context);
  if (month === undefined) return undefined;
  const day = tokens[before];
  if (isDayNumber(day)) {
    const year = yearBehind(context, isYear(tokens[after]) ? at : behindRange(context, at));
    if (year >= 0) {
      const first = firstOfRange(tokens, before);
      take(tokens, first, year);
      return reading(isoDate(tokens[year]?.number ?? 0, month, tokens[first]?.number ?? 0), true);
    }
  }
  const next = tokens[after];
  if (isDayNumber(next)) {
    const from = isYear(day) ? before : at;
    const year = isYear(day) ? before : yearBehind(context, behindRange(context, after));
    if (year < 0) return undefined;
    take(tokens, from, Math.max(year, after));
    return reading(isoDate(tokens[year]?.number ?? 0, month, next.number), true);
  }
  if (!isYear(next)) return undefined;
  take(tokens, at, after);
  return { full: false };
}

function yearBehind({ tokens }: DateContext, at: number): number {
  const year = near(tokens, at, 1);
  return isYear(tokens[year]) ? year : -1;
}

/** Index of the last word of a range that opens behind a day or a month: `-10`, `to 10 March`, `– April 2`; `at` where there is none. */
function behindRange(context: DateContext, at: number): number {
  const { tokens } = context;
  let next = at + 1;
  while (tokens[next] !== undefined && (ordinals.has(tokens[next]?.text ?? '') || tokens[next]?.text === '.')) next++;
  if (!ranges.has(tokens[next]?.text.toLowerCase() ?? '')) return at;
  next++;
  let last = at;
  for (const end = next + 4; next < Math.min(end, tokens.length); next++) {
    const token = tokens[next] as Token;
    const part = isDayNumber(token) || (!token.isPunctuation && token.number === undefined && monthNumber(token.text, context) !== undefined);
    if (part) last = next;
    else if (!token.isPunctuation && !isFiller(token)) break;
  }
  return last;
}

/** Index of the first day of `9-10`, `9 and 10`, `9./10.`; the day itself where no range leads to it. */
function firstOfRange(tokens: readonly Token[], day: number): number {
  let at = day - 1;
  if (!ranges.has(tokens[at]?.text.toLowerCase() ?? '')) return day;
  at--;
  while (ordinals.has(tokens[at]?.text ?? '') || tokens[at]?.text === '.') at--;
  const first = tokens[at];
  return isDayNumber(first) && first.number > 0 && first.number < (tokens[day]?.number ?? 0) ? at : day;
}

/** Name of a month; Hebrew sets its preposition before it without a blank. */
function monthNumber(word: string, { calendars }: DateContext): number | undefined {
  const plain = word.toLowerCase();
  if (plain.length < 3 || plain.charCodeAt(0) > 0x2fff) return undefined;
  for (const calendar of calendars) {
    const month = calendar().month(plain) ?? (plain.startsWith('ב') ? calendar().month(plain.slice(1)) : undefined);
    if (month !== undefined) return month;
  }
  return undefined;
}

function isFiller(token: Token): boolean {
  return fillers.has(token.text.toLowerCase()) || ordinals.has(token.text.toLowerCase());
}

/** Index of the next number, with nothing but punctuation, small words and the ending of an ordinal before it; -1 where there is none. */
function near(tokens: readonly Token[], at: number, step: 1 | -1): number {
  for (let next = at + step; next >= 0 && next < tokens.length && Math.abs(next - at) < 5; next += step) {
    const token = tokens[next] as Token;
    if (token.number !== undefined) return token.used ? -1 : next;
    if (!token.isPunctuation && !isFiller(token)) return -1;
  }
  return -1;
}
