import type { DefinitionRequest } from 'vscode-languageserver-protocol';
import type { Location } from 'vscode-languageserver-types';
import { appearanceAt, appearancesOf } from '../appearances.ts';
import { toOffset, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** From a label to where the person is declared, else to where he or she first speaks; from a declaration to the first label. */
export const definition = feature({
  name: 'definition',
  request: named<typeof DefinitionRequest>('textDocument/definition'),
  capability: () => ({ definitionProvider: true }),
  handle(context, { textDocument, position }): Location | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { lines, uri } = analysis.document;
    const here = appearanceAt(analysis, toOffset(lines, position));
    if (here === undefined) return null;
    const all = appearancesOf(analysis, here.speaker);
    const target = here.declaration === undefined ? all[0] : all.find(({ declaration }) => declaration === undefined);
    return target === undefined ? null : { uri, range: toRange(lines, target.span) };
  },
});
