import { explain as explainLine } from '@rostrum/core';
import { toOffset } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { explainMethod, type ExplainResult, type PlaceParams } from '../protocol.ts';

/** What the line at the cursor is taken for, and why, in sentences. */
export const explain = feature({
  name: 'explain',
  request: ours<PlaceParams, ExplainResult>(explainMethod),
  capability: () => ({}),
  handle(context, { textDocument, position }): ExplainResult {
    const { document, tree, evidence } = context.openAnalysis(textDocument);
    const line = document.lines.lineAt(toOffset(document.lines, position));
    return { version: document.version, line: line - 1, sentences: explainLine(tree, line, evidence).sentences };
  },
});
