import type { Tree } from '@rostrum/core';
import { childOf, nodesOfKind } from './nodes.ts';

/** A longer first line is prose: a finding about the whole document should not underline all of it. */
const MAX_LENGTH = 60;

/** Where to report what concerns a whole document: its first label if it begins with one, else its first line. */
export function documentStart(tree: Tree): { readonly start: number; readonly end: number } {
  const { text, lines } = tree;
  const first = Math.max(text.search(/[^\s\ufeff]/), 0);
  for (const turn of nodesOfKind(tree.root, 'turn')) {
    const label = childOf(turn, 'label');
    if (label?.start === first) return { start: label.start, end: label.end };
    break;
  }
  const end = lines.end(lines.lineAt(first));
  if (end - first <= MAX_LENGTH) return { start: first, end: Math.max(first, first + text.slice(first, end).trimEnd().length) };
  const blank = text.lastIndexOf(' ', first + MAX_LENGTH);
  return { start: first, end: blank > first ? blank : first + [...text.slice(first, first + MAX_LENGTH)].slice(0, -1).join('').length };
}
