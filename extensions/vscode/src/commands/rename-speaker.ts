import { commands, l10n, Position, window, workspace, WorkspaceEdit, type Uri } from 'vscode';
import { toRange } from '../editor.ts';
import { turnAt } from '../navigation.ts';
import type { Shell } from '../shell.ts';
import { speakerOfRow, type SpeakerRow } from '../speakers-view.ts';
import type { Command } from './command.ts';
import { knownOrExplain } from './explain.ts';
import { pickSpeaker } from './pick-speaker.ts';

/** Respells a person's labels everywhere, after a look at each change. */
export const renameSpeaker: Command = {
  name: 'renameSpeaker',
  async run(shell: Shell, row?: SpeakerRow) {
    const found = await knownOrExplain(shell);
    if (found === undefined) return;
    const { editor, known } = found;
    const here = turnAt(known.turns, editor.selection.active)?.speaker;
    const speaker = row === undefined ? await pickSpeaker(known, l10n.t('Rename…'), here) : speakerOfRow(row);
    const [place] = speaker?.turnRanges ?? [];
    if (speaker === undefined || place === undefined) return;
    const [label = speaker.name] = speaker.labels;
    const value = row !== undefined && 'label' in row ? row.label : label;
    const prompt = l10n.t('The new label of {0}, as it is to be printed', speaker.name);
    const name = await window.showInputBox({ value, prompt });
    if (name === undefined || name.trim() === '' || name === value) return;
    const { line, character } = toRange(place).start;
    const edit = await askForEdit(editor.document.uri, new Position(line, character), name.trim());
    if (edit !== undefined) await workspace.applyEdit(toConfirm(edit, l10n.t('{0} becomes {1}', speaker.name, name.trim())), { isRefactoring: true });
  },
};

/** The changes of a rename; where the server refuses the name, it says why. */
async function askForEdit(uri: Uri, place: Position, name: string): Promise<WorkspaceEdit | undefined> {
  try {
    return await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, place, name);
  } catch (error) {
    void window.showWarningMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** The same edit, but shown first, each change with a box to tick. */
function toConfirm(edit: WorkspaceEdit, label: string): WorkspaceEdit {
  const confirmed = new WorkspaceEdit();
  for (const [uri, changes] of edit.entries()) {
    for (const { range, newText } of changes) confirmed.replace(uri, range, newText, { needsConfirmation: true, label });
  }
  return confirmed;
}
