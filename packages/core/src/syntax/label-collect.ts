import { collapse, isLineEnd } from './characters.ts';
import type { LabelFamily } from './label-form.ts';
import { LabelScanner } from './label-scan.ts';
import { scoreLabel, type LabelShape } from './label-score.ts';
import type { LineTable } from './lines.ts';

/** A place that may open a turn. */
export interface Candidate {
  /** 0-based line. */
  readonly line: number;
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

/** Runs the scanner over the lines from `first` (0-based); cost is bounded by the first few words of each. */
export function collectCandidates(text: string, lines: LineTable, first: number): Candidates {
  const scanner = new LabelScanner(text);
  const places: Candidate[] = [];
  const forms: Form[] = [];
  const known = new Map<string, number>();
  const starts = lines.starts;
  for (let line = first; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    let end = line + 1 < starts.length ? (starts[line + 1] ?? text.length) : text.length;
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
    if (end === start || !scanner.scan(start, end)) continue;
    const label = collapse(text.slice(scanner.start, scanner.end));
    const key = scanner.family === 'bare' && scanner.timeStart < 0 ? `${label}\n` : label;
    let form = known.get(key);
    if (form === undefined) {
      form = forms.length;
      known.set(key, form);
      const shape = scoreLabel(label, { family: scanner.family, timed: scanner.timeStart >= 0, tight: scanner.tight, bulleted: scanner.bulleted });
      forms.push({ text: label, family: scanner.family, shape, line, count: 0 });
    }
    const entry = forms[form];
    if (entry !== undefined) entry.count++;
    places.push({
      line,
      start: scanner.start,
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
