import type { Fix, Tree } from '@rostrum/core';
import { childOf } from './nodes.ts';

/**
 * The repair that gives a document a key of front matter to fill in. It goes into the front matter there is, or into
 * new one; where the first line is `---` without being front matter, there is nothing sure to do.
 */
export function frontMatterStub(tree: Tree, key: string): Fix | undefined {
  if (tree.frontMatter !== undefined && key in tree.frontMatter) return undefined;
  const { text, lines } = tree;
  const end = lineEnd(text);
  const start = lines.start(1);
  const frontMatter = childOf(tree.root, 'front-matter');
  if (frontMatter === undefined && lines.text(1).trimEnd() === '---') return undefined;
  const edit =
    frontMatter === undefined
      ? { start, end: start, text: `---${end}${key}:${end}---${end}` }
      : { start: lines.start(2), end: lines.start(2), text: `${key}:${end}` };
  return { safety: 'suggested', title: `Add “${key}” to the front matter, to be filled in`, edits: [edit] };
}

/** The line end that the document uses first. */
function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
