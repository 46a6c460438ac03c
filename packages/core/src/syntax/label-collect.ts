import { collapse, isLower, skipBlanks } from './characters.ts';
import type { Candidate, Candidates, Form } from './label-candidate.ts';
import { findFused, FUSED_MARKS, opensWithTime } from './label-fused.ts';
import { LabelMarks } from './label-marks.ts';
import { LabelMemo, type MetOpening } from './label-memo.ts';
import { LabelScanner } from './label-scan.ts';
import { settleOfficeLines, takeOfficeBelow } from './office-line.ts';
import { scoreLabel, type LabelSetting } from './label-score.ts';
import { wrappedOpening } from './label-wrapped.ts';
import { LineTable } from './lines.ts';
import { SignCursor } from './sign-cursor.ts';
import { isSpeechLike } from './speech.ts';
import { isTime, scanTime } from './time.ts';

/** What is known of the lines before labels are looked for, by 0-based line. */
export interface LineFacts {
  /** Lines that no label opens. */
  readonly unspoken?: Uint8Array | undefined;
  /** Where the words begin behind a printed line number. */
  readonly margins?: Int32Array | undefined;
  /** 1-based lines of a table of contents with times: no label opens them. */
  readonly chapters?: ReadonlySet<number> | undefined;
}

/** Runs the scanner over the lines from `first` (0-based) but those that are flagged, behind their numbers; cost is bounded by the first few words of each. */
export function collectCandidates(text: string, lines: LineTable, first: number, { unspoken, margins, chapters }: LineFacts = {}): Candidates {
  const collector = new LabelCollector(text, lines);
  const { starts } = lines;
  const indent = commonIndent(text, lines);
  for (let line = first; line < starts.length; line++) {
    const margin = margins?.[line] ?? 0;
    const end = lines.end(line + 1);
    const start = margin > 0 ? margin : Math.min(end, (starts[line] ?? 0) + (line === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : indent));
    if (end > start && (unspoken?.[line] ?? 0) === 0 && chapters?.has(line + 1) !== true) collector.read(line, start, end);
  }
  settleOfficeLines(lines, collector.places, collector.forms);
  return collector;
}

const BYTE_ORDER_MARK = 0xfeff;
const INDENT_SAMPLE = 400;

/** Blanks before every line of a document that is indented as a whole: to its margin, such a line stands flush. */
function commonIndent(text: string, lines: LineTable): number {
  let least = Infinity;
  for (let line = 1; line <= Math.min(lines.count, INDENT_SAMPLE) && least > 0; line++) {
    const start = lines.start(line);
    const first = skipBlanks(text, start, lines.end(line));
    if (first < lines.end(line)) least = Math.min(least, first - start);
  }
  return least === Infinity ? 0 : least;
}

/** Reads lines one by one, and keeps the places and the forms. */
class LabelCollector implements Candidates {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new LabelCollector('', LineTable.kept);
  readonly places: Candidate[] = [];
  readonly forms: Form[] = [];
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #scanner: LabelScanner;
  readonly #marks: LabelMarks;
  readonly #memo: LabelMemo;
  readonly #fused: SignCursor;
  /** The forms by their text, and by each way it is printed. */
  readonly #known = new Map<string, number>();

  constructor(text: string, lines: LineTable) {
    this.#text = text;
    this.#lines = lines;
    this.#scanner = new LabelScanner(text);
    this.#marks = new LabelMarks(text);
    this.#memo = new LabelMemo(text);
    this.#fused = new SignCursor(text, FUSED_MARKS);
  }

  /** Looks for a label on a line (0-based) between two offsets. */
  read(line: number, start: number, end: number): void {
    const colon = this.#marks.colonFrom(start);
    const met = this.#memo.find(start, colon, end);
    if (met !== undefined && this.#opensParagraph(line)) {
      this.#placeMet(met, line, start, skipBlanks(this.#text, colon + 1, end), end);
      return;
    }
    const scanner = this.#scanner;
    if (!this.#marks.mayHold(start, end, colon) || !scanner.scan(start, end)) return;
    const speechLine = this.#speechLine(line);
    if (speechLine < 0) return;
    const above = wrappedOpening(this.#text, this.#lines.starts, line, this.places.at(-1), scanner);
    if (above >= 0 && this.places.at(-1)?.line === line - 1) {
      const half = this.forms[this.places.pop()?.form ?? 0];
      if (half !== undefined) half.count--;
    }
    const labelStart = above < 0 ? scanner.start : above;
    const form = this.#formOf(line, labelStart);
    if (above < 0) this.#memo.add(start, colon, end, scanner, form);
    this.#count(form);
    this.places.push({
      line: above < 0 ? line : line - 1,
      speechLine,
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
      inside: false,
    });
    if (opensWithTime(this.#text, scanner.speech, end)) this.#readInside(line, scanner.speech, end);
  }

  /** Looks for turns that run on within the line. */
  #readInside(line: number, from: number, end: number): void {
    const none = { narrow: false, timeStart: -1, timeEnd: -1, qualifierStart: -1, qualifierEnd: -1 };
    for (let found = findFused(this.#text, this.#fused, from, end); found !== undefined; found = findFused(this.#text, this.#fused, found.speech, end)) {
      const form = this.#plainForm(line, collapse(this.#text.slice(found.start, found.end)));
      this.#count(form);
      this.places.push({ ...none, ...found, line, speechLine: line, family: 'inline', form, inside: true });
    }
  }

  /** Index of the form of a label with a plain colon. */
  #plainForm(line: number, label: string): number {
    const met = this.#known.get(label);
    if (met !== undefined) return met;
    this.#known.set(label, this.forms.length);
    return this.#addForm(line, label, { family: 'inline', narrow: false, timed: true, tight: false, bulleted: false });
  }

  #placeMet({ form, start, end, qualifierStart, qualifierEnd }: MetOpening, line: number, lineStart: number, speech: number, lineEnd: number): void {
    const qualified = qualifierStart >= 0;
    this.#count(form);
    this.places.push({
      line,
      speechLine: line,
      start: lineStart + start,
      end: lineStart + end,
      speech,
      family: speech === lineEnd ? 'block' : 'inline',
      form,
      narrow: false,
      timeStart: -1,
      timeEnd: -1,
      qualifierStart: qualified ? lineStart + qualifierStart : -1,
      qualifierEnd: qualified ? lineStart + qualifierEnd : -1,
      inside: false,
    });
  }

  /** True when no label can begin on the line above: it is empty, or has a label of its own. */
  #opensParagraph(line: number): boolean {
    const previous = this.places.at(-1);
    return line === 0 || this.#lines.end(line) === this.#lines.start(line) || (previous?.speechLine === line - 1 && previous.family !== 'bare');
  }

  /** The line of the mark; -1 where a name alone on its line stands above something else than speech. */
  #speechLine(line: number): number {
    const scanner = this.#scanner;
    if (scanner.family !== 'bare' || scanner.timeStart > scanner.start) return line;
    if (scanner.timeStart >= 0) return isAboveSpeech(this.#text, this.#lines, line) && !this.#opensWithTime(line + 1) ? line : -1;
    if (!isTimeLine(this.#text, this.#lines.starts, line + 1)) {
      if (isAboveSpeech(this.#text, this.#lines, line)) return line;
      return takeOfficeBelow(this.#text, this.#lines, line, scanner) ? line + 1 : -1;
    }
    takeTimeBelow(this.#text, this.#lines.starts, line + 1, scanner);
    return line + 1;
  }

  /** True when a time opens the line (0-based), and words stand behind it: a table of contents goes on. */
  #opensWithTime(line: number): boolean {
    const end = this.#lines.end(line + 1);
    const from = skipBlanks(this.#text, this.#lines.start(line + 1), end);
    const time = scanTime(this.#text, from, end);
    return time > 0 && skipBlanks(this.#text, time, end) < end;
  }

  /** Index of the form of the label that the scanner has found. */
  #formOf(line: number, labelStart: number): number {
    const scanner = this.#scanner;
    const loose = isLoose(scanner);
    const printed = this.#text.slice(labelStart, scanner.end);
    const met = loose ? undefined : this.#known.get(printed);
    if (met !== undefined) return met;
    const label = collapse(printed);
    const key = loose ? `${label}\n${scanner.family === 'gap' ? 'gap' : ''}` : label;
    const form = this.#known.get(key) ?? this.forms.length;
    this.#known.set(key, form).set(loose ? key : printed, form);
    if (form < this.forms.length) return form;
    const timed = scanner.timeStart >= 0 || isTimeLine(this.#text, this.#lines.starts, line - 1);
    return this.#addForm(line, label, { family: scanner.family, narrow: scanner.narrow, timed, tight: scanner.tight, bulleted: scanner.bulleted });
  }

  /** Keeps a form that was not met before, and gives its index. */
  #addForm(line: number, text: string, setting: LabelSetting): number {
    const { family, narrow, bulleted } = setting;
    return this.forms.push({ text, family, narrow, bulleted, shape: scoreLabel(text, setting), line, count: 0 }) - 1;
  }

  #count(form: number): void {
    const entry = this.forms[form];
    if (entry !== undefined) entry.count++;
  }
}

/** Marks that prose and lists know as well make forms of their own, so that a heading "Harbour" and `Harbour:` are two. */
function isLoose({ family, timeStart, narrow }: LabelScanner): boolean {
  return (family === 'bare' && timeStart < 0) || family === 'period' || family === 'dash' || narrow;
}

/** `Name`, below it `00:00:03`: the words follow the time. */
function takeTimeBelow(text: string, starts: Int32Array, line: number, scanner: LabelScanner): void {
  const start = starts[line] ?? 0;
  const end = trimLineEnd(text, start, starts[line + 1] ?? text.length);
  scanner.takeTime(skipBlanks(text, start, end), end);
  scanner.speech = end;
}

/** True when the next line with print, at most one empty line below, reads as speech: a name alone on its line is a label only then. */
function isAboveSpeech(text: string, lines: LineTable, line: number): boolean {
  for (let below = line + 2; below <= Math.min(lines.count, line + 4); below++) {
    const end = lines.end(below);
    const from = skipBlanks(text, lines.start(below), end);
    // "Ada Rowe" above "welcomes the members …" is reported speech
    if (from < end) return !(below === line + 2 && isLower(text.charCodeAt(from))) && isSpeechLike(text, from, end, false);
  }
  return false;
}

/** True when the line (0-based) holds a time and nothing else. */
function isTimeLine(text: string, starts: Int32Array, line: number): boolean {
  if (line < 0 || line >= starts.length) return false;
  const end = trimLineEnd(text, starts[line] ?? 0, starts[line + 1] ?? text.length);
  const start = skipBlanks(text, starts[line] ?? 0, end);
  return isTime(text, start, end);
}

function trimLineEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) <= 0x20 || text.charCodeAt(at - 1) === 0xa0)) at--;
  return at;
}
