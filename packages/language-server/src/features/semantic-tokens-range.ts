import type { SemanticTokensRangeRequest } from 'vscode-languageserver-protocol';
import type { SemanticTokens } from 'vscode-languageserver-types';
import { toSpan } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { encodeTokens } from '../semantic-tokens.ts';

/** Colours of the part of a document that is on the screen. */
export const semanticTokensRange = feature({
  name: 'semantic-tokens-range',
  request: named<typeof SemanticTokensRangeRequest>('textDocument/semanticTokens/range'),
  capability: () => ({}),
  handle(context, { textDocument, range }): SemanticTokens | null {
    const analysis = context.analysis(textDocument);
    return analysis === undefined ? null : { data: encodeTokens(analysis, toSpan(analysis.document.lines, range)) };
  },
});
