import type { DocumentHighlightRequest } from 'vscode-languageserver-protocol';
import type { DocumentHighlight } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from '../kinds.ts';
import { appearanceAt, appearancesOf } from '../appearances.ts';
import { toOffset, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** Every label of the person at the cursor; declarations are marked as the places where the name is given. */
export const documentHighlight = feature({
  name: 'document-highlight',
  request: named<typeof DocumentHighlightRequest>('textDocument/documentHighlight'),
  capability: () => ({ documentHighlightProvider: true }),
  handle(context, { textDocument, position }): DocumentHighlight[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { lines } = analysis.document;
    const here = appearanceAt(analysis, toOffset(lines, position));
    if (here === undefined) return null;
    return appearancesOf(analysis, here.speaker).map(({ span, declaration }) => ({
      range: toRange(lines, span),
      kind: declaration === undefined ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
    }));
  },
});
