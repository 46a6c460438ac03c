import { isBullet, isColon, isDigit, isSentenceEnd, skipBlanks, trimBlanks } from './characters.ts';
import type { Candidate, Form } from './label-candidate.ts';
import { isTimeSeparator } from './label-prefix.ts';
import { endsHalfDay, trailingTimeStart } from './label-time.ts';
import type { LineTable } from './lines.ts';
import { scanTime } from './time.ts';

const MOST_HEAD_LINES = 120;
const LONGEST_CHAPTER = 100;
const FEWEST = 2;

/**
 * The 1-based lines of the table of contents that podcasts print above the first turn: two lines and more in a row with a time,
 * and behind it what is spoken of then; undefined where there is none. A line that ends as a sentence does, or that holds a colon
 * behind its time, is said by somebody, and then none of the lines around it is a chapter.
 */
export function findChapters(text: string, lines: LineTable): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  let run: number[] = [];
  const close = (isSpoken: boolean): void => {
    if (!isSpoken && run.length >= FEWEST) for (const line of run) found.add(line);
    run = [];
  };
  for (let line = 1; line <= Math.min(lines.count, MOST_HEAD_LINES); line++) {
    const end = trimBlanks(text, lines.start(line), lines.end(line));
    const from = skipBlanks(text, lines.start(line), end);
    if (from === end) continue;
    const entry = behindTime(text, from, end) ?? beforeTime(text, from, end);
    if (entry !== undefined && isTitle(text, ...entry)) run.push(line);
    else close(entry !== undefined);
  }
  close(false);
  return found.size === 0 ? undefined : found;
}

/** Where the words of an entry begin and end. */
type Title = readonly [from: number, end: number];

/** The words behind a time that counts from the start of a recording, and a dash: `0:11 - The first guest`. */
function behindTime(text: string, lineStart: number, end: number): Title | undefined {
  const from = isBullet(text.charCodeAt(lineStart)) ? skipBlanks(text, lineStart + 1, end) : lineStart;
  const first = text.charCodeAt(from);
  if (!isDigit(first) && first !== 0x28 && first !== 0x5b) return undefined;
  const time = scanTime(text, from, end);
  // "9:00 AM Opening" is on an agenda
  if (time < 0 || time === end || endsHalfDay(text, time)) return undefined;
  const behind = skipBlanks(text, time, end);
  return [setsApart(text.charCodeAt(behind)) ? skipBlanks(text, behind + 1, end) : behind, end];
}

/** The words before such a time: `The first guest (0:11)`. */
function beforeTime(text: string, from: number, end: number): Title | undefined {
  const time = trailingTimeStart(text, from, end);
  if (time <= from || endsHalfDay(text, end)) return undefined;
  const behind = trimBlanks(text, from, time);
  return [from, setsApart(text.charCodeAt(behind - 1)) ? trimBlanks(text, from, behind - 1) : behind];
}

/** A colon, or what stands between a time and a name. */
function setsApart(code: number): boolean {
  return isColon(code) || isTimeSeparator(code);
}

function isTitle(text: string, from: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (end === from || end - from > LONGEST_CHAPTER || (isSentenceEnd(last) && last !== 0x3f && last !== 0x21)) return false;
  return !text.slice(from, end).includes(': ');
}

/** The places without those above or among the chapters that open one line only: "Harbour Talk: Who owns the quay?" is the title. */
export function behindChapters(places: readonly Candidate[], forms: readonly Form[], chapters: ReadonlySet<number> | undefined): readonly Candidate[] {
  if (chapters === undefined) return places;
  const last = Math.max(...chapters);
  return places.filter(({ line, form }) => line + 1 > last || (forms[form]?.count ?? 0) > 1);
}
