import type { Edit, Tree } from '@rostrum/core';
import { lineEndOf } from '@rostrum/core/edit';
import { childOf } from '../nodes.ts';
import { rule } from '../rule.ts';
import { titleNode } from '../title-words.ts';

/** Names of fields that content systems print, in the languages of the parser, before a day in figures. */
const FIELD =
  /(?:^|\s)((?:date|published(?: on)?|posted(?: on)?|updated|created|datum|fecha|data|дата|תאריך|日付|日時|日期|时间|時間)\s*[:：=]?\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)\s*$/iu;

/** Reports fields of a content system that were copied into the title. */
export const leakedMetadata = rule({
  meta: {
    name: 'leaked-metadata',
    summary: 'A field of the content system, such as “date 2024-05-31”, stands at the end of the title.',
    group: 'metadata',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ tree, report }) {
    const node = titleNode(tree);
    if (node === undefined) return;
    const title = tree.text.slice(node.start, node.end);
    const found = FIELD.exec(title);
    const [, field, day] = found ?? [];
    if (found === null || field === undefined || day === undefined || found.index === 0) return;
    const start = node.start + title.lastIndexOf(field);
    const removal = { start: node.start + found.index, end: start + field.length, text: '' };
    report({
      message: `“${field}” is a field of a content system, and no part of the title: lists and citations repeat it. Move the date into the front matter.`,
      start,
      end: start + field.length,
      fix: { safety: 'suggested', title: 'Move the date into the front matter', edits: [...dateInFrontMatter(tree, day), removal] },
    });
  },
});

/** The edit that declares a date, unless one is declared. */
function dateInFrontMatter(tree: Tree, day: string): Edit[] {
  if (tree.frontMatter?.['date'] !== undefined) return [];
  const end = lineEndOf(tree.text);
  const frontMatter = childOf(tree.root, 'front-matter');
  const at = frontMatter === undefined ? tree.lines.start(1) : tree.lines.start(2);
  return [{ start: at, end: at, text: frontMatter === undefined ? `---${end}date: ${day}${end}---${end}` : `date: ${day}${end}` }];
}
