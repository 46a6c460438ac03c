import type { ParsedDocument } from '../document.ts';

/** What stands between two turns of a document, near the turn at an index: the line ends that it uses, and an empty line where it has one. */
export function separatorOf({ tree: { text }, transcript: { turns } }: ParsedDocument, index: number): string {
  const at = index > 0 ? index : 1;
  const between = text.slice(turns[at - 1]?.span.end, turns[at]?.span.start);
  const lineEnd = lineEndOf(text);
  return /\r\n.*?\r\n|\n.*?\n|\r[^\n]*\r/s.test(between) || turns.length < 2 ? lineEnd + lineEnd : lineEnd;
}

/**
 * The line end that a text uses first.
 *
 * @example
 * ```ts
 * import { lineEndOf } from '@rostrum/core/edit';
 *
 * console.log([lineEndOf('CHAIR: Open?\r\nMS. LANE: It is.\n'), lineEndOf('CHAIR: Open?')]);
 *
 * //=> ["\r\n","\n"]
 * ```
 */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
