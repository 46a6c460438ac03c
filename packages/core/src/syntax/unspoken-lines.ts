import { skipBlanks } from './characters.ts';
import type { LineTable } from './lines.ts';

/**
 * Lines that no label opens, as flags by 0-based line: blocks of code between Markdown fences, and comments over several
 * lines; undefined where there are none. A text that stands in a fence as a whole is no code.
 */
export function findUnspokenLines(text: string, lines: LineTable): Uint8Array | undefined {
  const fenced = text.includes('```') || text.includes('~~~');
  const commented = lines.holdsTags && text.includes('<!--');
  if (!fenced && !commented) return undefined;
  const flags = new Uint8Array(lines.count);
  if (fenced) flagFences(text, lines, flags);
  if (commented) flagComments(text, lines, flags);
  return flags;
}

function flagFences(text: string, lines: LineTable, flags: Uint8Array): void {
  let open = 0;
  let sign = '';
  let flagged = 0;
  for (let line = 1; line <= lines.count; line++) {
    const from = skipBlanks(text, lines.start(line), lines.end(line));
    const opens = text.startsWith('```', from) ? '```' : text.startsWith('~~~', from) ? '~~~' : '';
    if (opens === '' || (open > 0 && opens !== sign)) continue;
    if (open === 0) {
      open = line;
      sign = opens;
    } else {
      flags.fill(1, open - 1, line);
      flagged += line - open + 1;
      open = 0;
    }
  }
  if (flagged * 10 > lines.count * 8) flags.fill(0);
}

function flagComments(text: string, lines: LineTable, flags: Uint8Array): void {
  for (let open = text.indexOf('<!--'); open >= 0; ) {
    const close = text.indexOf('-->', open);
    if (close < 0) return;
    const first = lines.lineAt(open);
    const last = lines.lineAt(close);
    if (last > first) flags.fill(1, first, last);
    open = text.indexOf('<!--', close);
  }
}
