import type { SemanticTokensRequest } from 'vscode-languageserver-protocol';
import type { SemanticTokens } from 'vscode-languageserver-types';
import { feature, named } from '../feature.ts';
import { encodeTokens, tokenLegend } from '../semantic-tokens.ts';

/** Colours of the whole document by what is known of it: labels, headings, annotations, times, front matter. */
export const semanticTokens = feature({
  name: 'semantic-tokens',
  request: named<typeof SemanticTokensRequest>('textDocument/semanticTokens/full'),
  capability: () => ({ semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true } }),
  handle(context, { textDocument }): SemanticTokens | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const data = encodeTokens(analysis);
    context.sentTokens.set(analysis.document.uri, { id: analysis.id, data });
    return { resultId: analysis.id, data };
  },
});
