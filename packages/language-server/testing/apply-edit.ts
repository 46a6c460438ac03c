import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { EditResult, PlainWorkspaceEdit } from '../src/protocol.ts';
import type { OpenText } from './open-text.ts';

/** A text after an edit of the server, which has to name this document and its version. */
export function applyEdit({ text, uri, document: { version } }: Pick<OpenText, 'text' | 'uri' | 'document'>, edit: unknown): string {
  const { documentChanges = [], changes = {} } = edit as PlainWorkspaceEdit;
  for (const { textDocument } of documentChanges) if (textDocument.uri !== uri || textDocument.version !== version) throw new Error(`an edit of ${textDocument.uri}, version ${textDocument.version}`);
  const edits = [...documentChanges.flatMap((change) => change.edits), ...(changes[uri] ?? [])];
  return TextDocument.applyEdits(TextDocument.create(uri, 'transcript', version, text), edits as TextEdit[]);
}

/** The text after an edit that was asked for, or why there is none. */
export function outcome(text: OpenText, { edit, refusal, version }: EditResult): string {
  if (version !== text.document.version) throw new Error(`an answer for version ${version}`);
  return edit === undefined ? `refused: ${refusal}` : applyEdit(text, edit);
}
