/** Where next and previous turns are: no editor, no server, so that it is tested alone. */

/** A place in the text, as editors count: from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The little that moving needs to know of a turn. */
export interface TurnStart {
  readonly speaker: string;
  readonly labelRange: { readonly start: Place };
}

/** Which way to go, and whether to stay with the speaker under the cursor. */
export interface Move {
  readonly direction: 'next' | 'previous';
  readonly sameSpeaker: boolean;
}

/** Why there is no turn to go to. */
export type Standstill = 'no-turns' | 'no-speaker-here' | 'last' | 'first';

/**
 * The turn that a move from `cursor` leads to. Inside a turn, "previous" is the start of this turn first, as media
 * players and screen readers have it. `turns` are in the order of the text.
 */
export function findTurn<Turn extends TurnStart>(turns: readonly Turn[], cursor: Place, move: Move): Turn | Standstill {
  if (turns.length === 0) return 'no-turns';
  const here = turnAt(turns, cursor);
  if (move.sameSpeaker && here === undefined) return 'no-speaker-here';
  const candidates = move.sameSpeaker ? turns.filter((turn) => turn.speaker === here?.speaker) : turns;
  if (move.direction === 'next') return candidates.find((turn) => compare(turn.labelRange.start, cursor) > 0) ?? 'last';
  return candidates.findLast((turn) => compare(turn.labelRange.start, cursor) < 0) ?? 'first';
}

/** The turn that holds `cursor`: the last one whose line is not below it; none above the first turn. */
export function turnAt<Turn extends TurnStart>(turns: readonly Turn[], cursor: Place): Turn | undefined {
  // By line, not by character: the indentation before a label belongs to its turn.
  return turns.findLast((turn) => turn.labelRange.start.line <= cursor.line);
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
