import { commands, l10n, Location, Uri, window } from 'vscode';
import { documentMethod, explainMethod, type PlainPosition, type PlainRange } from '@rostrum/language-server/protocol';
import { reveal, toRange } from '../editor.ts';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { editorOrExplain, explainNoServer } from './explain.ts';

/** The server itself, and what it can say for its judgements. */
export const serverCommands: readonly Command[] = [
  { name: 'restartServer', run: ({ server }) => server.restart() },
  { name: 'showOutput', run: ({ server }) => server.output.show() },
  { name: 'explainLine', run: explainLine },
  { name: 'explainDocument', run: explainDocument },
  { name: 'showReferences', run: showReferences },
  { name: 'revealRange', run: (_shell: Shell, uri: Uri, range: PlainRange) => reveal(uri, range) },
];

async function explainLine({ server }: Shell): Promise<readonly string[]> {
  const editor = editorOrExplain();
  if (editor === undefined) return [];
  const answer = await server.request(explainMethod, editor.document, { position: editor.selection.active });
  if (answer === undefined) {
    explainNoServer();
    return [];
  }
  return show(l10n.t('Line {0}', answer.line + 1), answer.sentences);
}

async function explainDocument({ server }: Shell): Promise<readonly string[]> {
  const editor = editorOrExplain();
  if (editor === undefined) return [];
  const about = await server.request(documentMethod, editor.document);
  if (about === undefined) {
    explainNoServer();
    return [];
  }
  const { style, kindReasons } = about;
  return show(l10n.t('House style: {0}', style.title), [...style.reasons, ...kindReasons].map(({ reason }) => reason));
}

/** What a code lens runs: lists places, all of them as the protocol has them. */
async function showReferences(_shell: Shell, uri: string, position: PlainPosition, places: readonly { uri: string; range: PlainRange }[]): Promise<void> {
  const locations = places.map((place) => new Location(Uri.parse(place.uri), toRange(place.range)));
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), toRange({ start: position, end: position }).start, locations);
}

/** A dialog, not a notification: whoever asks why reads all of it. Gives the sentences, for whoever runs the command from a script. */
function show(title: string, sentences: readonly string[]): readonly string[] {
  void window.showInformationMessage(title, { modal: true, detail: sentences.join('\n') }).then(undefined, () => undefined);
  return sentences;
}
