import { isDigit, isLetter, isSentenceEnd, skipBlanks } from './characters.ts';
import { countsOf } from './group-by.ts';
import type { LineTable } from './lines.ts';
import { isBackLink, opensBackLink } from './navigation.ts';

/**
 * Page furniture: running heads, page numbers, page marks and markup residue, as flags by 0-based line; undefined where
 * the text shows no sign of pages.
 */
export function findFurniture(text: string, lines: LineTable): Uint8Array | undefined {
  const feeds = lines.someOpensWith('\f');
  const marks = lines.someOpensWith('[') && text.includes('[[Page ');
  const markup = lines.holdsTags && (text.includes('<pre') || text.includes('</pre'));
  const numbers = feeds ? [] : findPageNumbers(text, lines);
  const spare = findSpareLines(text, lines);
  if (!feeds && !marks && !markup && numbers.length === 0 && spare.length === 0) return undefined;
  const flags = new Uint8Array(lines.count);
  for (const line of spare) flags[line - 1] = 1;
  if (markup) flagMarkup(lines, flags);
  if (marks) for (let line = 1; line <= lines.count; line++) if (isPageMark(lines.text(line).trim())) flags[line - 1] = 1;
  if (feeds) flagPageEdges(text, lines, flags);
  if (numbers.length > 0) flagNumberedPages(lines, flags, numbers);
  return flags;
}

const FEWEST_PAGES = 2;
const SHORTEST_PAGE = 4;
const LONGEST_NUMBER = 100;
const LONGEST_HEAD = 90;

/** `目次へ戻る` has five signs. */
const SHORTEST_SPARE = 5;
const LONGEST_SPARE = 30;
/** Keys that a page repeats above each name. */
const SPEAKER = 'Speaker';
const FEWEST_KEYS = 3;
const LONGEST_NAME = 60;

/** Lines (1-based) that a page repeats between its parts: links back to its head, and "Speaker" above each name. */
function findSpareLines(text: string, lines: LineTable): number[] {
  const links: number[] = [];
  const keys: number[] = [];
  for (let line = 1; line <= lines.count; line++) {
    const start = lines.start(line);
    const length = lines.end(line) - start;
    if (length < SHORTEST_SPARE || length > LONGEST_SPARE) continue;
    const first = text.charCodeAt(skipBlanks(text, start, start + length));
    if (!opensBackLink(first) && first !== SPEAKER.charCodeAt(0)) continue;
    const content = text.slice(start, start + length).trim();
    if (isBackLink(content)) links.push(line);
    else if (content === SPEAKER && isAboveName(text, lines, line)) keys.push(line);
  }
  return keys.length >= FEWEST_KEYS ? [...links, ...keys] : links;
}

/** True where a short line without an end mark and one more stand below a line. */
function isAboveName(text: string, lines: LineTable, line: number): boolean {
  if (line + 2 > lines.count) return false;
  const name = text.slice(lines.start(line + 1), Math.min(lines.end(line + 1), lines.start(line + 1) + LONGEST_NAME + 1)).trim();
  return name !== '' && name.length <= LONGEST_NAME && !isSentenceEnd(name.charCodeAt(name.length - 1)) && lines.end(line + 2) > lines.start(line + 2);
}

/** Lines (1-based) with a page number alone, where the form feeds are lost: they count up by one, some lines apart. */
function findPageNumbers(text: string, lines: LineTable): number[] {
  let found: number[] = [];
  let best: number[] = [];
  let previous = -2;
  for (let line = 1; line <= lines.count; line++) {
    const start = lines.start(line);
    const end = lines.end(line);
    if (end === start || end - start > LONGEST_NUMBER) continue;
    const code = text.charCodeAt(skipBlanks(text, start, end));
    if (!(isDigit(code) || code === 0x2d || code === 0x2013 || code === 0x50 || code === 0x70) || !isPageNumber(text.slice(start, end))) continue;
    const number = Number.parseInt(text.slice(start, end).replace(/^[^0-9]{1,99}/u, ''), 10);
    if (number !== previous + 1 || line - (found.at(-1) ?? 0) < SHORTEST_PAGE) found = [];
    previous = number;
    found.push(line);
    if (found.length > best.length) best = found;
  }
  return best.length >= FEWEST_PAGES ? best : [];
}

/** The page numbers, and the running heads beside them that recur from page to page. */
function flagNumberedPages(lines: LineTable, flags: Uint8Array, numbers: readonly number[]): void {
  const beside = numbers.flatMap((line) => [printedLine(lines, line - 1, -1), printedLine(lines, line + 1, 1)]);
  const heads = beside.filter((line) => line > 0 && withoutNumbers(lines.text(line)) !== '');
  for (const line of [...numbers, ...recurring(lines, heads)]) flags[line - 1] = 1;
}

/** Those of some lines that stand among them twice or more, whatever their numbers. */
function recurring(lines: LineTable, heads: readonly number[]): readonly number[] {
  const keys = heads.map((line) => withoutNumbers(lines.text(line)));
  const counts = countsOf(keys);
  return heads.filter((line, at) => (counts.get(keys[at] ?? '') ?? 0) >= 2 && lines.text(line).trim().length < LONGEST_HEAD);
}

function isPageMark(line: string): boolean {
  return line.startsWith('[[Page ') && line.endsWith(']]') && line.length < 30;
}

/** Lines up to the `<pre>` tag and from `</pre>` on. */
function flagMarkup(lines: LineTable, flags: Uint8Array): void {
  let open = 0;
  for (let line = 1; line <= Math.min(lines.count, 200) && open === 0; line++) if (lines.text(line).toLowerCase().includes('<pre')) open = line;
  flags.fill(1, 0, open);
  for (let line = lines.count; line > Math.max(open, lines.count - 20); line--) {
    const content = lines.text(line).trim().toLowerCase();
    if (content === '') continue;
    if (!content.startsWith('<')) return;
    flags[line - 1] = 1;
  }
}

/** The first and last printed lines of each page, where they are numbers or recur from page to page. */
function flagPageEdges(text: string, lines: LineTable, flags: Uint8Array): void {
  const edges: number[] = [];
  for (let line = 1; line <= lines.count; line++) {
    if (text.charCodeAt(lines.start(line)) !== 0x0c) continue;
    const head = printedLine(lines, line, 1);
    const second = head > 0 ? printedLine(lines, head + 1, 1) : 0;
    edges.push(head, printedLine(lines, line - 1, -1), second <= head + 2 ? second : 0);
  }
  // no form feed stands before the first page, and none behind the last
  const recurs = new Set(recurring(lines, [printedLine(lines, 1, 1), ...edges].filter((line) => line > 0)));
  for (const line of edges) if (line > 0 && (recurs.has(line) || isPageNumber(lines.text(line)))) flags[line - 1] = 1;
  const last = printedLine(lines, lines.count, -1);
  if (last > 0 && isPageNumber(lines.text(last))) flags[last - 1] = 1;
}

function printedLine(lines: LineTable, from: number, step: 1 | -1): number {
  for (let line = from; line >= 1 && line <= lines.count && Math.abs(line - from) < 6; line += step) {
    if (lines.text(line).replaceAll('\f', '').trim() !== '') return line;
  }
  return 0;
}

function withoutNumbers(line: string): string {
  let plain = '';
  for (let at = 0; at < line.length; at++) if (isLetter(line.charCodeAt(at))) plain += line[at];
  return plain;
}

/** `12`, `- 12 -`, `Page 12 of 30`, but neither `1st` nor `1.冒頭発言`. */
function isPageNumber(line: string): boolean {
  const words = line.replaceAll('\f', ' ').trim().toLowerCase().split(/[\s–—|-]/u).filter((word) => word !== '');
  return words.length > 0 && words.length <= 4 && words.every((word) => (isDigit(word.charCodeAt(0)) && withoutNumbers(word) === '') || word === 'page' || word === 'of' || word === 'p.' || word === 'seite' || word === 'página') && words.some((word) => isDigit(word.charCodeAt(0)));
}
