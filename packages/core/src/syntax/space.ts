import { isBlank, isIgnorable, isLineEnd } from './characters.ts';
import type { Node } from './node.ts';

/** Fills the gap between two nodes: white space as `space`, anything printed as page furniture or a mark. */
export function spaceBetween(text: string, children: Node[], start: number, end: number): void {
  if (end <= start) return;
  const first = skipSpace(text, start, end);
  if (first === end) {
    children.push({ kind: 'space', start, end });
    return;
  }
  let last = end;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  if (first > start) children.push({ kind: 'space', start, end: first });
  children.push({ kind: 'furniture', start: first, end: last });
  if (end > last) children.push({ kind: 'space', start: last, end });
}

/** Offset of the first code unit from `from` that is no white space, line ends included. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || isBlank(code) || isLineEnd(code) || (code > 0x7f && isIgnorable(code));
}

/** Text between annotations; white space alone is `space`. */
export function pushText(text: string, children: Node[], start: number, end: number): void {
  if (end <= start) return;
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  children.push({ kind: at === end ? 'space' : 'text', start, end });
}
