import { l10n, Range, Selection, TextEditorRevealType, window, type TextDocument, type TextEditor, type Uri } from 'vscode';
import type { PlainRange } from '@rostrum/language-server/protocol';

/** Id of the language that this extension contributes. */
export const languageId = 'transcript';

/** The transcript in the active editor, if there is one. */
export function activeTranscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isTranscript(editor.document) ? editor : undefined;
}

/** Whether a document is in our language, whatever its file name. */
export function isTranscript(document: TextDocument): boolean {
  return document.languageId === languageId;
}

/** Says what to do where a command needs a transcript and there is none. */
export function explainNoTranscript(): void {
  void window.showInformationMessage(
    l10n.t('Open a transcript first. A text file becomes one with the command “Rostrum: Treat as Transcript”.'),
  );
}

/** Puts the cursor at the start of `place` and brings it into view. */
export function moveTo(editor: TextEditor, place: PlainRange): void {
  const range = toRange(place);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows the document and moves to `place` in it. */
export async function reveal(uri: Uri, place: PlainRange): Promise<void> {
  const { start } = toRange(place);
  await window.showTextDocument(uri, { selection: new Range(start, start) });
}

function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
