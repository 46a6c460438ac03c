import type { Edit } from '@rostrum/core';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Context } from './context.ts';
import { toTextEdits } from './convert.ts';
import type { OpenDocument } from './open-document.ts';
import type { EditResult } from './protocol.ts';

/** Edits of one document, bound to the version they were computed for where the editor can check that. */
export function workspaceEdit({ client }: Context, { uri, version }: OpenDocument, edits: TextEdit[]): WorkspaceEdit {
  return client.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

/** What a request for an edit is answered with: edits, or a sentence that says why there are none. */
export function editResult(context: Context, document: OpenDocument, edits: readonly Edit[] | string): EditResult {
  const { version } = document;
  if (typeof edits === 'string') return { version, refusal: edits };
  // Out of step with the editor, an edit would land in the wrong place.
  if (!document.isInStep) return { version, refusal: 'The text of the editor is not known exactly; change it once more, or open it again.' };
  return { version, edit: workspaceEdit(context, document, toTextEdits(document.lines, edits)) as NonNullable<EditResult['edit']> };
}
