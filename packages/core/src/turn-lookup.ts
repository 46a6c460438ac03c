import type { Turn } from './model/schema.ts';

/** Index of the last turn that begins at or before an offset (UTF-16 code units), so that what stands behind a turn belongs to it; -1 before the first. */
export function turnIndexAt(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The turn whose label holds an offset, both ends of the label included. */
export function turnWithLabelAt(turns: readonly Turn[], offset: number): Turn | undefined {
  const turn = turns[turnIndexAt(turns, offset)];
  return turn !== undefined && turn.labelSpan.start <= offset && offset <= turn.labelSpan.end ? turn : undefined;
}
