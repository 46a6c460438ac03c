import { commands, l10n, Position, Selection, window } from 'vscode';
import type { SpeakerEntry } from '@rostrum/language-server/protocol';
import { reveal, toRange } from '../editor.ts';
import { turnAt } from '../navigation.ts';
import type { Shell } from '../shell.ts';
import { speakerOfRow, type SpeakerRow } from '../speakers-view.ts';
import type { Command } from './command.ts';
import { knownOrExplain, tell } from './explain.ts';
import { pickSpeaker } from './pick-speaker.ts';

/** To the first turn of somebody. */
export const goToSpeaker: Command = {
  name: 'goToSpeaker',
  async run(shell) {
    const found = await knownOrExplain(shell);
    if (found === undefined) return;
    const [first] = (await pickSpeaker(found.known, l10n.t('Go to the first turn of…')))?.turnRanges ?? [];
    if (first !== undefined) await reveal(found.editor.document.uri, first);
  },
};

/** Opens the editor's own search, limited to what one speaker says. */
export const findInSpeaker: Command = {
  name: 'findInSpeaker',
  async run(shell: Shell, row?: SpeakerRow) {
    const found = await choose(shell, row, l10n.t('Find in the words of…'));
    if (found === undefined) return;
    const { editor, known, speaker } = found;
    const cursor = editor.selections;
    const words = known.turns
      .filter((turn) => turn.speaker === speaker.id)
      // As far as the next line: the search would take the words of a selection inside one line for what is sought.
      .map(({ labelRange, range }) => new Selection(toRange(labelRange).end, new Position(range.end.line + 1, 0)));
    await window.showTextDocument(editor.document, editor.viewColumn);
    editor.selections = words;
    await commands.executeCommand('editor.actions.findWithArgs', { findInSelection: true, searchString: '' });
    // The search keeps its limits; a cursor in every turn would be a trap for whoever types next.
    editor.selections = cursor;
    tell(l10n.t('only the words of {0} are searched.', speaker.name));
  },
};

/** Dims or folds what all the others say. */
export const filterSpeaker: Command = {
  name: 'filterSpeaker',
  async run(shell: Shell, row?: SpeakerRow) {
    const found = await choose(shell, row, l10n.t('Show only…'));
    if (found !== undefined) await shell.filter.show(found.editor, found.speaker);
  },
};

/** Ends the filter. */
export const showEverybody: Command = { name: 'showEverybody', run: ({ filter }) => filter.clear() };

/** The speaker of a row of the view, or else one whom the user picks, whoever speaks at the cursor first. */
async function choose(shell: Shell, row: SpeakerRow | undefined, placeHolder: string) {
  const found = await knownOrExplain(shell);
  if (found === undefined) return undefined;
  const here = turnAt(found.known.turns, found.editor.selection.active)?.speaker;
  const speaker: SpeakerEntry | undefined = row === undefined ? await pickSpeaker(found.known, placeHolder, here) : speakerOfRow(row);
  return speaker === undefined ? undefined : { ...found, speaker };
}
