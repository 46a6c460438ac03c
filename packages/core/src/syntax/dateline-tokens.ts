import { isBlank, isLetter, isUnspaced, isWordUnit } from './characters.ts';
import { isNumeral, numeralsBefore, valueOfNumerals } from './numerals.ts';

/** A word, number or punctuation mark of a header line. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Value of a run of digits of one script, or of numerals before a sign of East Asian dates. */
  readonly number: number | undefined;
  readonly isPunctuation: boolean;
  /** Taken by a date, a time or a weekday. */
  used: boolean;
}

/** Marks the words from one index to another, both included, as read. */
export function take(tokens: readonly Token[], from: number, to: number): void {
  for (let at = from; at <= to; at++) (tokens[at] as Token).used = true;
}

/** Signs of East Asian dates and times that stand between digits without a blank. */
const signs = new Set('年月日時时分點点년월일시분半'.split(''));

/** Splits a line into words, numbers and single punctuation marks. */
export function tokenize(line: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const numerals = numeralsBefore(line, at, signs);
    const end = numerals > at ? numerals : tokenEnd(line, at, code);
    const text = line.slice(at, end);
    const number = numerals > at || isNumeral(code) ? valueOfNumerals(text) : undefined;
    tokens.push({ text, start: at, end, number, isPunctuation: number === undefined && !isWordUnit(code), used: false });
    at = end;
  }
  return tokens;
}

function tokenEnd(line: string, start: number, code: number): number {
  let end = start + 1;
  if (isNumeral(code)) {
    while (end < line.length && isNumeral(line.charCodeAt(end))) end++;
    return end;
  }
  if (!isWordUnit(code)) return end;
  if (line[start] === '元' && line[end] === '年') return end;
  if (signs.has(line[start] ?? '') && (start === 0 || endsNumber(line, start))) return end;
  const unspaced = isUnspaced(code);
  while (end < line.length) {
    const next = line.charCodeAt(end);
    const apostrophe = (next === 0x27 || next === 0x2019 || next === 0x2d) && isLetter(line.charCodeAt(end + 1));
    if (isNumeral(next) || isUnspaced(next) !== unspaced || !(isWordUnit(next) || (apostrophe && !unspaced))) break;
    if ((next === 0x5143 && line[end + 1] === '年') || (unspaced && (numeralsBefore(line, end, signs) > end || opensClock(line, end)))) break;
    end++;
  }
  return end;
}

/** "午後" behind a zone without a blank: "日本時間午後3時". */
function opensClock(line: string, at: number): boolean {
  return '午上下'.includes(line[at] ?? ' ') && '前後午'.includes(line[at + 1] ?? ' ') && (isNumeral(line.charCodeAt(at + 2)) || numeralsBefore(line, at + 2, signs) > at + 2);
}

/** True behind a digit, a numeral or the first year of an era; "時半" is half past. */
function endsNumber(line: string, at: number): boolean {
  const before = line.charCodeAt(at - 1);
  return isNumeral(before) || line[at - 1] === '元' || numeralsBefore(line, at - 1, signs) === at || (line[at] === '半' && '時时點点'.includes(line[at - 1] ?? ' '));
}
