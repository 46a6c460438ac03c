import { skipBlanks } from './characters.ts';
import type { LineTable } from './lines.ts';

/** The flag of lines inside a clip that is played, where no participant speaks, and of remarks under a key: `_note: …`. */
export const CLIP = 2;

/**
 * Lines that no label opens, as flags by 0-based line: blocks of code between Markdown fences, comments over several
 * lines, and clips (`CLIP`); undefined where there are none. A text that stands in a fence as a whole is no code.
 */
export function findUnspokenLines(text: string, lines: LineTable): Uint8Array | undefined {
  const fenced = (lines.someOpensWith('`') && text.includes('```')) || (lines.someOpensWith('~') && text.includes('~~~'));
  const commented = lines.holdsTags && text.includes('<!--');
  const clips = (lines.someOpensWith('(') || lines.someOpensWith('[')) && text.includes('BEGIN ');
  const keyed = lines.someOpensWith('_') && text.includes('\n_');
  if (!fenced && !commented && !clips && !keyed) return undefined;
  const flags = new Uint8Array(lines.count);
  if (fenced) flagFences(text, lines, flags);
  if (commented) flagComments(text, lines, flags);
  if (clips) flagClips(text, lines, flags);
  if (keyed) for (let line = 1; line <= lines.count; line++) if (text[lines.start(line)] === '_' && /^_[a-z]{1,20} ?:/u.test(text.slice(lines.start(line), lines.start(line) + 24))) flags[line - 1] = CLIP;
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

/** `(BEGIN VIDEO CLIP)` … `(END VIDEO CLIP)`, each alone on its line; a clip that never ends is none. */
function flagClips(text: string, lines: LineTable, flags: Uint8Array): void {
  let open = 0;
  for (let line = 1; line <= lines.count; line++) {
    if (lines.end(line) - lines.start(line) > 60) continue;
    const from = skipBlanks(text, lines.start(line), lines.end(line));
    if (text[from] !== '(' && text[from] !== '[') continue;
    const content = text.slice(from + 1, lines.end(line)).toLowerCase();
    if (!/clip|video|audio|tape/u.test(content)) continue;
    if (content.startsWith('begin ')) open = line;
    else if (open > 0 && content.startsWith('end ')) {
      flags.fill(CLIP, open, line - 1);
      open = 0;
    }
  }
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
