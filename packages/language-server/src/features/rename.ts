import type { RenameRequest } from 'vscode-languageserver-protocol';
import { LSPErrorCodes, ResponseError } from '../response-error.ts';
import type { AnnotatedTextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { appearanceAt } from '../appearances.ts';
import { toOffset, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { renamePerson } from '../rename-person.ts';
import { workspaceEdit } from '../workspace-edit.ts';

const otherLabels = 'other-labels';

/**
 * Renames a person: the label at the cursor wherever it stands, and the same words in the person’s other labels and
 * declarations. An editor that asks before such a change lets the user keep to this label only.
 */
export const rename = feature({
  name: 'rename',
  request: named<typeof RenameRequest>('textDocument/rename'),
  capability: () => ({}),
  handle(context, { textDocument, position, newName }): WorkspaceEdit | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { document } = analysis;
    const here = appearanceAt(analysis, toOffset(document.lines, position));
    if (here === undefined) return null;
    const edits = document.isInStep ? renamePerson(analysis, here, newName) : 'The text of the editor is not known exactly; change it once more, or open it again.';
    if (typeof edits === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, edits);
    const { changeAnnotations: canAsk } = context.client;
    const textEdits = edits.map(({ start, end, text, isOther }) => ({
      range: toRange(document.lines, { start, end }),
      newText: text,
      ...(isOther && canAsk && { annotationId: otherLabels }),
    }));
    const edit = workspaceEdit(context, document, textEdits as AnnotatedTextEdit[]);
    const asks = canAsk && edits.some(({ isOther }) => isOther);
    return asks ? { ...edit, changeAnnotations: { [otherLabels]: { label: 'Other labels of the same person', needsConfirmation: true } } } : edit;
  },
});
