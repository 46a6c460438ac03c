import type { LineTable } from '@rostrum/core';

/** What a comment may tell the linter. */
export const directiveNames: readonly string[] = ['rostrum-disable-next-line', 'rostrum-disable-line', 'rostrum-disable', 'rostrum-enable', 'rostrum-disable-file'];

/** The comment for the linter at an offset, as far as it is written. */
export interface OpenDirective {
  /** What stands between `<!--` and the offset. */
  readonly before: string;
  /** Where the word at the offset begins. */
  readonly wordStart: number;
}

/** Reads the comment that an offset stands in, on its line; undefined where it is none for the linter. */
export function directiveAt(text: string, lines: LineTable, offset: number): OpenDirective | undefined {
  const start = lines.start(lines.lineAt(offset));
  const line = text.slice(start, offset);
  const open = line.lastIndexOf('<!--');
  if (open < 0 || line.includes('-->', open)) return undefined;
  const before = line.slice(open + 4);
  const word = /[^\s,]*$/.exec(before)?.[0] ?? '';
  return /^\s*(?:r|ro|ros|rost|rostr|rostru|rostrum(?:-.*)?)?$/.test(before) ? { before, wordStart: offset - word.length } : undefined;
}
