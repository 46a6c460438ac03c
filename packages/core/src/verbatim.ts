import { holdsLabel } from './syntax/annotation.ts';
import { isApostrophe, isIgnorable, isLowSurrogate, isUnspaced, isWordUnit } from './syntax/characters.ts';
import type { Tree } from './syntax/tree.ts';
import { childOf, visit } from './syntax/visit.ts';
import { interpret } from './model/interpret.ts';
import type { Transcript } from './model/schema.ts';

/** A word that somebody speaks: who, in which turn, and where it stands (UTF-16 offsets). */
export interface SpokenWord {
  /** Index of the turn from 0; -1 for words that stand in no turn. */
  readonly turn: number;
  /** Id of the speaker; '' for words that stand in no turn. */
  readonly speaker: string;
  /** As printed, without default-ignorable characters. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The first place where two texts do not say the same. */
export interface VerbatimDifference {
  /** Index of the word from 0. */
  readonly index: number;
  readonly before: SpokenWord | undefined;
  readonly after: SpokenWord | undefined;
}

/**
 * Calls `word` with every word between two offsets: maximal runs of letters, marks, digits and inner apostrophes, in
 * which default-ignorable characters count as absent (UAX #44, Default_Ignorable_Code_Point). In scripts without blanks
 * each letter is a word.
 */
function eachWord(text: string, start: number, end: number, word: (from: number, to: number) => void): void {
  let from = -1;
  let to = -1;
  for (let at = start, next = at; at < end; at = next) {
    const code = text.charCodeAt(at);
    const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < end && isLowSurrogate(text.charCodeAt(at + 1));
    next = pair ? at + 2 : at + 1;
    if (code > 0x7f && (pair ? astralIgnorable().test(text.slice(at, next)) : isIgnorable(code))) continue;
    const lone = !pair && code >= 0xd800 && code <= 0xdfff;
    const inside = pair ? astralWord().test(text.slice(at, next)) : (!lone && isWordUnit(code)) || (from >= 0 && isApostrophe(code) && next < end && isWordUnit(text.charCodeAt(next)));
    const unspaced = inside && code > 0xdff && isUnspaced(code);
    if (from >= 0 && (!inside || unspaced)) {
      word(from, to);
      from = -1;
    }
    if (!inside) continue;
    if (unspaced) {
      word(at, next);
      continue;
    }
    if (from < 0) from = at;
    to = next;
  }
  if (from >= 0) word(from, to);
}

const astralWord = () => /[\p{L}\p{M}\p{N}]/u;

const astralIgnorable = () => /\p{Default_Ignorable_Code_Point}/u;

/**
 * Number of words between two offsets of a text; in scripts without blanks between words, of letters.
 *
 * @example
 * ```ts
 * import { countWords } from '@rostrum/core';
 *
 * console.log(countWords('It isn’t open, is it?'), countWords('港は開いています。'));
 *
 * //=> 5 8
 * ```
 */
export function countWords(text: string, start = 0, end = text.length): number {
  let count = 0;
  eachWord(text, start, end, () => {
    count++;
  });
  return count;
}

/**
 * Every spoken word of a document in order: the words of its body outside labels, times, annotations, marks and page furniture.
 *
 * @example
 * ```ts
 * import { parse, spokenWords } from '@rostrum/core';
 *
 * const tree = parse('CHAIR: Open?\nMS. LANE: It is. (Laughter.)\nCHAIR: Good.\n');
 * console.log(spokenWords(tree).map(({ speaker, word }) => `${speaker}: ${word}`));
 *
 * //=> ["chair: Open","lane: It","lane: is","chair: Good"]
 * ```
 */
export function spokenWords(tree: Tree, transcript: Transcript = interpret(tree)): SpokenWord[] {
  const words: SpokenWord[] = [];
  let turn = -1;
  let speaker = '';
  const body = childOf(tree.root, 'body');
  if (body === undefined) return words;
  visit(body, (node) => {
    if (node.kind === 'turn') {
      turn++;
      speaker = transcript.turns[turn]?.speaker ?? '';
    } else if (node.kind === 'text' || node.kind === 'heading' || (node.kind === 'note' && node.children === undefined && !isRemark(tree.text.slice(node.start, node.end)))) {
      const owner = node.kind !== 'text' ? { turn: -1, speaker: '' } : { turn, speaker };
      eachWord(tree.text, node.start, node.end, (start, end) => words.push({ ...owner, word: plainWord(tree.text.slice(start, end)), start, end }));
    }
  });
  return words;
}

/** A stage line is an annotation; other lines outside turns hold words that nobody may lose. */
function isRemark(line: string): boolean {
  return '([（［'.includes(line[0] ?? ' ') && !holdsLabel(line.slice(1, -1));
}

function plainWord(word: string): string {
  let plain = '';
  for (let at = 0; at < word.length; at++) if (!isIgnorable(word.charCodeAt(at))) plain += word[at];
  return plain;
}

/**
 * The verbatim guard: compares who says which word, turn by turn, before and after a change. Undefined when nothing
 * differs. A speaker may be respelt, as long as each of his words stays his: ids are compared by their partition.
 *
 * @example
 * ```ts
 * import { parse, verbatimDifference } from '@rostrum/core';
 *
 * const before = parse('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Thank you.\n');
 * console.log(verbatimDifference(before, parse('CHAIR:   Is it open?\n\nMS. LANE: It is.\n\nCHAIR: Thank you.\n')));
 * console.log(verbatimDifference(before, parse('CHAIR: Is it open?\nMS. LANE: It was.\nCHAIR: Thank you.\n'))?.after?.word);
 *
 * //=> undefined
 * //=> was
 * ```
 */
export function verbatimDifference(before: Tree, after: Tree): VerbatimDifference | undefined {
  const old = spokenWords(before);
  const now = spokenWords(after);
  const renamed = new Map<string, string>();
  const taken = new Map<string, string>();
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const one = old[index];
    const other = now[index];
    const same = one !== undefined && other !== undefined && one.word === other.word && one.turn === other.turn;
    if (!same || (renamed.get(one.speaker) ?? other.speaker) !== other.speaker || (taken.get(other.speaker) ?? one.speaker) !== one.speaker) {
      return { index, before: one, after: other };
    }
    renamed.set(one.speaker, other.speaker);
    taken.set(other.speaker, one.speaker);
  }
  return undefined;
}
