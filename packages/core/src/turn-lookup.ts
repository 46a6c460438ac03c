import type { Turn } from './model/schema.ts';

/**
 * Index of the last turn that begins at or before an offset (UTF-16 code units), so that what stands behind a turn belongs to it; -1 before the first.
 *
 * @example
 * ```ts
 * import { readDocument, turnIndexAt } from '@rostrum/core';
 *
 * const text = 'Minutes\n\nCHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Since when?\n';
 * const { turns } = readDocument(text).transcript;
 * console.log(turnIndexAt(turns, 0), turnIndexAt(turns, text.indexOf('It is')));
 *
 * //=> -1 1
 * ```
 */
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

/**
 * The turn whose label holds an offset, both ends of the label included.
 *
 * @example
 * ```ts
 * import { readDocument, turnWithLabelAt } from '@rostrum/core';
 *
 * const text = 'CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Since when?\n';
 * const { turns } = readDocument(text).transcript;
 * console.log(turnWithLabelAt(turns, text.indexOf('LANE'))?.id, turnWithLabelAt(turns, text.indexOf('It is'))?.id);
 *
 * //=> t2 undefined
 * ```
 */
export function turnWithLabelAt(turns: readonly Turn[], offset: number): Turn | undefined {
  const turn = turns[turnIndexAt(turns, offset)];
  return turn !== undefined && turn.labelSpan.start <= offset && offset <= turn.labelSpan.end ? turn : undefined;
}
