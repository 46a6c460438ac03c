import { commands, l10n, window, type TextEditor } from 'vscode';
import type { KnownTranscript } from '../active-transcript.ts';
import { activeTranscript } from '../editor.ts';
import type { Shell } from '../shell.ts';

/** The transcript that a command works on; where there is none, says what to do. */
export function editorOrExplain(): TextEditor | undefined {
  // The reading view and the figures take the focus, not the place, of the text they show.
  const editor = activeTranscript() ?? (window.activeTextEditor === undefined ? window.visibleTextEditors.find(isShown) : undefined);
  if (editor === undefined) void explainNoTranscript();
  return editor;
}

function isShown({ document }: TextEditor): boolean {
  return document.languageId === 'transcript';
}

/** The transcript that a command works on and what is known of its present text; where something is missing, says what to do. */
export async function knownOrExplain({ active }: Shell): Promise<{ editor: TextEditor; known: KnownTranscript } | undefined> {
  const editor = editorOrExplain();
  if (editor === undefined) return undefined;
  const known = await active.of(editor.document);
  if (known === undefined) return void explainNoServer();
  if (known.turns.length > 0) return { editor, known };
  return void tell(l10n.t('no turns were found in this text.'));
}

/** Says something in passing, in the status bar, where screen readers read it too. */
export function tell(message: string): void {
  window.setStatusBarMessage(`Rostrum: ${message}`, 4000);
}

/** Says that the server is needed, and offers to start it. */
export function explainNoServer(): void {
  const restart = l10n.t('Restart');
  void window
    .showWarningMessage(l10n.t('The Rostrum language server is not running.'), restart)
    .then((choice) => choice === restart && commands.executeCommand('rostrum.restartServer'));
}

async function explainNoTranscript(): Promise<void> {
  const isText = window.activeTextEditor !== undefined;
  const message = isText
    ? l10n.t('This file is not open as a transcript. It can be treated as one; the file itself is not changed.')
    : l10n.t('Open a transcript first.');
  const ways: Record<string, string> = isText
    ? { [l10n.t('Treat as Transcript')]: 'rostrum.treatAsTranscript' }
    : { [l10n.t('Open a File')]: 'workbench.action.files.openFile', [l10n.t('Open a Sample')]: 'rostrum.openSample' };
  const choice = await window.showInformationMessage(message, ...Object.keys(ways));
  const command = choice === undefined ? undefined : ways[choice];
  if (command !== undefined) await commands.executeCommand(command);
}
