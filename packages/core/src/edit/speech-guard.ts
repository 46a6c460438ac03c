import type { ParsedDocument } from '../document.ts';
import { parse } from '../parse.ts';
import type { Edit } from '../problem.ts';
import { spokenWords } from '../verbatim.ts';
import { applyEdits } from './apply-edits.ts';

/** What an edit of turns may change of who said which word. */
export interface AllowedChange {
  /** Index of the turn (from 0) that a word has to stand in afterwards. */
  turnAfter(turn: number, start: number): number;
  /** Whether a word goes to another speaker. */
  passes(turn: number, start: number): boolean;
  /** The turn that is new, by its index afterwards, with at least one word; `speaker`: who says it, where that is somebody of the document. */
  readonly added?: { readonly turn: number; readonly speaker?: string | undefined };
}

/**
 * The verbatim guard for edits that a user asks for of turns: every word stays, in its order, in the turn where it has to
 * be; and no word changes its speaker but those that the user gave away. Speakers are compared by their partition, since
 * an id may be spelt anew.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { keepsSpeech } from '@rostrum/core/edit';
 *
 * const document = readDocument('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Thank you.\n');
 * const nothing = { turnAfter: (turn: number) => turn, passes: () => false };
 * console.log(keepsSpeech(document, [{ start: 28, end: 29, text: '  ' }], nothing));
 * console.log(keepsSpeech(document, [{ start: 32, end: 34, text: 'was' }], nothing));
 *
 * //=> true
 * //=> false
 * ```
 */
export function keepsSpeech({ tree, transcript, parseOptions }: ParsedDocument, edits: readonly Edit[], allowed: AllowedChange): boolean {
  const before = spokenWords(tree, transcript);
  const all = spokenWords(parse(applyEdits(tree.text, edits), parseOptions));
  const { added } = allowed;
  const spoken = added && all.find(({ turn }) => turn === added.turn);
  if (added !== undefined && spoken === undefined) return false;
  const after = added === undefined ? all : all.filter(({ turn }) => turn !== added.turn);
  const renamed = new Map<string, string>();
  const taken = new Map<string, string>();
  const keeps = before.every((word, index) => {
    const now = after[index];
    if (now === undefined || word.word !== now.word || now.turn !== (word.turn < 0 ? -1 : allowed.turnAfter(word.turn, word.start))) return false;
    if (allowed.passes(word.turn, word.start)) return true;
    if ((renamed.get(word.speaker) ?? now.speaker) !== now.speaker || (taken.get(now.speaker) ?? word.speaker) !== word.speaker) return false;
    renamed.set(word.speaker, now.speaker);
    taken.set(now.speaker, word.speaker);
    return true;
  });
  return keeps && before.length === after.length && (added?.speaker === undefined || (renamed.get(added.speaker) ?? spoken?.speaker) === spoken?.speaker);
}
