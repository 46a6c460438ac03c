import { formatEdits } from '@rostrum/lint';
import type { DocumentFormattingRequest } from 'vscode-languageserver-protocol';
import type { TextEdit } from 'vscode-languageserver-types';
import { toTextEdits } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** The document in the form of its house: blank lines, spaces, labels, annotations; the form is the house’s, not the editor’s. */
export const formatting = feature({
  name: 'formatting',
  request: named<typeof DocumentFormattingRequest>('textDocument/formatting'),
  capability: () => ({ documentFormattingProvider: true }),
  handle(context, { textDocument }): TextEdit[] | null {
    const analysis = context.analysis(textDocument);
    // Out of step with the editor, an edit would land in the wrong place.
    if (analysis === undefined || !analysis.document.isInStep) return null;
    const { document, lintOptions, transcript, tree } = analysis;
    return toTextEdits(document.lines, formatEdits(document.text, { ...lintOptions, tree, transcript }));
  },
});
