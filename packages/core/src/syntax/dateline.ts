import { calendarOf, type Calendar } from './calendar.ts';
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

const zones = new Set('utc gmt z est edt et cst cdt ct mst mdt mt pst pdt pt jst kst ist cet cest bst eet eest msk wet west hkt sgt aest aedt nzst nzdt mez mesz'.split(' '));
const connectors = new Set('at on in the of le la à den der am um de del a el en il alle ore uhr h il lo dia dia, em às в на г года году מיום ב ביום time local heure hora hrs hours o’clock and'.split(' '));
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911, 中華民國: 1911 };

/** Reads a date, weekday, time, zone and place from one header line; undefined where the line holds neither date nor time. */
export function readDateline(line: string, language: string): Dateline | undefined {
  const tokens = tokenize(line);
  const calendar = calendarOf(language);
  const english = language === 'en' ? calendar : calendarOf('en');
  const dateline: Dateline = {};
  readDate(tokens, calendar, english, language, dateline);
  readTime(tokens, dateline);
  if (dateline.date === undefined && dateline.time === undefined) return undefined;
  readWeekday(tokens, calendar, english, dateline);
  readPlace(line, tokens, dateline);
  return dateline;
}

/** Days of the month; also keeps "February 30" from becoming a date. */
function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function setDate(dateline: Dateline, year: number, month: number, day: number, used: readonly (Token | undefined)[]): boolean {
  if (year < 1000 || year > 2999 || !isDay(year, month, day)) return false;
  dateline.date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  for (const token of used) if (token !== undefined) token.used = true;
  return true;
}

function readDate(tokens: readonly Token[], calendar: Calendar, english: Calendar, language: string, dateline: Dateline): void {
  for (let at = 0; at < tokens.length; at++) {
    if (readEastAsianDate(tokens, at, language, dateline)) return;
    if (readNumericDate(tokens, at, language, dateline)) return;
    if (readNamedDate(tokens, at, calendar, english, dateline)) return;
  }
}

function isSign(token: Token | undefined, signs: string): boolean {
  return token !== undefined && signs.includes(token.text[0] ?? ' ');
}

/** `2021年11月16日`, `令和3年11月16日`, `109年2月5日` (years of the Republic of China). */
function readEastAsianDate(tokens: readonly Token[], at: number, language: string, dateline: Dateline): boolean {
  const [year, yearSign, month, monthSign, day, daySign] = tokens.slice(at, at + 6);
  if (year === undefined || !isSign(yearSign, '年년') || !isSign(monthSign, '月월') || !isSign(daySign, '日일')) return false;
  const era = tokens[at - 1];
  const shift = era === undefined ? undefined : eras[era.text];
  const count = year.text === '元' ? 1 : year.number;
  if (count === undefined || month?.number === undefined || day?.number === undefined) return false;
  const base = shift ?? (count < 1000 && language === 'zh' ? 1911 : 0);
  return setDate(dateline, base + count, month.number, day.number, [shift === undefined ? undefined : era, year, yearSign, month, monthSign, day, daySign]);
}

/** `2021-11-16`, `16.11.2021`, `16/11/2021`; a pair that could be read both ways names no date. */
function readNumericDate(tokens: readonly Token[], at: number, language: string, dateline: Dateline): boolean {
  const [first, sign, second, sameSign, third] = tokens.slice(at, at + 5);
  if (first?.number === undefined || second?.number === undefined || third?.number === undefined || sign === undefined) return false;
  if (sign.text !== sameSign?.text || !'-./'.includes(sign.text)) return false;
  const used = [first, sign, second, sameSign, third];
  if (first.text.length === 4) return setDate(dateline, first.number, second.number, third.number, used);
  if (third.text.length !== 4) return false;
  const ambiguous = language === 'en' && sign.text === '/' && first.number <= 12 && second.number <= 12 && first.number !== second.number;
  if (ambiguous) return false;
  if (first.number > 12 || language !== 'en') return setDate(dateline, third.number, second.number, first.number, used);
  return setDate(dateline, third.number, first.number, second.number, used);
}

/** `December 6, 2023`, `6 December 2023`, `den 27. Oktober 2009`, `12 de mayo de 2017`. */
function readNamedDate(tokens: readonly Token[], at: number, calendar: Calendar, english: Calendar, dateline: Dateline): boolean {
  const name = tokens[at];
  const month = name === undefined ? undefined : monthNumber(name.text, calendar, english);
  if (name === undefined || month === undefined) return false;
  const before = neighbour(tokens, at, -1);
  const after = neighbour(tokens, at, 1);
  const dayFirst = before?.number !== undefined && before.number <= 31;
  const day = dayFirst ? before : after;
  const year = dayFirst ? after : after === undefined ? undefined : neighbour(tokens, tokens.indexOf(after), 1);
  if (day?.number === undefined || year?.number === undefined || year.text.length !== 4) return false;
  const from = tokens.indexOf(dayFirst ? day : name);
  const to = tokens.indexOf(year);
  return setDate(dateline, year.number, month, day.number, tokens.slice(from, to + 1));
}

/** Name of a month; Hebrew sets its preposition before it without a blank. */
function monthNumber(word: string, calendar: Calendar, english: Calendar): number | undefined {
  const plain = word.toLowerCase();
  return calendar.months.get(plain) ?? english.months.get(plain) ?? (plain.startsWith('ב') ? calendar.months.get(plain.slice(1)) : undefined);
}

/** The next token that is neither punctuation, a connector nor the ending of an ordinal number. */
function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  for (let next = at + step; next >= 0 && next < tokens.length && Math.abs(next - at) < 5; next += step) {
    const token = tokens[next];
    if (token === undefined) return undefined;
    if (token.number !== undefined) return token;
    if (!token.isPunctuation && !connectors.has(token.text.toLowerCase()) && !/^(?:st|nd|rd|th|er|o|º|ª)$/iu.test(token.text)) return undefined;
  }
  return undefined;
}

/** `3:45 p.m.`, `15:45`, `14h30`, `10時58分`, `午後3時`. */
function readTime(tokens: readonly Token[], dateline: Dateline): void {
  for (let at = 0; at < tokens.length; at++) {
    const hour = tokens[at];
    if (hour?.number === undefined || hour.used || hour.text.length > 2 || hour.number > 24) continue;
    const sign = tokens[at + 1];
    const minute = tokens[at + 2];
    const joined = sign !== undefined && (sign.text === ':' || sign.text === 'h' || sign.text === '時' || sign.text === '时' || sign.text === '點' || sign.text === '点' || sign.text === '.');
    const hasMinute = joined && minute?.number !== undefined && minute.text.length === 2 && minute.number < 60 && sign.end === minute.start;
    const next = hasMinute ? at + 3 : at + 1;
    const half = halfOfDay(tokens, next, at);
    const sure = (hasMinute && sign.text !== '.') || half !== undefined || (joined && sign.text !== '.' && sign.text !== ':');
    if (!sure || (sign?.text === '.' && half === undefined)) continue;
    const value = clock(hour.number, hasMinute ? (minute.number ?? 0) : 0, half?.half);
    if (value === undefined) continue;
    dateline.time = value;
    for (const token of [hour, ...(joined ? [sign] : []), ...(hasMinute ? [minute] : []), ...(half?.used ?? [])]) token.used = true;
    if (tokens[next]?.text === '分') (tokens[next] as Token).used = true;
    readZone(tokens, half?.next ?? next, dateline);
    return;
  }
}

interface HalfOfDay {
  readonly half: 'am' | 'pm';
  readonly used: readonly Token[];
  readonly next: number;
}

/** `a.m.` or `PM` behind the clock, `午後` before it. */
function halfOfDay(tokens: readonly Token[], next: number, hour: number): HalfOfDay | undefined {
  const before = tokens[hour - 1];
  if (before !== undefined && (before.text === '午後' || before.text === '下午' || before.text === '晚上')) return { half: 'pm', used: [before], next };
  if (before !== undefined && (before.text === '午前' || before.text === '上午')) return { half: 'am', used: [before], next };
  const first = tokens[next]?.text.toLowerCase();
  const letter = first === 'a' || first === 'am' ? 'am' : first === 'p' || first === 'pm' ? 'pm' : undefined;
  if (letter === undefined) return undefined;
  let end = next + 1;
  if (first?.length === 1) {
    while (end < tokens.length && end < next + 4 && ['.', 'm'].includes(tokens[end]?.text.toLowerCase() ?? '')) end++;
    if (end === next + 1) return undefined;
  } else if (tokens[end]?.text === '.') end++;
  return { half: letter, used: tokens.slice(next, end), next: end };
}

function clock(hour: number, minute: number, half: 'am' | 'pm' | undefined): string | undefined {
  if (half !== undefined && (hour > 12 || hour === 0)) return hour < 24 ? pad(hour, minute) : undefined;
  const full = half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  return full < 24 ? pad(full, minute) : undefined;
}

function pad(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function readZone(tokens: readonly Token[], at: number, dateline: Dateline): void {
  for (let next = at; next < Math.min(tokens.length, at + 3); next++) {
    const token = tokens[next];
    if (token === undefined || (token.isPunctuation && token.text !== '(')) continue;
    if (zones.has(token.text.toLowerCase()) && token.text === token.text.toUpperCase()) {
      dateline.timezone = token.text;
      token.used = true;
    }
    if (!token.isPunctuation) return;
  }
}

function readWeekday(tokens: readonly Token[], calendar: Calendar, english: Calendar, dateline: Dateline): void {
  for (const token of tokens) {
    if (token.used || token.isPunctuation || token.text.length < 2) continue;
    const plain = token.text.toLowerCase();
    const weekday = calendar.weekdays.get(plain) ?? english.weekdays.get(plain) ?? eastAsianWeekday(plain);
    if (weekday === undefined) continue;
    dateline.weekday = weekday;
    token.used = true;
    return;
  }
}

/** `火曜日`, `星期二`, `周二`. */
function eastAsianWeekday(word: string): number | undefined {
  const japanese = /^([月火水木金土日])曜/u.exec(word)?.[1];
  if (japanese !== undefined) return '月火水木金土日'.indexOf(japanese) + 1;
  const chinese = /^(?:星期|周|週)([一二三四五六日天])$/u.exec(word)?.[1];
  return chinese === undefined ? undefined : Math.min(7, '一二三四五六日天'.indexOf(chinese) + 1);
}

/** The longest stretch that date, time, weekday and zone leave over. */
function readPlace(line: string, tokens: readonly Token[], dateline: Dateline): void {
  let place = '';
  let start = -1;
  let end = 0;
  const close = (): void => {
    const stretch = start < 0 ? '' : line.slice(start, end).trim();
    if (stretch.length > place.length) place = stretch;
    start = -1;
  };
  for (const token of tokens) {
    const leads = start < 0 && (token.isPunctuation || connectors.has(token.text.toLowerCase()) || token.text === '於' || token.text === '于');
    if (token.used) close();
    else if (!leads) {
      if (start < 0) start = token.start;
      if (!token.isPunctuation || token.text === '.' || token.text === ')' || token.text === '）') end = token.end;
    }
  }
  close();
  const plain = balanced(place);
  if (/\p{L}{2}/u.test(plain)) dateline.place = plain;
}

/** Without a closing bracket that nothing opens. */
function balanced(place: string): string {
  const last = place.at(-1);
  if (last === ')' && !place.includes('(')) return place.slice(0, -1).trim();
  if (last === '）' && !place.includes('（')) return place.slice(0, -1).trim();
  return place;
}
