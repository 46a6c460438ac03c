import type { Edit } from '../problem.ts';

/**
 * The text after edits that stand in ascending order and do not overlap.
 *
 * @example
 * ```ts
 * import { applyEdits } from '@rostrum/core/edit';
 *
 * console.log(applyEdits('MR. LANE: It is.', [{ start: 0, end: 3, text: 'MS.' }, { start: 16, end: 16, text: ' (Laughter.)' }]));
 *
 * //=> MS. LANE: It is. (Laughter.)
 * ```
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of edits) {
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}
