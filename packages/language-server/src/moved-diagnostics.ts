import type { Diagnostic, Position, Range } from 'vscode-languageserver-types';
import type { RangedChange } from './open-document.ts';

/**
 * Diagnostics of a text as they stand after changes of it: what stands behind a change moves along, what is round it
 * grows, and what it cuts into is gone until the text is read again. Places suffice for this; the text may wait.
 */
export function moveDiagnostics(diagnostics: readonly Diagnostic[], changes: readonly RangedChange[]): Diagnostic[] {
  const shifts = changes.map(shiftOf);
  return diagnostics.flatMap((diagnostic) => {
    const range = moveRange(diagnostic.range, shifts);
    if (range === undefined) return [];
    const { relatedInformation: related } = diagnostic;
    if (related === undefined) return [{ ...diagnostic, range }];
    const moved = related.flatMap((place) => {
      const placed = moveRange(place.location.range, shifts);
      return placed === undefined ? [] : [{ ...place, location: { ...place.location, range: placed } }];
    });
    return [{ ...diagnostic, range, relatedInformation: moved }];
  });
}

/** A change as it moves places. */
interface Shift {
  readonly start: Position;
  /** Where the replaced text ended. */
  readonly from: Position;
  /** Where the text that took its place ends. */
  readonly to: Position;
}

function shiftOf({ range: { start, end }, text }: RangedChange): Shift {
  const lines = text.split(/\r\n|[\r\n]/);
  const last = lines.at(-1)?.length ?? 0;
  return { start, from: end, to: lines.length === 1 ? { line: start.line, character: start.character + last } : { line: start.line + lines.length - 1, character: last } };
}

function moveRange(range: Range, shifts: readonly Shift[]): Range | undefined {
  let { start, end } = range;
  for (const shift of shifts) {
    if (!isBefore(shift.start, end)) continue;
    if (!isBefore(start, shift.from)) start = movePosition(start, shift);
    else if (isBefore(shift.start, start) || isBefore(end, shift.from)) return undefined;
    end = movePosition(end, shift);
  }
  return { start, end };
}

/** Moves a place that stands behind a change. */
function movePosition({ line, character }: Position, { from, to }: Shift): Position {
  return { line: line + to.line - from.line, character: line === from.line ? character + to.character - from.character : character };
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
