import type { Edit, Tree } from '@rostrum/core';
import { childOf, turnNodes } from '../nodes.ts';
import { rule } from '../rule.ts';

/** There, two blanks at the end of a line break it. */
const MARKDOWN = /\.(?:md|markdown)$/i;

/** Reports, as one finding, blanks at the ends of lines, and blanks and blank lines before the first one. */
export const edgeWhitespace = rule({
  meta: {
    name: 'edge-whitespace',
    summary: 'Blanks stand at the end of lines, or before the first one.',
    group: 'typography',
    severity: 'info',
    fix: 'safe',
  },
  check({ tree, path, report }) {
    const edits = [...atStart(tree), ...atLineEnds(tree, path)];
    const first = edits[0];
    if (first === undefined) return;
    const count = edits.length === 1 ? 'One line has' : `${edits.length} lines have`;
    report({
      message: `${count} blanks at the edge that nobody sees: they show up as changes in every comparison. Remove them.`,
      start: first.start,
      end: first.end,
      fix: { safety: 'safe', title: `Remove the blanks of ${edits.length === 1 ? 'the line' : `${edits.length} lines`}`, edits },
    });
  },
});

/** White space before the first word of the file, a byte order mark aside. */
function atStart({ text, lines }: Tree): Edit[] {
  const start = lines.start(1);
  const length = /^[ \t\r\n\u00a0\u3000]*/.exec(text.slice(start, start + 1_000))?.[0].length ?? 0;
  // A line of three hyphens would become the start of front matter.
  return length === 0 || start + length >= text.length || text.startsWith('---', start + length) ? [] : [{ start, end: start + length, text: '' }];
}

function atLineEnds(tree: Tree, path: string | undefined): Edit[] {
  const { text, lines } = tree;
  const edits: Edit[] = [];
  const first = Math.max(frontMatterEnd(tree), text.search(/\S/));
  const isMarkdown = path !== undefined && MARKDOWN.test(path);
  let marks: ReadonlySet<number> | undefined;
  for (let line = 1; line <= lines.count; line++) {
    const end = lines.end(line);
    const start = lines.start(line);
    if (end <= first || end === start || !isBlank(text.charCodeAt(end - 1))) continue;
    let from = end;
    while (from > start && isBlank(text.charCodeAt(from - 1))) from--;
    if (from > start && isMarkdown && text.slice(from, end) === '  ') continue;
    // Behind a label the blanks may be its mark.
    marks ??= new Set([...turnNodes(tree)].map((turn) => childOf(turn, 'mark')?.end ?? -1));
    if (!marks.has(end)) edits.push({ start: from, end, text: '' });
  }
  return edits;
}

function frontMatterEnd({ root }: Tree): number {
  return childOf(root, 'front-matter')?.end ?? 0;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
}
