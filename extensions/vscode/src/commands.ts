import { commands, l10n, languages, window, type Disposable, type QuickPickItem, type Uri } from 'vscode';
import { speakersMethod, turnsMethod, type PlainRange, type SpeakerEntry } from '@rostrum/language-server/protocol';
import type { Server } from './client.ts';
import { activeTranscript, languageId, moveTo, reveal } from './editor.ts';
import { findTurn, type Move, type Standstill } from './navigation.ts';
import { describeSpeaker, type Unit } from './speaker-text.ts';

/** Registers every command of the manifest. */
export function registerCommands(server: Server): Disposable[] {
  // One move after the other: a key that is held down must not count two steps from the same place.
  let last = Promise.resolve();
  const moveCommand = (direction: Move['direction'], sameSpeaker: boolean) => () =>
    (last = last.catch(() => undefined).then(() => move(server, { direction, sameSpeaker })));
  const handlers: Record<string, (...values: never[]) => unknown> = {
    'rostrum.nextTurn': moveCommand('next', false),
    'rostrum.previousTurn': moveCommand('previous', false),
    'rostrum.nextTurnOfSpeaker': moveCommand('next', true),
    'rostrum.previousTurnOfSpeaker': moveCommand('previous', true),
    'rostrum.goToSpeaker': () => goToSpeaker(server),
    'rostrum.treatAsTranscript': treatAsTranscript,
    'rostrum.restartServer': () => server.restart(),
    'rostrum.showOutput': () => server.output.show(),
    'rostrum.revealRange': (uri: Uri, range: PlainRange) => reveal(uri, range),
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler));
}

async function move(server: Server, how: Move): Promise<void> {
  const editor = activeTranscript();
  if (editor === undefined) return void explainNoTranscript();
  const answer = await server.request(turnsMethod, editor.document);
  if (answer === undefined) return explainNoServer();
  const found = findTurn(answer.turns, editor.selection.active, how);
  if (typeof found === 'string') window.setStatusBarMessage(explainStandstill(found, how), 4000);
  else await moveTo(editor, found.labelRange);
}

function explainStandstill(reason: Standstill, { sameSpeaker }: Move): string {
  switch (reason) {
    case 'no-turns':
      return l10n.t('Rostrum: no turns were found in this text.');
    case 'no-speaker-here':
      return l10n.t('Rostrum: nobody is speaking here.');
    case 'last':
      return sameSpeaker ? l10n.t('Rostrum: this speaker’s last turn.') : l10n.t('Rostrum: this is the last turn.');
    case 'first':
      return sameSpeaker ? l10n.t('Rostrum: this speaker’s first turn.') : l10n.t('Rostrum: there is no turn above.');
  }
}

async function goToSpeaker(server: Server): Promise<void> {
  const editor = activeTranscript();
  if (editor === undefined) return void explainNoTranscript();
  const answer = await server.request(speakersMethod, editor.document);
  if (answer === undefined) return explainNoServer();
  const items = answer.speakers.map((speaker) => speakerItem(speaker, answer.unit));
  if (items.length === 0) {
    window.setStatusBarMessage(explainStandstill('no-turns', { direction: 'next', sameSpeaker: false }), 4000);
    return;
  }
  const choice = await window.showQuickPick(items, {
    placeHolder: l10n.t('Go to the first turn of…'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const [first] = choice?.speaker.turnRanges ?? [];
  if (first !== undefined) await reveal(editor.document.uri, first);
}

function speakerItem(speaker: SpeakerEntry, unit: Unit): QuickPickItem & { speaker: SpeakerEntry } {
  const others = speaker.labels.filter((label) => label !== speaker.name);
  return { label: speaker.name, description: describeSpeaker(speaker, unit), detail: others.join(' · '), speaker };
}

async function treatAsTranscript(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open the text file that holds the transcript, then run this command again.'));
    return;
  }
  await languages.setTextDocumentLanguage(document, languageId);
}

/** Says what to do where a command needs a transcript and there is none. */
async function explainNoTranscript(): Promise<void> {
  const isText = window.activeTextEditor !== undefined;
  const message = isText
    ? l10n.t('This file is not open as a transcript. It can be treated as one; the file itself is not changed.')
    : l10n.t('Open a transcript first.');
  const treat = l10n.t('Treat as Transcript');
  const choice = await window.showInformationMessage(message, ...(isText ? [treat] : []));
  if (choice === treat) await treatAsTranscript();
}

function explainNoServer(): void {
  const restart = l10n.t('Restart');
  void window
    .showWarningMessage(l10n.t('The Rostrum language server is not running.'), restart)
    .then((choice) => choice === restart && commands.executeCommand('rostrum.restartServer'));
}
