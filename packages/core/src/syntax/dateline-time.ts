import type { Token } from './dateline-tokens.ts';

/** A clock time that a line tells, in 24 hours, and its zone as printed. */
export interface TimeReading {
  readonly time: string;
  readonly timezone?: string;
}

const zones = new Set('utc gmt z est edt et cst cdt ct mst mdt mt pst pdt pt jst kst ist cet cest bst eet eest msk wet west hkt sgt aest aedt nzst nzdt mez mesz'.split(' '));
/** Words that make a number an hour, with or without minutes behind them. */
const hourWords = new Set('h uhr heures heure 時 时 點 点 시'.split(' '));
/** Words behind a clock time that stand for "hours". */
const clockWords = new Set('uhr h hrs hours horas hora heures часов'.split(' '));
/** Words before `14.30` that make it a time of day and no section number. */
const leadingWords = new Set('ore alle um kl las às at'.split(' '));
const before = { pm: new Set(['午後', '下午', '晚上', '오후']), am: new Set(['午前', '上午', '早上', '凌晨', '오전']) };
const named: Readonly<Record<string, string>> = Object.fromEntries([
  ...'noon midday midi mediodía mezzogiorno meio-dia mittag полдень 正午 中午'.split(' ').map((word) => [word, '12:00'] as const),
  ...'midnight minuit medianoche mezzanotte meia-noite mitternacht полночь'.split(' ').map((word) => [word, '00:00'] as const),
]);

/** True for the name of a time zone, in capitals. */
export function isZone(token: Token): boolean {
  return token.text === token.text.toUpperCase() && zones.has(token.text.toLowerCase());
}

/** Reads the first time of day: `3:45 p.m.`, `15:45`, `14h30`, `8 h 30`, `14.30 Uhr`, `10時58分`, `午後3時`, `noon`. */
export function readTime(tokens: readonly Token[], dated: boolean): TimeReading | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const end = readClock(tokens, at);
    if (end === undefined) continue;
    take(tokens, end.from, end.to);
    return withZone(tokens, end.to, end.time);
  }
  return readNamedTime(tokens, dated);
}

interface Clock {
  readonly time: string;
  /** Indexes of the first and the last word. */
  readonly from: number;
  readonly to: number;
}

function readClock(tokens: readonly Token[], at: number): Clock | undefined {
  const hour = tokens[at];
  if (hour?.number === undefined || hour.used || hour.text.length > 2 || hour.number > 24) return undefined;
  const sign = tokens[at + 1];
  const word = sign?.text.toLowerCase() ?? '';
  const hourWord = hourWords.has(word);
  const joined = hourWord || ((word === ':' || word === '.') && sign?.start === hour.end);
  const minute = joined ? minuteBehind(tokens, at + 1, hourWord) : undefined;
  let to = minute !== undefined ? at + 2 : hourWord ? at + 1 : at;
  if (minute !== undefined && isMinuteWord(tokens[to + 1])) to++;
  const half = halfOfDay(tokens, to + 1, at);
  const clockWord = half === undefined && minute !== undefined && !hourWord && clockWords.has(tokens[to + 1]?.text.toLowerCase() ?? '');
  if (clockWord) to++;
  const sure = hourWord || half !== undefined || (minute !== undefined && (word === ':' || clockWord || leadingWords.has(tokens[at - 1]?.text.toLowerCase() ?? '')));
  if (!sure) return undefined;
  const time = clock(hour.number, minute ?? 0, half?.half);
  if (time === undefined) return undefined;
  return { time, from: half?.leads === true ? at - 1 : at, to: half?.leads === true ? to : (half?.to ?? to) };
}

/** Minutes in two figures right behind their sign; a blank may follow an hour in letters, "8 h 30". */
function minuteBehind(tokens: readonly Token[], sign: number, spaced: boolean): number | undefined {
  const minute = tokens[sign + 1];
  if (minute?.number === undefined || minute.used || minute.text.length !== 2 || minute.number > 59) return undefined;
  return spaced || minute.start === tokens[sign]?.end ? minute.number : undefined;
}

function isMinuteWord(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '分' || token.text === '분' || token.text.toLowerCase() === 'min');
}

interface HalfOfDay {
  readonly half: 'am' | 'pm';
  /** True for a word before the hour. */
  readonly leads: boolean;
  readonly to: number;
}

/** `a.m.` or `PM` behind the clock, `午後` before it. */
function halfOfDay(tokens: readonly Token[], next: number, hour: number): HalfOfDay | undefined {
  const lead = tokens[hour - 1]?.text ?? '';
  if (before.pm.has(lead)) return { half: 'pm', leads: true, to: next };
  if (before.am.has(lead)) return { half: 'am', leads: true, to: next };
  const first = tokens[next]?.text.toLowerCase();
  const letter = first === 'a' || first === 'am' ? 'am' : first === 'p' || first === 'pm' ? 'pm' : undefined;
  if (letter === undefined) return undefined;
  let end = next + 1;
  if (first?.length === 1) {
    while (end < tokens.length && end < next + 4 && ['.', 'm'].includes(tokens[end]?.text.toLowerCase() ?? '')) end++;
    if (end === next + 1) return undefined;
  } else if (tokens[end]?.text === '.') end++;
  return { half: letter, leads: false, to: end - 1 };
}

/**
 * The time in 24 hours. Half past noon may be printed as 0:30 p.m., as in Japanese; an afternoon counted on to 24 stays,
 * and a morning counted past 12 contradicts itself.
 */
function clock(hour: number, minute: number, half: 'am' | 'pm' | undefined): string | undefined {
  if (half === 'am' && hour > 12) return undefined;
  const full = half === 'pm' && hour <= 12 ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  return full < 24 ? `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** `noon`, `12 midnight`: beside a date, or with nothing else on the line, because Noon is a name, too. */
function readNamedTime(tokens: readonly Token[], dated: boolean): TimeReading | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const time = token.used ? undefined : named[token.text.toLowerCase()];
    if (time === undefined) continue;
    const twelve = tokens[at - 1]?.number === 12 && tokens[at - 1]?.used === false;
    const others = tokens.filter((other, index) => other !== token && !other.used && !other.isPunctuation && !isZone(other) && other.text.toLowerCase() !== 'at' && !(twelve && index === at - 1));
    if (!dated && others.length > 0) return undefined;
    take(tokens, twelve ? at - 1 : at, at);
    return withZone(tokens, at, time);
  }
  return undefined;
}

/** The zone behind a time: `EST`, `(JST)`, `UTC+2`, `Eastern Time`. */
function withZone(tokens: readonly Token[], last: number, time: string): TimeReading {
  for (let at = last + 1; at < Math.min(tokens.length, last + 4); at++) {
    const token = tokens[at] as Token;
    const word = token.text.toLowerCase();
    if (isZone(token)) {
      const end = offsetBehind(tokens, at);
      take(tokens, at, end);
      return { time, timezone: tokens.slice(at, end + 1).map(({ text }) => text).join('') };
    }
    if (named[word] !== undefined || word === 'local') token.used = true;
    else if (!token.isPunctuation) return { time, ...zoneInWords(tokens, at) };
  }
  return { time };
}

/** Index of the last part of `UTC+02:00`. */
function offsetBehind(tokens: readonly Token[], zone: number): number {
  const [sign, hours, colon, minutes] = tokens.slice(zone + 1, zone + 5);
  if (sign === undefined || sign.start !== tokens[zone]?.end || !'+-−'.includes(sign.text) || hours?.number === undefined || hours.text.length > 2) return zone;
  return colon?.text === ':' && minutes?.text.length === 2 ? zone + 4 : zone + 2;
}

/** `Eastern Time`, `Central European Summer Time`: up to four words that end in Time. */
function zoneInWords(tokens: readonly Token[], from: number): { readonly timezone?: string } {
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at] as Token;
    if (token.isPunctuation || token.used) return {};
    if (token.text.toLowerCase() !== 'time') continue;
    take(tokens, from, at);
    return at === from ? {} : { timezone: tokens.slice(from, at + 1).map(({ text }) => text).join(' ') };
  }
  return {};
}

function take(tokens: readonly Token[], from: number, to: number): void {
  for (let at = from; at <= to; at++) (tokens[at] as Token).used = true;
}
