import {
  Range,
  Selection,
  TextEditorRevealType,
  window,
  type Position,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
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

/**
 * Puts the cursor at the start of `place` and brings it into view. Ends when the editor confirms: until then
 * `editor.selection` may fall back to an older place.
 */
export async function moveTo(editor: TextEditor, place: PlainRange): Promise<void> {
  const range = toRange(place);
  if (!editor.selection.active.isEqual(range.start)) {
    const confirmed = cursorAt(editor, range.start);
    editor.selection = new Selection(range.start, range.start);
    await confirmed;
  }
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function cursorAt(editor: TextEditor, place: Position): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      moved.dispose();
      hidden.dispose();
      clearTimeout(patience);
      resolve();
    };
    const moved = window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === editor && selections[0]?.active.isEqual(place) === true) end();
    });
    // An editor that was closed meanwhile confirms nothing; a busy one may take its time.
    const hidden = window.onDidChangeVisibleTextEditors((shown) => {
      if (!shown.includes(editor)) end();
    });
    const patience = setTimeout(end, 5_000);
  });
}

/** Shows the document and moves to `place` in it. */
export async function reveal(uri: Uri, place: PlainRange): Promise<void> {
  const { start } = toRange(place);
  await window.showTextDocument(uri, { selection: new Range(start, start) });
}

/** A place of the server as the editor has it. */
export function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
