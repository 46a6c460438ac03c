import { commands, l10n, languages, Uri, window, workspace } from 'vscode';
import { languageId } from '../editor.ts';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { editorOrExplain, explainNoServer } from './explain.ts';

/** Making, opening and checking transcripts. */
export const documentCommands: readonly Command[] = [
  { name: 'newTranscript', run: newTranscript },
  { name: 'openSample', run: openSample },
  { name: 'treatAsTranscript', run: treatAsTranscript },
  { name: 'check', run: check },
  { name: 'fixAll', run: fixAll },
];

async function newTranscript(): Promise<void> {
  // Names of `snippets/transcript.json`.
  const kinds = [
    { label: l10n.t('Press conference'), name: 'Press conference' },
    { label: l10n.t('Interview'), name: 'Interview' },
    { label: l10n.t('Meeting or hearing'), name: 'Meeting' },
    { label: l10n.t('Press conference in Japanese'), name: '記者会見' },
    { label: l10n.t('Empty'), name: undefined },
  ];
  const choice = await window.showQuickPick(kinds, { placeHolder: l10n.t('What is it a transcript of?') });
  if (choice === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument({ language: languageId, content: '' }));
  if (choice.name !== undefined) {
    await commands.executeCommand('editor.action.insertSnippet', { langId: languageId, name: choice.name });
  }
}

/** The sample is opened as an unsaved text: whatever is tried out on it, the extension stays whole. */
async function openSample({ context }: Shell): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'sample/briefing.transcript'));
  const document = await workspace.openTextDocument({ language: languageId, content: new TextDecoder().decode(bytes) });
  // The tour makes room beside itself, and may still have the focus: the sample must not cover it.
  const room = window.tabGroups.all.find(({ tabs }) => tabs.length === 0)?.viewColumn;
  await window.showTextDocument(document, room);
}

async function treatAsTranscript(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open the text file that holds the transcript, then run this command again.'));
    return;
  }
  await languages.setTextDocumentLanguage(document, languageId);
}

/** Shows all problems, and says how many there are and how many can be fixed. */
async function check({ active }: Shell): Promise<void> {
  const editor = editorOrExplain();
  if (editor === undefined) return;
  const known = await active.of(editor.document);
  if (known === undefined) return explainNoServer();
  const { error, warning, info, fixable } = known.about.problems;
  const all = error + warning + info;
  if (all === 0) return void window.showInformationMessage(l10n.t('No problems were found in this transcript.'));
  await commands.executeCommand('workbench.actions.view.problems');
  const fix = l10n.t('Fix');
  const told = all === 1 ? l10n.t('1 problem was found.') : l10n.t('{0} problems were found.', all);
  // Not awaited: the message stays until somebody reads it.
  void window
    .showInformationMessage(
      fixable === 0 ? told : `${told} ${l10n.t('{0} can be fixed safely.', fixable)}`,
      ...(fixable === 0 ? [] : [fix]),
    )
    .then((choice) => choice === fix && commands.executeCommand('rostrum.fixAll'));
}

async function fixAll(): Promise<void> {
  const editor = editorOrExplain();
  if (editor === undefined) return;
  await window.showTextDocument(editor.document);
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.rostrum', apply: 'first' });
}
