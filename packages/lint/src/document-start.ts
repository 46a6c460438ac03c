import type { Tree } from '@rostrum/core';
import { childOf, nodesOfKind } from './nodes.ts';

/** A longer first line is prose: a finding about the whole document should not underline all of it. */
const MAX_LENGTH = 60;

/** Rules whose finding, where it stands at the start, is about the whole document and not about the words that stand there. */
export const documentRules: ReadonlySet<string> = new Set([
  'misfiled-or-duplicate',
  'missing-date',
  'missing-place',
  'missing-title',
  'missing-translation-notice',
  'mixed-paragraph-mode',
  'not-a-transcript',
  'source-missing',
  'timezone-missing',
]);

/** Where a document starts: behind its byte order mark and blank lines. */
export function firstOffset(text: string): number {
  return Math.max(text.search(/[^\s\ufeff]/), 0);
}

/** Where to report what concerns a whole document: its first label if it begins with one, else its first line. */
export function documentStart(tree: Tree): { readonly start: number; readonly end: number } {
  const { text, lines } = tree;
  const first = firstOffset(text);
  const [turn] = nodesOfKind(tree.root, 'turn');
  const label = turn && childOf(turn, 'label');
  if (label?.start === first) return { start: label.start, end: label.end };
  const printed = text.slice(first, lines.end(lines.lineAt(first))).trimEnd();
  return { start: first, end: first + shortened(printed).length };
}

/** Where to report a missing fact: at its key in the front matter if that is there without a value, else at the start. */
export function placeOfFact(tree: Tree, key: string): { readonly start: number; readonly end: number } {
  const frontMatter = childOf(tree.root, 'front-matter');
  if (frontMatter === undefined || tree.frontMatter === undefined || !(key in tree.frontMatter)) return documentStart(tree);
  for (let line = 2; tree.lines.start(line) < frontMatter.end; line++) {
    if (!tree.lines.text(line).startsWith(`${key}:`)) continue;
    const start = tree.lines.start(line);
    return { start, end: start + key.length };
  }
  return documentStart(tree);
}

function shortened(line: string): string {
  if (line.length <= MAX_LENGTH) return line;
  const blank = line.lastIndexOf(' ', MAX_LENGTH);
  return blank > 0 ? line.slice(0, blank) : Array.from(line.slice(0, MAX_LENGTH)).slice(0, -1).join('');
}
