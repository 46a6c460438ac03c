import { turnIndexAt } from '@rostrum/core';
import type { SelectionRangeRequest } from 'vscode-languageserver-protocol';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { type Span, toOffset, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { type OutlineRun, type OutlineSection, outlineOf } from '../outline.ts';
import { sentenceAt, wordAt } from '../sentences.ts';

/** What a selection grows to: word, sentence, paragraph, turn, exchange, section, document. */
export const selectionRange = feature({
  name: 'selection-range',
  request: named<typeof SelectionRangeRequest>('textDocument/selectionRange'),
  capability: () => ({ selectionRangeProvider: true }),
  handle(context, { textDocument, positions }): SelectionRange[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { lines } = analysis.document;
    const groups = groupsOf(analysis);
    return positions.map((position) => {
      const offset = toOffset(lines, position);
      let range: SelectionRange | undefined;
      for (const span of growing([...wordsAt(analysis, offset), ...groups.filter(({ start, end }) => start <= offset && offset <= end)])) {
        range = range === undefined ? { range: toRange(lines, span) } : { range: toRange(lines, span), parent: range };
      }
      return range ?? { range: { start: position, end: position } };
    });
  },
});

/** Spans from the largest to the smallest, each inside the one before; what lies across another is left out. */
function growing(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((left, right) => right.end - right.start - (left.end - left.start))) {
    const outer = kept[kept.length - 1];
    if (outer === undefined || (outer.start <= span.start && span.end <= outer.end && outer.end - outer.start > span.end - span.start)) kept.push(span);
  }
  return kept;
}

/** Document, sections, exchanges and turns. */
function groupsOf({ document: { text, lines }, transcript, tree }: Analysis): Span[] {
  const spans: Span[] = [{ start: 0, end: text.length }];
  const addRuns = (runs: readonly OutlineRun[]): void => {
    for (const { exchange, turns } of runs) {
      const [first, last] = [turns[0], turns[turns.length - 1]];
      if (exchange !== undefined && first !== undefined && last !== undefined) spans.push({ start: first.span.start, end: last.span.end });
    }
  };
  const addSections = (sections: readonly OutlineSection[]): void => {
    for (const { section, lastLine, runs, sections: inner } of sections) {
      spans.push({ start: lines.start(section.line), end: lines.end(lastLine) });
      addRuns(runs);
      addSections(inner);
    }
  };
  const outline = outlineOf(transcript, tree);
  addRuns(outline.runs);
  addSections(outline.sections);
  spans.push(...transcript.turns.map(({ span }) => span));
  return spans;
}

/** Word, sentence and paragraph, or the label. */
function wordsAt({ document: { text, lines }, transcript, tree: { language } }: Analysis, offset: number): Span[] {
  const turn = transcript.turns[turnIndexAt(transcript.turns, offset)];
  const inTurn = turn !== undefined && offset <= turn.span.end;
  const line = lines.lineAt(offset);
  const paragraph = inTurn ? turn.paragraphs.find(({ span }) => span.start <= offset && offset <= span.end)?.span : undefined;
  const label = inTurn && turn.labelSpan.start <= offset && offset <= turn.labelSpan.end ? turn.labelSpan : undefined;
  const block = paragraph ?? label ?? { start: lines.start(line), end: lines.end(line) };
  const word = wordAt(text, block, offset, language);
  const sentence = paragraph === undefined ? undefined : sentenceAt(text, block, offset, language);
  return [block, sentence, word].filter((span) => span !== undefined);
}
