/** Where turns, questions and answers are: no editor, no server, so that it is tested alone. */

/** A place in the text, as editors count: from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The little that moving needs to know of a turn. */
export interface TurnStart {
  readonly id: string;
  readonly speaker: string;
  readonly labelRange: { readonly start: Place };
}

/** Which way to go, and past whom: stopping at every turn, at those of the speaker under the cursor, or at questions. */
export interface Move {
  readonly direction: 'next' | 'previous';
  readonly stops: 'turns' | 'speaker' | 'questions';
}

/** Why there is no turn to go to. */
export type Standstill = 'no-turns' | 'no-questions' | 'no-speaker-here' | 'last' | 'first';

/** The turns of an exchange, by id. */
export interface ExchangeTurns {
  readonly question: readonly { readonly id: string }[];
  readonly answers: readonly { readonly id: string }[];
}

/**
 * The turn that a move from `cursor` leads to. Inside a turn, "previous" is the start of this turn first, as media
 * players and screen readers have it. `turns` are in the order of the text.
 */
export function findTurn<Turn extends TurnStart>(
  turns: readonly Turn[],
  cursor: Place,
  move: Move,
  exchanges: readonly ExchangeTurns[] = [],
): Turn | Standstill {
  if (turns.length === 0) return 'no-turns';
  const stops = stopsOf(turns, cursor, move, exchanges);
  if (typeof stops === 'string') return stops;
  if (move.direction === 'next') return stops.find((turn) => compare(turn.labelRange.start, cursor) > 0) ?? 'last';
  return stops.findLast((turn) => compare(turn.labelRange.start, cursor) < 0) ?? 'first';
}

function stopsOf<Turn extends TurnStart>(
  turns: readonly Turn[],
  cursor: Place,
  { stops }: Move,
  exchanges: readonly ExchangeTurns[],
): readonly Turn[] | Standstill {
  if (stops === 'turns') return turns;
  if (stops === 'questions') {
    // One stop a question: its first turn, though it may go on after an interruption.
    const first = new Set(exchanges.map(({ question }) => question[0]?.id));
    const questions = turns.filter(({ id }) => first.has(id));
    return questions.length === 0 ? 'no-questions' : questions;
  }
  const here = turnAt(turns, cursor);
  return here === undefined ? 'no-speaker-here' : turns.filter(({ speaker }) => speaker === here.speaker);
}

/** Why there is no answer to go to. */
export type NoAnswer = 'no-question-here' | 'unanswered' | 'last-answer';

/** Id of the turn that answers what is said at `cursor`; from an answer, the next one to the same question. */
export function findAnswer(turns: readonly TurnStart[], exchanges: readonly ExchangeTurns[], cursor: Place): string | NoAnswer {
  const here = turnAt(turns, cursor)?.id;
  const exchange =
    exchanges.find(({ question }) => question.some(({ id }) => id === here)) ??
    exchanges.findLast(({ answers }) => answers.some(({ id }) => id === here));
  if (exchange === undefined) return 'no-question-here';
  if (exchange.answers.length === 0) return 'unanswered';
  // Outside the answers the index is -1, and the first answer is next.
  return exchange.answers[exchange.answers.findIndex(({ id }) => id === here) + 1]?.id ?? 'last-answer';
}

/** The turn that holds `cursor`: the last one whose line is not below it; none above the first turn. */
export function turnAt<Turn extends Pick<TurnStart, 'labelRange'>>(turns: readonly Turn[], cursor: Pick<Place, 'line'>): Turn | undefined {
  // By line, not by character: the indentation before a label belongs to its turn.
  return turns.findLast((turn) => turn.labelRange.start.line <= cursor.line);
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
