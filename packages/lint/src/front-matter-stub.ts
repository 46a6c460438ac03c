import type { Edit, Fix, Tree } from '@rostrum/core';
import { lineEndOf } from '@rostrum/core/edit';
import { intoFrontMatter, scalar } from './declared-speakers.ts';

/** The repair that gives a document a key of front matter to fill in; undefined where the key is there, or has no sure place. */
export function frontMatterStub(tree: Tree, key: string): Fix | undefined {
  const edit = frontMatterEntry(tree, key);
  return edit && { safety: 'suggested', title: `Add “${key}” to the front matter, to be filled in`, edits: [edit] };
}

/** The edit that puts a key into the front matter; undefined where the key is there already, or has no sure place. */
export function frontMatterEntry(tree: Tree, key: string, value?: string): Edit | undefined {
  if (tree.frontMatter !== undefined && key in tree.frontMatter) return undefined;
  return intoFrontMatter(tree, `${key}:${value === undefined ? '' : ` ${scalar(value)}`}${lineEndOf(tree.text)}`);
}
