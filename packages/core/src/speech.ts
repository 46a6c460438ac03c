import type { Speaker, Transcript, Turn } from './model/schema.ts';
import type { Node } from './syntax/node.ts';
import type { Tree } from './syntax/tree.ts';
import { visit } from './syntax/visit.ts';
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

/** Counts turns and spoken words of every speaker of a document; `transcript` must be the model of `tree`. Takes linear time. */
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
  const body = root.children?.find(({ kind }) => kind === 'body');
  let turn = -1;
  const take = ({ kind, start, end }: Node): void => {
    if (kind === 'turn') turn++;
    else if (kind === 'text' && turn >= 0) words[turn] = (words[turn] ?? 0) + countWords(text, start, end);
  };
  if (body !== undefined) visit(body, take);
  return words;
}

/** The name to show for a speaker; where no name is known, the first label. */
export function nameOf(speaker: Speaker): string {
  return speaker.name ?? speaker.labels[0] ?? speaker.id;
}

/** The part that some words are of all; 0 where nobody speaks. */
export function shareOf(words: number, speech: Speech): number {
  return speech.words === 0 ? 0 : words / speech.words;
}
