/** A part of an unmarked text, as half-open offsets. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/** What `unmark` read: the text without its marks, and where the marks stood. */
export interface UnmarkedText {
  readonly text: string;
  /** Ranges in the order of their opening marks; one may hold others. */
  readonly ranges: readonly MarkedRange[];
  /** Offset of the cursor mark; absent where there is none. */
  readonly cursor?: number;
}

/**
 * Reads a test text that carries its own positions: `<|` and `|>` enclose a range, `<|>` is the cursor, and `<||>` is
 * an empty range. Positions that are marked in the text need no counting and survive an edit of the text.
 *
 * @example
 * ```ts
 * import { unmark } from '@rostrum/core/testing';
 *
 * console.log(unmark('<|MODERATOR|>: Wel<|>come.'));
 *
 * //=> {"text":"MODERATOR: Welcome.","ranges":[{"start":0,"end":9}],"cursor":14}
 * ```
 */
export function unmark(marked: string): UnmarkedText {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let cursor: number | undefined;
  for (const piece of marked.split(/(<\|>|<\||\|>)/)) {
    if (piece === '<|>') {
      if (cursor !== undefined) throw new Error(`A second cursor mark stands at offset ${text.length}.`);
      cursor = text.length;
    } else if (piece === '<|') {
      const range = { start: text.length, end: -1 };
      ranges.push(range);
      open.push(range);
    } else if (piece === '|>') {
      const range = open.pop();
      if (range === undefined) throw new Error(`The mark |> at offset ${text.length} closes no range.`);
      range.end = text.length;
    } else {
      text += piece;
    }
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw new Error(`The range that <| opens at offset ${unclosed.start} is never closed.`);
  return { text, ranges, ...(cursor !== undefined && { cursor }) };
}
