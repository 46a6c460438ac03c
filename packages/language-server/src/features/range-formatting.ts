import { formatEdits } from '@rostrum/lint';
import type { DocumentRangeFormattingRequest } from 'vscode-languageserver-protocol';
import type { TextEdit } from 'vscode-languageserver-types';
import { toSpan, toTextEdits } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** What the form of the house asks for inside a range. */
export const rangeFormatting = feature({
  name: 'range-formatting',
  request: named<typeof DocumentRangeFormattingRequest>('textDocument/rangeFormatting'),
  capability: () => ({ documentRangeFormattingProvider: true }),
  handle(context, { textDocument, range }): TextEdit[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined || !analysis.document.isInStep) return null;
    const { document, lintOptions, transcript, tree } = analysis;
    return toTextEdits(document.lines, formatEdits(document.text, { ...lintOptions, tree, transcript, range: toSpan(document.lines, range) }));
  },
});
