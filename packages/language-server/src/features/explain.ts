import { explain as explainLine } from '@rostrum/core';
import { RequestType } from 'vscode-languageserver-protocol';
import { toOffset } from '../convert.ts';
import { feature } from '../feature.ts';
import { explainMethod, type ExplainResult, type PlaceParams } from '../protocol.ts';

/** What the line at the cursor is taken for, and why, in sentences. */
export const explain = feature({
  name: 'explain',
  request: new RequestType<PlaceParams, ExplainResult, void>(explainMethod),
  capability: () => ({}),
  handle(context, { textDocument, position }): ExplainResult {
    const { document, tree, evidence } = context.openAnalysis(textDocument);
    const line = document.lines.lineAt(toOffset(document.lines, position));
    return { version: document.version, line: line - 1, sentences: explainLine(tree, line, evidence).sentences };
  },
});
