import { commands, type Disposable } from 'vscode';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { copyQuotation } from './copy-quotation.ts';
import { documentCommands } from './documents.ts';
import { assignTurn, insertAnnotation, joinTurns, splitTurn } from './edit-turn.ts';
import { goToAnswer, moves } from './move.ts';
import { pageCommands } from './pages.ts';
import { pasteCommands } from './paste.ts';
import { renameSpeaker } from './rename-speaker.ts';
import { serverCommands } from './server.ts';
import { filterSpeaker, findInSpeaker, goToSpeaker, showEverybody } from './speakers.ts';

/** Every command of the manifest. */
const all: readonly Command[] = [
  ...moves,
  goToAnswer,
  goToSpeaker,
  findInSpeaker,
  filterSpeaker,
  showEverybody,
  copyQuotation,
  assignTurn,
  splitTurn,
  joinTurns,
  insertAnnotation,
  renameSpeaker,
  ...pageCommands,
  ...pasteCommands,
  ...documentCommands,
  ...serverCommands,
];

/** Registers every command of the manifest. */
export function registerCommands(shell: Shell): Disposable[] {
  return all.map(({ name, run }) =>
    commands.registerCommand(`rostrum.${name}`, (...values: never[]) => run(shell, ...values)),
  );
}
