import type { Edit, Node, StyleMatch, Transcript, Tree } from '@rostrum/core';
import { frontMatterEntry } from '../front-matter-stub.ts';
import { childOf, nodesOfKind } from '../nodes.ts';
import { rule } from '../rule.ts';

/** Reports lines that belong to the page around the transcript, once for the header and once for the trailer. */
export const siteDebris = rule({
  meta: {
    name: 'site-debris',
    summary: 'Lines of the web page around the transcript were copied with it: a breadcrumb, a language link, navigation.',
    group: 'debris',
    severity: 'info',
    fix: 'both',
  },
  check({ tree, transcript, style, report }) {
    for (const zone of [childOf(tree.root, 'header'), childOf(tree.root, 'trailer')]) {
      if (zone === undefined) continue;
      const debris = [...nodesOfKind(zone, 'breadcrumb', 'language-link', 'navigation')];
      const first = debris[0];
      if (first === undefined) continue;
      const lines = debrisLines(tree, debris);
      const { start, end } = printed(tree, lines[0] ?? 1);
      const listed = style.pinned && lines.every((line) => isListed(style, tree.lines.text(line).trim()));
      const series = keptSeries(tree, transcript, debris);
      const count = lines.length === 1 ? 'One line' : `${lines.length} lines`;
      report({
        message: `${count} of the ${zone.kind} belong${lines.length === 1 ? 's' : ''} to the web page, not to the event: ${quoted(tree, lines)}. Remove ${lines.length === 1 ? 'it' : 'them'}, so that the file holds the transcript alone.${series === undefined ? '' : ' The name of the series goes into front matter.'}`,
        start,
        end,
        fix: {
          safety: listed ? 'safe' : 'suggested',
          title: `Remove ${lines.length === 1 ? 'the line' : `the ${lines.length} lines`} of the web page`,
          edits: [...(series === undefined ? [] : [series]), ...removal(tree, lines)],
        },
      });
    }
  },
});

/** What a breadcrumb says about the event moves into front matter before the line goes. */
function keptSeries(tree: Tree, { metadata }: Transcript, debris: readonly Node[]): Edit | undefined {
  const isTold = metadata.series !== undefined && debris.some(({ kind }) => kind === 'breadcrumb');
  return isTold ? frontMatterEntry(tree, 'series', metadata.series) : undefined;
}

/** The lines (1-based) with text that the nodes stand on. */
function debrisLines({ lines }: Tree, debris: readonly Node[]): number[] {
  const found = new Set<number>();
  for (const { start, end } of debris) {
    for (let line = lines.lineAt(start); line <= lines.lineAt(Math.max(start, end - 1)); line++) {
      if (lines.text(line).trim() !== '') found.add(line);
    }
  }
  return [...found];
}

/** The span of a line without the white space around its text. */
function printed({ lines }: Tree, line: number): { readonly start: number; readonly end: number } {
  const text = lines.text(line);
  const start = lines.start(line) + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

function isListed({ style }: StyleMatch, line: string): boolean {
  return [style.breadcrumbs, style.languageLinks, style.navigation].some((list) => list?.includes(line));
}

function quoted({ lines }: Tree, debris: readonly number[]): string {
  const shown = debris.slice(0, 3).map((line) => `“${lines.text(line).trim().slice(0, 60)}”`);
  return shown.join(', ') + (debris.length > 3 ? ', …' : '');
}

/**
 * The removal of whole lines, as one edit per block. A blank line that would be left at an edge of the file, or beside
 * another blank line, goes with its block.
 */
function removal({ lines, text }: Tree, debris: readonly number[]): Edit[] {
  const isBlank = (line: number) => lines.text(line).trim() === '';
  const gone = new Set(debris);
  for (const line of debris) {
    const above = line - 1;
    if (above > 0 && !gone.has(above) && !isBlank(above)) continue;
    for (let next = line + 1; next <= lines.count && isBlank(next); next++) gone.add(next);
  }
  let tail = lines.count;
  while (tail > 0 && !gone.has(tail) && isBlank(tail)) tail--;
  if (gone.has(tail)) {
    for (; tail > 0 && (gone.has(tail) || isBlank(tail)); tail--) gone.add(tail);
  }
  const edits: Edit[] = [];
  for (const line of [...gone].sort((left, right) => left - right)) {
    const start = lines.start(line);
    const end = line < lines.count ? lines.start(line + 1) : text.length;
    const last = edits.at(-1);
    if (last?.end === start) edits[edits.length - 1] = { ...last, end };
    else edits.push({ start, end, text: '' });
  }
  return edits;
}
