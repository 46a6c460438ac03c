import { l10n, window, workspace, type QuickPickItem } from 'vscode';
import {
  assignTurnMethod,
  insertAnnotationMethod,
  joinTurnsMethod,
  splitTurnMethod,
  type EditResult,
  type InsertAnnotationParams,
} from '@rostrum/language-server/protocol';
import { turnAt } from '../navigation.ts';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { editorOrExplain, explainNoServer, knownOrExplain, tell } from './explain.ts';
import { pickSpeakerOrLabel } from './pick-speaker.ts';

/** Gives the turn at the cursor to somebody else. */
export const assignTurn: Command = {
  name: 'assignTurn',
  async run(shell) {
    const found = await knownOrExplain(shell);
    if (found === undefined) return;
    const { editor, known } = found;
    const position = editor.selection.active;
    if (turnAt(known.turns, position) === undefined) return tell(l10n.t('nobody is speaking here.'));
    const who = await pickSpeakerOrLabel(known, l10n.t('Who says this?'));
    if (who !== undefined) await apply(shell, await shell.server.request(assignTurnMethod, editor.document, { position, ...who }));
  },
};

/** Gives what follows the cursor to somebody else. */
export const splitTurn: Command = {
  name: 'splitTurn',
  async run(shell) {
    const found = await knownOrExplain(shell);
    if (found === undefined) return;
    const { editor, known } = found;
    const position = editor.selection.active;
    const here = turnAt(known.turns, position);
    if (here === undefined) return tell(l10n.t('nobody is speaking here.'));
    // Talk goes to and fro: whoever spoke before goes on, more often than not.
    const before = known.turns[known.turns.indexOf(here) - 1]?.speaker;
    const who = await pickSpeakerOrLabel(known, l10n.t('Who speaks from here on?'), before);
    if (who !== undefined) await apply(shell, await shell.server.request(splitTurnMethod, editor.document, { position, ...who }));
  },
};

/** Joins the turn at the cursor to the one before it. */
export const joinTurns: Command = {
  name: 'joinTurns',
  async run(shell) {
    const editor = editorOrExplain();
    if (editor === undefined) return;
    await apply(shell, await shell.server.request(joinTurnsMethod, editor.document, { position: editor.selection.active }));
  },
};

/** Puts a remark of the transcriber at the cursor, as the house style writes it. */
export const insertAnnotation: Command = {
  name: 'insertAnnotation',
  async run(shell) {
    const editor = editorOrExplain();
    if (editor === undefined) return;
    const what = await pickAnnotation();
    if (what === undefined) return;
    await apply(shell, await shell.server.request(insertAnnotationMethod, editor.document, { position: editor.selection.active, ...what }));
  },
};

async function pickAnnotation(): Promise<Pick<InsertAnnotationParams, 'kind' | 'text'> | undefined> {
  const kinds: (QuickPickItem & { remark?: NonNullable<InsertAnnotationParams['kind']> })[] = [
    { label: l10n.t('Inaudible'), remark: 'inaudible' },
    { label: l10n.t('Laughter'), remark: 'laughter' },
    { label: l10n.t('Applause'), remark: 'applause' },
    { label: l10n.t('Several speak at once'), remark: 'crosstalk' },
    { label: l10n.t('Through an interpreter'), remark: 'interpreter' },
    { label: l10n.t('Pause'), remark: 'pause' },
    { label: l10n.t('Off microphone'), remark: 'off-mike' },
    { label: `$(edit) ${l10n.t('Other words…')}` },
  ];
  const choice = await window.showQuickPick(kinds, { placeHolder: l10n.t('What happens here?') });
  if (choice?.remark !== undefined) return { kind: choice.remark };
  const text = choice === undefined ? undefined : await window.showInputBox({ prompt: l10n.t('The remark; brackets are added') });
  return text === undefined || text.trim() === '' ? undefined : { text: text.trim() };
}

async function apply({ server }: Shell, answer: EditResult | undefined): Promise<void> {
  if (answer === undefined) return explainNoServer();
  if (answer.edit === undefined) {
    void window.showInformationMessage(answer.refusal ?? l10n.t('There is nothing to change here.'));
    return;
  }
  const isApplied = await workspace.applyEdit(await server.edit(answer.edit));
  // The editor refuses an edit for a text that has changed meanwhile.
  if (!isApplied) tell(l10n.t('the text has changed meanwhile; please try again.'));
}
