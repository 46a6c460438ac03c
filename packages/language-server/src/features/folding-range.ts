import { type LineTable, type Transcript, visit } from '@rostrum/core';
import type { FoldingRangeRequest } from 'vscode-languageserver-protocol';
import type { FoldingRange } from 'vscode-languageserver-types';
import { FoldingRangeKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { feature, named } from '../feature.ts';
import { type OutlineSection, outlineOf } from '../outline.ts';

/** Folds sections, turns, the zones round the body, front matter and comments. */
export const foldingRange = feature({
  name: 'folding-range',
  request: named<typeof FoldingRangeRequest>('textDocument/foldingRange'),
  capability: () => ({ foldingRangeProvider: true }),
  handle(context, { textDocument }) {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { transcript, tree } = analysis;
    const outline = outlineOf(transcript, tree);
    const folds = [...foldSections(outline.sections), ...foldTurns(transcript, tree.lines), ...foldZones(transcript), ...foldNodes(analysis)];
    return folds
      .filter(({ startLine, endLine }) => endLine > startLine)
      .sort((left, right) => left.startLine - right.startLine || right.endLine - left.endLine)
      .slice(0, context.client.foldingRangeLimit);
  },
});

function foldSections(sections: readonly OutlineSection[]): FoldingRange[] {
  return sections.flatMap(({ section, lastLine, sections: inner }) => [fold(section.line, lastLine), ...foldSections(inner)]);
}

function foldTurns({ turns }: Transcript, lines: LineTable): FoldingRange[] {
  return turns.map(({ line, span }) => fold(line, lines.lineAt(span.end - 1)));
}

function foldZones({ zones }: Transcript): FoldingRange[] {
  return [zones.header, zones.trailer].flatMap((zone) => {
    const [first] = zone;
    const last = zone[zone.length - 1];
    return first === undefined || last === undefined ? [] : [fold(first, last)];
  });
}

/** Front matter and comments, which stand between turns and inside them. */
function foldNodes({ tree }: Analysis): FoldingRange[] {
  const folds: FoldingRange[] = [];
  visit(tree.root, ({ kind, start, end }) => {
    const lines = (): FoldingRange => fold(tree.lines.lineAt(start), tree.lines.lineAt(end - 1));
    if (kind === 'front-matter') folds.push(lines());
    if (kind === 'comment') folds.push({ ...lines(), kind: FoldingRangeKind.Comment });
    return kind !== 'paragraph';
  });
  return folds;
}

/** A fold between two lines, both from 1. */
function fold(first: number, last: number): FoldingRange {
  return { startLine: first - 1, endLine: last - 1 };
}
