import type { LineTable } from '../syntax/lines.ts';
import type { LabelForm } from '../syntax/label-form.ts';
import type { Evidence } from '../syntax/evidence.ts';
import { plain } from './plain.ts';
import type { HouseStyle, StyleMatch } from './style.ts';

const ENOUGH = 3;

/** What the house styles are recognised by. */
export interface StyleInput {
  readonly lines: LineTable;
  readonly labels: readonly LabelForm[];
  readonly language: string | undefined;
  /** The styles to choose from. */
  readonly styles: readonly HouseStyle[];
}

/** The style that fits best, with a score and reasons; `plain` where none reaches the bar. */
export function detectStyle(input: StyleInput): StyleMatch {
  const edge = edgeLines(input.lines);
  let best: StyleMatch = { style: plain, pinned: false, score: 0, evidence: [{ reason: 'no house style fits better' }] };
  for (const style of input.styles) {
    const evidence = scoreStyle(style, input, edge);
    const score = evidence.reduce((sum, { points }) => sum + (points ?? 0), 0);
    if (score >= ENOUGH && score > best.score) best = { style, pinned: false, score, evidence };
  }
  return best;
}

/** The printed lines at the head and the tail of the document. */
function edgeLines(lines: LineTable): ReadonlyMap<string, number> {
  const edge = new Map<string, number>();
  for (let line = 1; line <= lines.count; line++) {
    if (line === 41 && lines.count > 60) line = lines.count - 20;
    const content = lines.text(line);
    if (content.length < 200 && !edge.has(content.trim())) edge.set(content.trim(), line);
  }
  return edge;
}

/** A gap behind a name is a tab of any tool; behind a letter it is the mark of a house. */
function tells({ family, text }: LabelForm): boolean {
  return family !== 'gap' || text.length === 1;
}

function scoreStyle(style: HouseStyle, { labels, language }: StyleInput, edge: ReadonlyMap<string, number>): Evidence[] {
  if (style === plain || (language !== undefined && style.languages.length > 0 && !style.languages.includes(language))) return [];
  const evidence: Evidence[] = [];
  for (const text of new Set([...(style.telling?.lines ?? []), ...(style.breadcrumbs ?? []), ...(style.navigation ?? [])])) {
    const line = edge.get(text);
    if (line !== undefined) evidence.push({ reason: `the line "${text}"`, points: 2, line });
  }
  for (const label of labels) if (label.accepted && style.telling?.labels?.includes(label.text)) evidence.push({ reason: `the label "${label.text}"`, points: 1, line: label.line });
  for (const mark of style.marks ?? []) {
    const turns = labels.reduce((sum, label) => sum + (label.accepted && label.family === mark && tells(label) ? label.count : 0), 0);
    if (turns > 0) evidence.push({ reason: `${turns} labels with the mark "${mark}"`, points: 3 });
  }
  return evidence;
}
