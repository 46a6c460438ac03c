import type { PrepareRenameRequest } from 'vscode-languageserver-protocol';
import type { Range } from 'vscode-languageserver-types';
import { appearanceAt } from '../appearances.ts';
import { toOffset, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** Whether something at the cursor can be renamed, and what it is called now. */
export const prepareRename = feature({
  name: 'prepare-rename',
  request: named<typeof PrepareRenameRequest>('textDocument/prepareRename'),
  capability: ({ prepareRename: isAsked }) => (isAsked ? { renameProvider: { prepareProvider: true } } : { renameProvider: true }),
  handle(context, { textDocument, position }): { range: Range; placeholder: string } | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { lines } = analysis.document;
    const here = appearanceAt(analysis, toOffset(lines, position));
    return here === undefined ? null : { range: toRange(lines, here.span), placeholder: here.text };
  },
});
