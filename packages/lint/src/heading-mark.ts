import type { Tree } from '@rostrum/core';

/** Offset of the first word of a heading’s line (1-based), behind the blanks and number signs that mark it. */
export function headingMarkEnd({ lines }: Tree, line: number): number {
  return lines.start(line) + (/^[\t ]*(?:#{1,6}[\t ]+)?/.exec(lines.text(line))?.[0].length ?? 0);
}
