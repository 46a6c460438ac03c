import type { Transcript, Tree, Turn } from '@rostrum/core';
import { childOf, turnNodes } from './nodes.ts';

/** The time that a turn prints. */
export interface TurnTime {
  readonly turn: Turn;
  /** Milliseconds from the start of the recording. */
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The times of the turns, in order; turns without one are left out. */
export function turnTimes(tree: Tree, { turns }: Transcript): TurnTime[] {
  if (!turns.some(({ start }) => start !== undefined)) return [];
  const times: TurnTime[] = [];
  let index = 0;
  for (const node of turnNodes(tree)) {
    const turn = turns[index++];
    const time = childOf(node, 'time');
    if (turn?.start === undefined || time === undefined) continue;
    times.push({ turn, value: turn.start, text: tree.text.slice(time.start, time.end), start: time.start, end: time.end });
  }
  return times;
}
