import type { ReferencesRequest } from 'vscode-languageserver-protocol';
import type { Location } from 'vscode-languageserver-types';
import { appearanceAt, appearancesOf } from '../appearances.ts';
import { toOffset, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** Every label of the person at the cursor, whatever it says, and what the front matter declares of him or her. */
export const references = feature({
  name: 'references',
  request: named<typeof ReferencesRequest>('textDocument/references'),
  capability: () => ({ referencesProvider: true }),
  handle(context, { textDocument, position, context: options }): Location[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { lines, uri } = analysis.document;
    const here = appearanceAt(analysis, toOffset(lines, position));
    if (here === undefined) return null;
    return appearancesOf(analysis, here.speaker)
      .filter(({ declaration }) => declaration === undefined || options.includeDeclaration)
      .map(({ span }) => ({ uri, range: toRange(lines, span) }));
  },
});
