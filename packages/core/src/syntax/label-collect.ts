import { classesOf, wordClass } from '../languages/vocabulary.ts';
import { collapse, isLineEnd, isLower, isSentenceEnd, skipBlanks, trimBlanks } from './characters.ts';
import type { LabelFamily } from './label-form.ts';
import { LabelMarks } from './label-marks.ts';
import { LabelScanner } from './label-scan.ts';
import { scoreLabel, type LabelShape } from './label-score.ts';
import type { LineTable } from './lines.ts';
import { scanTime } from './time.ts';

/** A place that may open a turn. */
export interface Candidate {
  /** 0-based line. */
  readonly line: number;
  /** 0-based line of the mark; one more than `line` where a wrapped label takes two. */
  readonly speechLine: number;
  readonly start: number;
  readonly end: number;
  readonly speech: number;
  readonly family: LabelFamily;
  readonly form: number;
  readonly narrow: boolean;
  readonly timeStart: number;
  readonly timeEnd: number;
  readonly qualifierStart: number;
  readonly qualifierEnd: number;
}

/** A distinct label while the document is read. */
export interface Form {
  readonly text: string;
  readonly family: LabelFamily;
  readonly shape: LabelShape;
  /** 0-based line of the first appearance. */
  readonly line: number;
  count: number;
}

/** Every place that may open a turn, and the distinct labels there. */
export interface Candidates {
  readonly places: readonly Candidate[];
  readonly forms: readonly Form[];
}

/** Runs the scanner over the lines from `first` (0-based) but those that are flagged; cost is bounded by the first few words of each. */
export function collectCandidates(text: string, lines: LineTable, first: number, unspoken: Uint8Array | undefined): Candidates {
  const scanner = new LabelScanner(text);
  const marks = new LabelMarks(text);
  const places: Candidate[] = [];
  const forms: Form[] = [];
  /** The forms by their text, and by each way it is printed. */
  const known = new Map<string, number>();
  const starts = lines.starts;
  for (let line = first; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    const end = lines.end(line + 1);
    if (end === start || unspoken?.[line] === 1 || !marks.mayHold(start, end) || !scanner.scan(start, end)) continue;
    const bare = scanner.family === 'bare' && scanner.timeStart < 0;
    if (bare && (isEmpty(text, end, starts[line + 2] ?? text.length) || (line > 0 && !isEmpty(text, starts[line - 1] ?? 0, start)))) continue;
    const above = wrappedOpening(text, starts, line, places.at(-1), scanner);
    const labelStart = above < 0 ? scanner.start : above;
    const printed = text.slice(labelStart, scanner.end);
    let form = bare ? undefined : known.get(printed);
    if (form === undefined) {
      const label = collapse(printed);
      const key = bare ? `${label}\n` : label;
      form = known.get(key) ?? forms.length;
      known.set(key, form).set(bare ? key : printed, form);
      if (form === forms.length) {
        const timed = scanner.timeStart >= 0 || isTimeLine(text, starts, line - 1);
        const shape = scoreLabel(label, { family: scanner.family, timed, tight: scanner.tight, bulleted: scanner.bulleted });
        forms.push({ text: label, family: scanner.family, shape, line, count: 0 });
      }
    }
    const entry = forms[form];
    if (entry !== undefined) entry.count++;
    places.push({
      line: above < 0 ? line : line - 1,
      speechLine: line,
      start: labelStart,
      end: scanner.end,
      speech: scanner.speech,
      family: scanner.family,
      form,
      narrow: scanner.narrow,
      timeStart: scanner.timeStart,
      timeEnd: scanner.timeEnd,
      qualifierStart: scanner.qualifierStart,
      qualifierEnd: scanner.qualifierEnd,
    });
  }
  return { places, forms };
}

const LONGEST_WRAPPED = 120;

/**
 * Where the label begins on the line above, for a label that hard wrap has cut in two; -1 where it begins on its own line.
 * The line above opens a paragraph with an honorific or a role and has no end mark.
 */
function wrappedOpening(text: string, starts: Int32Array, line: number, previous: Candidate | undefined, scanner: LabelScanner): number {
  if (line === 0 || (scanner.family !== 'inline' && scanner.family !== 'block') || scanner.timeStart >= 0 || previous?.speechLine === line - 1) return -1;
  const aboveStart = starts[line - 1] ?? 0;
  const ownStart = starts[line] ?? 0;
  let aboveEnd = ownStart;
  while (aboveEnd > aboveStart && isLineEnd(text.charCodeAt(aboveEnd - 1))) aboveEnd--;
  const from = skipBlanks(text, aboveStart, aboveEnd);
  const to = trimBlanks(text, from, aboveEnd);
  if (to === from || scanner.end - from > LONGEST_WRAPPED || skipBlanks(text, ownStart, scanner.start) < scanner.start) return -1;
  const firstEnd = text.indexOf(' ', from);
  const first = text.slice(from, firstEnd < 0 || firstEnd > to ? to : firstEnd);
  if (isLower(first.charCodeAt(0)) || (classesOf(first) & (wordClass.honorific | wordClass.role)) === 0 || isSentenceEnd(text.charCodeAt(to - 1))) return -1;
  if (line >= 2 && !isEmpty(text, starts[line - 2] ?? 0, aboveStart)) return -1;
  const joined = scoreLabel(collapse(text.slice(from, scanner.end)), { family: scanner.family, timed: false, tight: false, bulleted: false });
  return joined.titled && !joined.prose ? from : -1;
}

/** True when the line (0-based) holds a time and nothing else. */
function isTimeLine(text: string, starts: Int32Array, line: number): boolean {
  if (line < 0) return false;
  const start = starts[line] ?? 0;
  const end = trimLineEnd(text, start, starts[line + 1] ?? text.length);
  return end > start && end - start < 24 && scanTime(text, start, end) === end;
}

function trimLineEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 0x20) at--;
  return at;
}

function isEmpty(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}
