import type { Tree } from '@rostrum/core';

/** The lines of a text as people count them: the end of the last line begins no other. */
export function lineCount({ text, lines }: Tree): number {
  return lines.count > 1 && lines.start(lines.count) === text.length ? lines.count - 1 : lines.count;
}
