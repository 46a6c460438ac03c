import { l10n } from 'vscode';
import { moveTo } from '../editor.ts';
import { findAnswer, findTurn, type Move, type NoAnswer, type Standstill } from '../navigation.ts';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { knownOrExplain, tell } from './explain.ts';

// One move after the other: a key that is held down must not count two steps from the same place.
let last: Promise<unknown> = Promise.resolve();

function inTurn(move: (shell: Shell) => Promise<void>): (shell: Shell) => Promise<void> {
  return (shell) => {
    const own = last.then(() => move(shell));
    last = own.catch(() => undefined);
    return own;
  };
}

function moveCommand(name: string, how: Move): Command {
  return {
    name,
    run: inTurn(async (shell) => {
      const found = await knownOrExplain(shell);
      if (found === undefined) return;
      const { editor, known } = found;
      const turn = findTurn(known.turns, editor.selection.active, how, known.exchanges);
      if (typeof turn === 'string') tell(explainStandstill(turn, how));
      else await moveTo(editor, turn.labelRange);
    }),
  };
}

function explainStandstill(reason: Standstill, { stops }: Move): string {
  switch (reason) {
    case 'no-turns':
      return l10n.t('no turns were found in this text.');
    case 'no-questions':
      return l10n.t('no questions were found in this text.');
    case 'no-speaker-here':
      return l10n.t('nobody is speaking here.');
    case 'last':
      if (stops === 'questions') return l10n.t('this is the last question.');
      return stops === 'speaker' ? l10n.t('this speaker’s last turn.') : l10n.t('this is the last turn.');
    case 'first':
      if (stops === 'questions') return l10n.t('there is no question above.');
      return stops === 'speaker' ? l10n.t('this speaker’s first turn.') : l10n.t('there is no turn above.');
  }
}

/** From a question to what was answered, from an answer to the next one. */
export const goToAnswer: Command = {
  name: 'goToAnswer',
  run: inTurn(async (shell) => {
    const found = await knownOrExplain(shell);
    if (found === undefined) return;
    const { editor, known } = found;
    const answer = findAnswer(known.turns, known.exchanges, editor.selection.active);
    const turn = known.turns.find(({ id }) => id === answer);
    if (turn === undefined) tell(explainNoAnswer(answer as NoAnswer));
    else await moveTo(editor, turn.labelRange);
  }),
};

function explainNoAnswer(reason: NoAnswer): string {
  if (reason === 'unanswered') return l10n.t('nobody answered this question.');
  return reason === 'last-answer' ? l10n.t('this is the last answer.') : l10n.t('there is no question here.');
}

/** From turn to turn, from one turn of a speaker to the next, from question to question. */
export const moves: readonly Command[] = [
  moveCommand('nextTurn', { direction: 'next', stops: 'turns' }),
  moveCommand('previousTurn', { direction: 'previous', stops: 'turns' }),
  moveCommand('nextTurnOfSpeaker', { direction: 'next', stops: 'speaker' }),
  moveCommand('previousTurnOfSpeaker', { direction: 'previous', stops: 'speaker' }),
  moveCommand('nextQuestion', { direction: 'next', stops: 'questions' }),
  moveCommand('previousQuestion', { direction: 'previous', stops: 'questions' }),
];
