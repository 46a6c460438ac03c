import { env, l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { cleanUpMethod } from '@rostrum/language-server/protocol';
import { isTranscript, languageId } from '../editor.ts';
import type { Pasted } from '../paste/paste-offer.ts';
import type { PasteTarget } from '../paste/paste-proposal.ts';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { explainNoServer } from './explain.ts';

/** Texts from elsewhere: the clipboard, Word. */
export const pasteCommands: readonly Command[] = [
  { name: 'pasteAsTranscript', run: pasteAsTranscript },
  { name: 'acceptPaste', run: ({ proposal }) => proposal.accept() },
  { name: 'discardPaste', run: ({ proposal }) => proposal.discard() },
  { name: 'importWord', run: importWord },
];

async function pasteAsTranscript(shell: Shell): Promise<void> {
  const text = await env.clipboard.readText();
  if (text.trim() === '') return void window.showInformationMessage(l10n.t('The clipboard holds no text.'));
  const editor = window.activeTextEditor;
  const isWritable = editor !== undefined && (editor.document.isUntitled || workspace.fs.isWritableFileSystem(editor.document.uri.scheme) === true);
  const target = isWritable ? { document: editor.document, range: editor.selection } : await newDocument();
  if (isTranscript(target.document) && (await shell.pasteOffer.ask())) return;
  await proposePasted(shell, target, { text });
}

/** Shows what a pasted text would become. */
export async function proposePasted(shell: Pick<Shell, 'server' | 'proposal'>, target: PasteTarget, pasted: Pasted): Promise<void> {
  await propose(shell, target, pasted, l10n.t('Pasted, as it was ↔ cleaned'));
}

async function importWord(shell: Shell, chosen?: Uri): Promise<void> {
  const { readWord } = shell;
  if (readWord === undefined) return void window.showInformationMessage(l10n.t('Word documents are read on the desktop. Here, copy the text in Word and choose Paste as Transcript.'));
  const uri = chosen ?? (await chooseWord());
  if (uri === undefined) return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const word = await workspace.fs
    .readFile(uri)
    .then(readWord)
    .then(undefined, (error: unknown) => {
      void window.showErrorMessage(l10n.t('This Word document could not be read: {0}', error instanceof Error ? error.message : String(error)));
      return undefined;
    });
  if (word !== undefined) await propose(shell, await newDocument(), word, l10n.t('{0}, as it was ↔ cleaned', name));
}

async function chooseWord(): Promise<Uri | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t('Choose a Word document'),
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Word documents')]: ['docx'] },
    })) ?? [];
  return uri;
}

async function propose({ server, proposal }: Pick<Shell, 'server' | 'proposal'>, target: PasteTarget, pasted: Pasted, title: string): Promise<void> {
  const answer = await server.request(cleanUpMethod, target.document, pasted);
  if (answer === undefined) return explainNoServer();
  await proposal.show(target, pasted.text, answer, title);
}

async function newDocument(): Promise<PasteTarget> {
  const document: TextDocument = await workspace.openTextDocument({ language: languageId, content: '' });
  const editor = await window.showTextDocument(document);
  return { document, range: editor.selection };
}
