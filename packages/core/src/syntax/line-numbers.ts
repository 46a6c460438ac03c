import { isDigit, skipBlanks } from './characters.ts';
import type { LineTable } from './lines.ts';

const SAMPLE = 80;
const FEWEST = 8;

/**
 * Where the words begin on lines that print a number before them, as court reporters do, by 0-based line; 0 where a line has
 * no number. Undefined unless the lines of the document count up, from page to page anew.
 */
export function findLineNumbers(text: string, lines: LineTable): Int32Array | undefined {
  if (!countsUp(text, lines, Math.min(lines.count, SAMPLE)) && !countsUp(text, lines, Math.min(lines.count, SAMPLE * 8))) return undefined;
  const margins = new Int32Array(lines.count);
  for (let line = 1; line <= lines.count; line++) margins[line - 1] = Math.max(0, behindNumber(text, lines, line));
  return margins;
}

/** True when most of the printed lines begin with a number that follows the one above, or begin a page with 1. */
function countsUp(text: string, lines: LineTable, last: number): boolean {
  let printed = 0;
  let counted = 0;
  let previous = 0;
  for (let line = 1; line <= last; line++) {
    const from = skipBlanks(text, lines.start(line), lines.end(line));
    if (from === lines.end(line)) continue;
    printed++;
    if (behindNumber(text, lines, line) < 0) continue;
    const number = Number.parseInt(text.slice(from, from + 2), 10);
    if (number === previous + 1 || number === 1) counted++;
    previous = number;
  }
  return counted >= FEWEST && counted * 10 >= printed * 6;
}

/** Offset behind the number of one or two digits that opens the line, and the blanks behind it; -1 where there is none. */
function behindNumber(text: string, lines: LineTable, line: number): number {
  const end = lines.end(line);
  const from = skipBlanks(text, lines.start(line), end);
  let at = from;
  while (at < end && at - from < 2 && isDigit(text.charCodeAt(at))) at++;
  if (at === from) return -1;
  const words = skipBlanks(text, at, end);
  return words > at || at === end ? words : -1;
}
