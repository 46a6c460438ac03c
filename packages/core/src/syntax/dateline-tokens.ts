import { isBlank, isDigit, isLetter, isUnspaced, isWordUnit } from './characters.ts';

/** A word, number or punctuation mark of a header line. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Value of a run of digits. */
  readonly number: number | undefined;
  readonly isPunctuation: boolean;
  /** Taken by a date, a time or a weekday. */
  used: boolean;
}

/** Signs of East Asian dates and times that stand between digits without a blank. */
const signs = new Set('年月日時时分點点년월일시분'.split(''));

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
    const end = tokenEnd(line, at, code);
    const text = line.slice(at, end);
    const number = isDigit(code) ? Number(text.normalize('NFKC')) : undefined;
    tokens.push({ text, start: at, end, number, isPunctuation: number === undefined && !isWordUnit(code), used: false });
    at = end;
  }
  return tokens;
}

function tokenEnd(line: string, start: number, code: number): number {
  let end = start + 1;
  if (isDigit(code)) {
    while (end < line.length && isDigit(line.charCodeAt(end))) end++;
    return end;
  }
  if (!isWordUnit(code)) return end;
  if (line[start] === '元' && line[end] === '年') return end;
  if (signs.has(line[start] ?? '') && (start === 0 || isDigit(line.charCodeAt(start - 1)) || line[start - 1] === '元')) return end;
  const unspaced = isUnspaced(code);
  while (end < line.length) {
    const next = line.charCodeAt(end);
    const apostrophe = (next === 0x27 || next === 0x2019 || next === 0x2d) && isLetter(line.charCodeAt(end + 1));
    if (isDigit(next) || isUnspaced(next) !== unspaced || !(isWordUnit(next) || (apostrophe && !unspaced))) break;
    if (next === 0x5143 && line[end + 1] === '年') break;
    end++;
  }
  return end;
}
