import type { SemanticTokensDeltaRequest } from 'vscode-languageserver-protocol';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { feature, named } from '../feature.ts';
import { encodeTokens } from '../semantic-tokens.ts';

/** What changed of the colours since they were last sent; everything where the editor holds another state. */
export const semanticTokensDelta = feature({
  name: 'semantic-tokens-delta',
  request: named<typeof SemanticTokensDeltaRequest>('textDocument/semanticTokens/full/delta'),
  capability: () => ({}),
  handle(context, { textDocument, previousResultId }): SemanticTokens | SemanticTokensDelta | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const resultId = analysis.id;
    const before = context.sentTokens.get(analysis.document.uri);
    const data = encodeTokens(analysis);
    context.sentTokens.set(analysis.document.uri, { id: resultId, data });
    return before?.id === previousResultId ? { resultId, edits: difference(before.data, data) } : { resultId, data };
  },
});

/** One edit of the numbers between the first and the last that differ. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (head === before.length && head === after.length) return [];
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}
