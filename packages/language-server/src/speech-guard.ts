import { parse, spokenWords, type Edit } from '@rostrum/core';
import { applyEdits } from '@rostrum/lint';
import type { Analysis } from './analysis.ts';

/** What an edit of turns may change of who said which word. */
export interface AllowedChange {
  /** Index of the turn (from 0) that a word has to stand in afterwards. */
  turnAfter(turn: number, start: number): number;
  /** Whether a word goes to another speaker. */
  passes(turn: number, start: number): boolean;
}

/**
 * The verbatim guard for edits that a user asks for of turns: every word stays, in its order, in the turn where it has to
 * be; and no word changes its speaker but those that the user gave away. Speakers are compared by their partition, since
 * an id may be spelt anew.
 */
export function keepsSpeech(analysis: Analysis, edits: readonly Edit[], allowed: AllowedChange): boolean {
  const before = spokenWords(analysis.tree, analysis.transcript);
  const after = spokenWords(parse(applyEdits(analysis.document.text, edits), analysis.parseOptions));
  const renamed = new Map<string, string>();
  const taken = new Map<string, string>();
  return (
    before.length === after.length &&
    before.every((word, index) => {
      const now = after[index];
      if (now === undefined || word.word !== now.word || now.turn !== (word.turn < 0 ? -1 : allowed.turnAfter(word.turn, word.start))) return false;
      if (allowed.passes(word.turn, word.start)) return true;
      if ((renamed.get(word.speaker) ?? now.speaker) !== now.speaker || (taken.get(now.speaker) ?? word.speaker) !== word.speaker) return false;
      renamed.set(word.speaker, now.speaker);
      taken.set(now.speaker, word.speaker);
      return true;
    })
  );
}
