import type { Evidence, Problem } from '@rostrum/core';
import type { Analysis } from '../analysis.ts';
import { feature, ours } from '../feature.ts';
import { documentMethod, type DocumentParams, type DocumentResult, type Reason } from '../protocol.ts';

/** What a text is taken for and why, and how much is wrong with it: enough for a status bar. */
export const document = feature({
  name: 'document',
  request: ours<DocumentParams, DocumentResult>(documentMethod),
  capability: () => ({}),
  handle(context, { textDocument }): DocumentResult {
    const analysis = context.openAnalysis(textDocument);
    const { tree, transcript } = analysis;
    const { style, pinned, evidence } = tree.style;
    const { title, series, date, place } = transcript.metadata;
    return {
      version: analysis.document.version,
      kind: tree.kind,
      kindReasons: reasons(tree.kindEvidence),
      declared: isDeclared(analysis),
      style: { name: style.name, title: style.title, pinned, reasons: reasons(evidence) },
      language: tree.language,
      ...(title !== undefined && { title }),
      ...(series !== undefined && { series }),
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      turns: transcript.turns.length,
      speakers: transcript.speakers.length,
      exchanges: transcript.exchanges.length,
      unanswered: transcript.exchanges.filter(({ unanswered }) => unanswered.length > 0).length,
      problems: countProblems(analysis.problems),
    };
  },
});

function isDeclared({ parseOptions, tree }: Analysis): boolean {
  return parseOptions.transcript === true || tree.frontMatter?.['transcript'] === 1;
}

function reasons(evidence: readonly Evidence[]): Reason[] {
  return evidence.map(({ reason, line }) => ({ reason, ...(line !== undefined && { line: line - 1 }) }));
}

function countProblems(problems: readonly Problem[]): DocumentResult['problems'] {
  const counts = { error: 0, warning: 0, info: 0, fixable: 0 };
  for (const { severity, fix } of problems) {
    counts[severity]++;
    if (fix?.safety === 'safe') counts.fixable++;
  }
  return counts;
}
