import { skipBlanks, trimBlanks } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import type { LineTable } from './lines.ts';
import type { Node } from './node.ts';
import { skipSpace } from './space.ts';
import { isTime } from './time.ts';

interface Source {
  readonly text: string;
  readonly lines: LineTable;
  readonly margins: Int32Array | undefined;
}

/** Where a turn begins: at its label, or at a time on the line above that begins at `least` or behind. */
export function turnStart({ text, lines, margins }: Source, place: Candidate, least: number): number {
  if (place.inside) return place.start;
  const lineStart = lines.start(place.line + 1);
  const first = place.timeStart >= 0 && place.timeStart < place.start ? place.timeStart : place.start;
  const start = Math.max(lineStart, margins?.[place.line] ?? 0, skipBlanks(text, lineStart, first));
  const above = place.line;
  if (above >= 1 && place.timeStart < 0 && lines.start(above) >= least) {
    const from = skipBlanks(text, lines.start(above), lines.end(above));
    const to = trimBlanks(text, from, lines.end(above));
    if (isTime(text, from, to)) return from;
  }
  return start;
}

/** Pushes time, label, qualifier and mark of a turn, with the space between them. */
export function pushOpening(children: Node[], source: Source, place: Candidate, start: number): void {
  const { text } = source;
  const time = timeOf(source, place, start);
  let at = start;
  if (time !== undefined && time.start < place.start) at = pushPart(text, children, at, time);
  at = pushPart(text, children, at, { kind: 'label', start: place.start, end: place.end });
  const timeBehind = time !== undefined && time.start >= place.start ? time : undefined;
  if (timeBehind !== undefined && timeBehind.start < place.qualifierStart) at = pushPart(text, children, at, timeBehind);
  if (place.qualifierStart >= 0) at = pushPart(text, children, at, { kind: 'qualifier', start: place.qualifierStart, end: place.qualifierEnd });
  if (timeBehind !== undefined && timeBehind.start >= place.qualifierStart) at = pushPart(text, children, at, timeBehind);
  pushMark(text, children, at, Math.max(at, place.speech));
}

/** One part with the marks and the space before it; returns the offset behind it. */
function pushPart(text: string, children: Node[], at: number, part: Node): number {
  pushMark(text, children, at, part.start);
  children.push(part);
  return part.end;
}

/** The time beside the label or on the line above. */
function timeOf({ text, lines }: Source, { line, timeStart, timeEnd }: Candidate, start: number): Node | undefined {
  if (timeStart >= 0) return { kind: 'time', start: timeStart, end: timeEnd };
  return start < lines.start(line + 1) ? { kind: 'time', start, end: trimBlanks(text, start, lines.end(line)) } : undefined;
}

/** Marks and space between the parts of an opening. */
function pushMark(text: string, children: Node[], start: number, end: number): void {
  if (end <= start) return;
  const from = skipSpace(text, start, end);
  const to = trimBlanks(text, from, end);
  if (from > start) children.push({ kind: 'space', start, end: from });
  if (to > from) children.push({ kind: 'mark', start: from, end: to });
  if (end > to && to >= from && from < end) children.push({ kind: 'space', start: to, end });
}
