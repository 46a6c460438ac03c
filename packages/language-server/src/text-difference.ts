import type { Edit } from '@rostrum/core';

/**
 * Edits that turn one text into another: one a line where both have the same number of lines, else one in all. Small
 * edits keep an editor's cursor and folds in place.
 */
export function editsBetween(before: string, after: string): Edit[] {
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  if (oldLines.length !== newLines.length) return trimmed(0, before, after);
  let offset = 0;
  return oldLines.flatMap((line, index) => {
    const start = offset;
    offset += line.length;
    return trimmed(start, line, newLines[index] ?? '');
  });
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** One edit without the beginning and the end that both texts share; none where they are the same. */
function trimmed(offset: number, before: string, after: string): Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (isInsidePair(before, head) || isInsidePair(after, head)) head--;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (isInsidePair(before, before.length - tail) || isInsidePair(after, after.length - tail)) tail--;
  return [{ start: offset + head, end: offset + before.length - tail, text: after.slice(head, after.length - tail) }];
}

/** Whether an offset parts a surrogate pair or a CRLF: editors are free to drop an edit that ends there. */
function isInsidePair(text: string, offset: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
