import type { Speaker, Transcript, Turn } from './model/schema.ts';
import type { Node } from './syntax/node.ts';
import type { Tree } from './syntax/tree.ts';
import { childOf, visit } from './syntax/visit.ts';
import { countWords } from './verbatim.ts';

/** What one speaker says in a document. */
export interface Share {
  readonly speaker: Speaker;
  readonly turns: readonly Turn[];
  /** Spoken words; in scripts without spaces, letters. */
  readonly words: number;
}

/** Who speaks how often and how much. */
export interface Speech {
  /** By speaker id, in order of first turn. */
  readonly shares: ReadonlyMap<string, Share>;
  /** Spoken words of all turns. */
  readonly words: number;
  /** Spoken words of each turn, in the order of the text. */
  readonly wordsByTurn: ArrayLike<number>;
  /** What is counted: scripts without spaces have letters, not words. */
  readonly unit: 'words' | 'letters';
}

const unspacedLanguages = /^(?:ja|zh|yue|th|lo|km|my|bo)(?:-|$)/;

/**
 * Counts turns and spoken words of every speaker of a document; `transcript` must be the model of `tree`. Takes linear time.
 *
 * @example
 * ```ts
 * import { countSpeech, readDocument } from '@rostrum/core';
 *
 * const { tree, transcript } = readDocument('CHAIR: Is it open?\nMS. LANE: It is open (laughter) since Monday.\nCHAIR: Thank you.\n');
 * const { words, shares } = countSpeech(tree, transcript);
 * console.log(words, [...shares.values()].map(({ speaker, turns, words: own }) => `${speaker.id}: ${turns.length} turns, ${own} words`));
 *
 * //=> 10 ["chair: 2 turns, 5 words","lane: 1 turns, 5 words"]
 * ```
 */
export function countSpeech(tree: Tree, { speakers, turns, metadata }: Transcript): Speech {
  const wordsByTurn = countByTurn(tree, turns.length);
  const shares = new Map<string, { speaker: Speaker; turns: Turn[]; words: number }>(
    speakers.map((speaker) => [speaker.id, { speaker, turns: [], words: 0 }]),
  );
  turns.forEach((turn, index) => {
    const share = shares.get(turn.speaker);
    share?.turns.push(turn);
    if (share !== undefined) share.words += wordsByTurn[index] ?? 0;
  });
  const unit = unspacedLanguages.test(metadata.language ?? '') ? 'letters' : 'words';
  return { shares, words: wordsByTurn.reduce((sum, words) => sum + words, 0), wordsByTurn, unit };
}

/** Words of each turn: those of its text, outside labels, times, marks and annotations. */
function countByTurn({ root, text }: Tree, turns: number): Float64Array {
  const words = new Float64Array(turns);
  const body = childOf(root, 'body');
  let turn = -1;
  const take = ({ kind, start, end }: Node): void => {
    if (kind === 'turn') turn++;
    else if (kind === 'text' && turn >= 0) words[turn] = (words[turn] ?? 0) + countWords(text, start, end);
  };
  if (body !== undefined) visit(body, take);
  return words;
}

/**
 * The name to show for a speaker; where no name is known, the first label.
 *
 * @example
 * ```ts
 * import { nameOf, readDocument } from '@rostrum/core';
 *
 * const { transcript } = readDocument('MODERATOR: Good morning.\nMS. ADA LANE: Good morning.\nMODERATOR: Shall we begin?\n');
 * console.log(transcript.speakers.map(nameOf));
 *
 * //=> ["MODERATOR","Ada Lane"]
 * ```
 */
export function nameOf(speaker: Speaker): string {
  return speaker.name ?? speaker.labels[0] ?? speaker.id;
}

/**
 * The part that some words are of all; 0 where nobody speaks.
 *
 * @example
 * ```ts
 * import { countSpeech, readDocument, shareOf } from '@rostrum/core';
 *
 * const { tree, transcript } = readDocument('CHAIR: Open?\nMS. LANE: It is now.\nCHAIR: Good.\nMS. LANE: Thank you both.\n');
 * const speech = countSpeech(tree, transcript);
 * console.log(shareOf(speech.shares.get('lane')?.words ?? 0, speech));
 *
 * //=> 0.75
 * ```
 */
export function shareOf(words: number, speech: Speech): number {
  return speech.words === 0 ? 0 : words / speech.words;
}
