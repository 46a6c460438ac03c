import type { Edit, Fix, Tree } from '@rostrum/core';
import { scalar } from './declared-speakers.ts';
import { childOf } from './nodes.ts';

/** The repair that gives a document a key of front matter to fill in; undefined where the key is there, or has no sure place. */
export function frontMatterStub(tree: Tree, key: string): Fix | undefined {
  const edit = frontMatterEntry(tree, key);
  return edit && { safety: 'suggested', title: `Add “${key}” to the front matter, to be filled in`, edits: [edit] };
}

/**
 * The edit that puts a key into the front matter there is, or into new one; undefined where the key is there already, and
 * where the first line is `---` without being front matter, so that nothing is sure.
 */
export function frontMatterEntry(tree: Tree, key: string, value?: string): Edit | undefined {
  if (tree.frontMatter !== undefined && key in tree.frontMatter) return undefined;
  const { text, lines } = tree;
  const end = lineEnd(text);
  const start = lines.start(1);
  const entry = `${key}:${value === undefined ? '' : ` ${scalar(value)}`}${end}`;
  const frontMatter = childOf(tree.root, 'front-matter');
  if (frontMatter !== undefined) return { start: lines.start(2), end: lines.start(2), text: entry };
  return lines.text(1).trimEnd() === '---' ? undefined : { start, end: start, text: `---${end}${entry}---${end}` };
}

/** The line end that the document uses first. */
function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
