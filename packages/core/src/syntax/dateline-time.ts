import { isColon } from './characters.ts';
import { take, type Token } from './dateline-tokens.ts';
import { isZone, zoneBehind } from './dateline-zone.ts';

/** A clock time that a line tells, in 24 hours, and its zone as printed. */
export interface TimeReading {
  readonly time: string;
  readonly timezone?: string;
}

/** Words that make a number an hour, with or without minutes behind them. */
const hourWords = new Set('h uhr heures heure horas hora hours óra órakor часов часа час 時 时 點 点 시'.split(' '));
/** Words behind a clock time that stand for "hours". */
const clockWords = new Set('uhr h hs hrs hours horas hora heures часов ч'.split(' '));
/** Words before `14.30` that make it a time of day and no section number. */
const leadingWords = new Set('ore ora orele kell ob plkst godz godzinie alle um kl klo klokken klokka kello las às at שעה בשעה الساعة'.split(' '));
/** Words that make the number behind them an hour, minutes or not. */
const hourLeads = new Set('ore ora orele plkst godz godzinie kl klo klokken klokka kello שעה בשעה الساعة'.split(' '));
/** Words between an hour and its minutes: "o godzinie 8 minut 30". */
const minuteLeads = new Set(['minut', 'min']);
const minuteWords = new Set('分 분 min minutes минут minutos'.split(' '));
const before = { pm: new Set(['午後', '下午', '晚上', '오후']), am: new Set(['午前', '上午', '早上', '凌晨', '오전']) };
const behind = { pm: new Set(['pm', 'p', 'مساء', 'مساءً', 'م']), am: new Set(['am', 'a', 'صباحا', 'صباحاً', 'ص']) };
const ranges = new Set('- – — ~ 〜 ～ 至 to until till bis à a al до'.split(' '));
const named = new Map([
  ...'noon midday midi mediodía mezzogiorno meio-dia mittag полдень 正午 中午'.split(' ').map((word) => [word, '12:00'] as const),
  ...'midnight minuit medianoche mezzanotte meia-noite mitternacht полночь'.split(' ').map((word) => [word, '00:00'] as const),
]);

/** Reads the first time of day: `3:45 p.m.`, `15:45`, `14h30`, `8 h 30`, `14.30 Uhr`, `1430 GMT`, `10時58分`, `午後3時半`, `noon`. Of a range of times the first is the time. */
export function readTime(tokens: readonly Token[], dated: boolean): TimeReading | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const clock = readClock(tokens, at, dated);
    if (clock === undefined) continue;
    take(tokens, clock.from, clock.to);
    const { last, half } = readRangeEnd(tokens, clock);
    const time = timeOf(clock.hour, clock.minute, clock.half ?? half);
    if (time === undefined) return undefined;
    return withZone(tokens, last, time);
  }
  return readNamedTime(tokens, dated);
}

type Half = 'am' | 'pm';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: Half | undefined;
  /** Indexes of the first and the last word. */
  readonly from: number;
  readonly to: number;
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? '';
}

function readClock(tokens: readonly Token[], at: number, dated: boolean): Clock | undefined {
  const hour = tokens[at];
  if (hour?.number === undefined || hour.used) return undefined;
  if (hour.text.length === 4) return readMilitaryClock(tokens, at);
  if (hour.text.length > 3 || hour.number > 24) return undefined;
  const sign = tokens[at + 1];
  const word = isColon(sign?.text.charCodeAt(0) ?? 0) ? ':' : lower(sign);
  const lead = lower(tokens[tokens[at - 1]?.text === '.' ? at - 2 : at - 1]);
  const hourWord = hourWords.has(word);
  const joined = hourWord || ((word === ':' || word === '.' || (word === ',' && (hourLeads.has(lead) || clockWords.has(lower(tokens[at + 3]))))) && sign?.start === hour.end) || (minuteLeads.has(word) && hourLeads.has(lead));
  const minute = joined ? minuteBehind(tokens, at + 1, hourWord || minuteLeads.has(word)) : undefined;
  let to = minute === undefined ? (hourWord ? at + 1 : at) : at + 2;
  if (minute !== undefined && minuteWords.has(lower(tokens[to + 1]))) to++;
  if (minute !== undefined && word === ':') to = secondsBehind(tokens, to);
  const half = halfOfDay(tokens, to + 1, at);
  const clockWord = half === undefined && minute !== undefined && !hourWord && clockWords.has(lower(tokens[to + 1]));
  if (clockWord) to++;
  const oclock = minute === undefined && /^o[’']clock$/u.test(lower(tokens[to + 1]));
  const alone = dated && minute !== undefined && word === '.' && standsAlone(tokens, at, to);
  const sure = hourWord || oclock || half !== undefined || hourLeads.has(lead) || (minute !== undefined && (word === ':' || clockWord || alone || leadingWords.has(lead) || opensRange(tokens, to)));
  if (!sure || timeOf(hour.number, minute ?? 0, half?.half) === undefined) return undefined;
  const from = half?.leads === true ? at - 1 : hourLeads.has(lead) ? (tokens[at - 1]?.text === '.' ? at - 2 : at - 1) : at;
  return { hour: hour.number, minute: minute ?? 0, half: half?.half, from, to: half?.leads === true ? to : (half?.to ?? (oclock ? to + 1 : to)) };
}

/** The first time of "10.08 a 14.22 horas": the word for hours stands behind the second. */
function opensRange(tokens: readonly Token[], to: number): boolean {
  return ranges.has(lower(tokens[to + 1])) && tokens[to + 2]?.number !== undefined && minuteBehind(tokens, to + 3, false) !== undefined && clockWords.has(lower(tokens[to + 5]));
}

/** Minutes in two figures right behind their sign; a blank may follow an hour in letters, "8 h 30", and one figure may stand before 分. */
function minuteBehind(tokens: readonly Token[], sign: number, spaced: boolean): number | undefined {
  const minute = tokens[sign + 1];
  if (spaced && minute?.text === '半') return 30;
  if (minute?.number === undefined || minute.used || minute.number > 59) return undefined;
  if (minute.text.length !== 2 && !(spaced && minuteWords.has(lower(tokens[sign + 2])))) return undefined;
  return spaced || minute.start === tokens[sign]?.end ? minute.number : undefined;
}

/** Index of the last word of `:30`, or of `:30.250`, behind the minutes; that of the minutes where no seconds follow. */
function secondsBehind(tokens: readonly Token[], minute: number): number {
  const [sign, seconds, point, fraction] = tokens.slice(minute + 1, minute + 5);
  if (sign === undefined || !isColon(sign.text.charCodeAt(0)) || sign.start !== tokens[minute]?.end || seconds?.number === undefined || seconds.text.length !== 2) return minute;
  return point?.text === '.' && fraction?.number !== undefined && fraction.start === point.end ? minute + 4 : minute + 2;
}

/** `1430 GMT`, `1530 hrs`: four figures that only a zone or a word for hours makes a time. */
function readMilitaryClock(tokens: readonly Token[], at: number): Clock | undefined {
  const hour = Math.floor((tokens[at]?.number ?? 0) / 100);
  const minute = (tokens[at]?.number ?? 0) % 100;
  const next = tokens[at + 1];
  const hours = clockWords.has(lower(next));
  if (hour > 23 || minute > 59 || !(hours || (next !== undefined && isZone(next)))) return undefined;
  return { hour, minute, half: undefined, from: at, to: hours ? at + 1 : at };
}

/** True for "15.30" between signs or words already read: behind a date it is no section number. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const [lead, next] = [tokens[from - 1], tokens[to + 1]];
  const open = (token: Token | undefined): boolean => token === undefined || (token.isPunctuation && token.text !== '.') || token.used;
  return open(lead) && (open(next) || (next !== undefined && isZone(next)));
}

/** The second time of `2:00–3:30 p.m.`, `10時30分～11時`: it is taken, and tells the half of the day of the first. */
function readRangeEnd(tokens: readonly Token[], clock: Clock): { readonly last: number; readonly half: Half | undefined } {
  let at = clock.to + 1;
  while (tokens[at]?.text === ')') at++;
  if (!ranges.has(lower(tokens[at]))) return { last: clock.to, half: undefined };
  const lead = before.pm.has(lower(tokens[at + 1])) || before.am.has(lower(tokens[at + 1])) ? 1 : 0;
  const end = readClock(tokens, at + 1 + lead, false);
  if (end === undefined) return { last: clock.to, half: undefined };
  take(tokens, at, end.to);
  if (end.half === undefined || clock.half !== undefined || clock.hour > 12) return { last: end.to, half: undefined };
  // "11:00–1:00 p.m." begins in the morning
  const later = clock.hour % 12 <= end.hour % 12;
  return { last: end.to, half: later ? end.half : end.half === 'pm' ? 'am' : 'pm' };
}

interface HalfOfDay {
  readonly half: Half;
  /** True for a word before the hour. */
  readonly leads: boolean;
  readonly to: number;
}

/** `a.m.` or `PM` behind the clock, `午後` before it. */
function halfOfDay(tokens: readonly Token[], next: number, hour: number): HalfOfDay | undefined {
  const lead = tokens[hour - 1]?.text ?? '';
  if (before.pm.has(lead)) return { half: 'pm', leads: true, to: next };
  if (before.am.has(lead)) return { half: 'am', leads: true, to: next };
  const first = lower(tokens[next]);
  const half = behind.am.has(first) ? 'am' : behind.pm.has(first) ? 'pm' : undefined;
  if (half === undefined) return undefined;
  let end = next + 1;
  if (first === 'a' || first === 'p') {
    while (end < tokens.length && end < next + 4 && ['.', 'm'].includes(lower(tokens[end]))) end++;
    if (end === next + 1) return undefined;
  } else if (tokens[end]?.text === '.') end++;
  return { half, leads: false, to: end - 1 };
}

/**
 * The time in 24 hours. Half past noon may be printed as 0:30 p.m., as in Japanese; an afternoon counted on to 24 stays,
 * and a morning counted past 12 contradicts itself.
 */
function timeOf(hour: number, minute: number, half: Half | undefined): string | undefined {
  if (half === 'am' && hour > 12) return undefined;
  const full = half === 'pm' && hour <= 12 ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  return full < 24 ? `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** `noon`, `12 midnight`: beside a date, or with nothing else on the line, because Noon is a name, too. */
function readNamedTime(tokens: readonly Token[], dated: boolean): TimeReading | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const time = token.used ? undefined : named.get(lower(token));
    if (time === undefined) continue;
    const twelve = tokens[at - 1]?.number === 12 && tokens[at - 1]?.used === false;
    const others = tokens.filter((other, index) => other !== token && !other.used && !other.isPunctuation && !isZone(other) && lower(other) !== 'at' && !(twelve && index === at - 1));
    if (!dated && others.length > 0) return undefined;
    take(tokens, twelve ? at - 1 : at, at);
    return withZone(tokens, at, time);
  }
  return undefined;
}

/** The time with the zone behind it; "noon" behind a clock says it once more, and "local" no zone. */
function withZone(tokens: readonly Token[], last: number, time: string): TimeReading {
  let at = last + 1;
  for (; at < Math.min(tokens.length, last + 4); at++) {
    const token = tokens[at] as Token;
    if (isZone(token) || (token.isPunctuation && '+-−'.includes(token.text) && token.start === tokens[last]?.end)) break;
    if (named.has(lower(token)) || lower(token) === 'local') token.used = true;
    else if (!token.isPunctuation) break;
  }
  const timezone = zoneBehind(tokens, at, tokens[last]?.end ?? 0);
  return timezone === undefined ? { time } : { time, timezone };
}
