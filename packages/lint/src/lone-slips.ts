import { distance } from 'fastest-levenshtein';
import type { ComparedLabel, WordKnowledge } from './similar-labels.ts';
import { isInflection, isLetterApart, isSwap, letters, MIN_LETTERS, SYLLABIC } from './word-slips.ts';

/** With fewer letters everything resembles everything. */
const LEAST_LETTERS = 3;
/** A name that tells who it is needs some letters. */
const LEAST_NAME = 4;
const ARTICLE = 'THE';

/**
 * Whether a label that opens one turn is a slip for one that opens several, by what a finger does in one word: a letter lost,
 * doubled or swapped where the rest of the label tells who it is. Such words are too short, or too much like another one, to be
 * compared by themselves.
 */
export function isLoneSlip(one: ComparedLabel, other: ComparedLabel, pairs: readonly (readonly [string, string])[], words: WordKnowledge): boolean {
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1 || one.count === other.count || Math.min(one.count, other.count) > 1) return false;
  const [right, wrong] = one.count > other.count ? pair : [pair[1], pair[0]];
  if (/\p{N}/u.test(right + wrong) || (words.isSpoken(right) && words.isSpoken(wrong))) return false;
  if (SYLLABIC().test(right + wrong)) return isUnspacedSlip(right, wrong, words);
  const rest = one.key.split(' ').filter((word) => word !== pair[0]);
  const long = rest.filter((word) => letters(word) >= LEAST_NAME);
  if (isTitle(right, words) || isTitle(wrong, words)) return isTitleSlip(right, wrong, long.length > 0, words);
  if (isSwap(right, wrong)) return letters(right) >= LEAST_NAME;
  if (!isLetterApart(right, wrong)) return false;
  if (long.some((word) => !isTitle(word, words))) return isNamedSlip(right, wrong, one.key.endsWith(pair[0]));
  return Math.min(letters(right), letters(wrong)) >= MIN_LETTERS && (right.slice(1) === wrong || wrong.slice(1) === right);
}

function isTitle(word: string, { isRole, isHonorific }: WordKnowledge): boolean {
  return isRole(word) || isHonorific(word) || word === ARTICLE;
}

/** MRR for MR, TH for THE before a name; MINISTR for MINISTER, which may be a word of another language. */
function isTitleSlip(right: string, wrong: string, hasRest: boolean, words: WordKnowledge): boolean {
  if (wrong.length > 1 && hasRest && !words.isRole(right) && !isTitle(wrong, words)) return isLetterApart(right, wrong) || isSwap(right, wrong);
  if (!words.isRole(right) || words.isHonorific(wrong) || letters(wrong) < LEAST_NAME || !isLetterApart(right, wrong)) return false;
  return !isInflection(right, wrong) || (!words.isRole(wrong) && (right.startsWith(wrong) || wrong === right + right.slice(-1)));
}

/** A given name has feminine forms, a family name in -a too. */
function isNamedSlip(right: string, wrong: string, isLast: boolean): boolean {
  if (letters(right) < LEAST_LETTERS || letters(wrong) < LEAST_LETTERS) return false;
  return !isInflection(right, wrong) || (isLast && !right.endsWith('A') && !wrong.endsWith('A'));
}

/** 林外務大大臣, 林外務臣大 for 林外務大臣, and 林外務大 where an office lost a character: a name never does so. */
function isUnspacedSlip(right: string, wrong: string, { isRole }: WordKnowledge): boolean {
  const least = Math.min(right.length, wrong.length);
  if (least >= LEAST_LETTERS && (isSwap(right, wrong) || isDoubled(right, wrong))) return true;
  if (right.length !== wrong.length + 1 || right.length < LEAST_LETTERS) return false;
  for (let at = 0; at <= right.length - 2; at++) {
    const role = right.slice(at);
    if (isRole(role)) return wrong.startsWith(right.slice(0, at)) && !wrong.endsWith(role) && !isRole(wrong.slice(at)) && distance(role, wrong.slice(at)) === 1;
  }
  return false;
}

/** True where the second word has one character of the first one twice. */
function isDoubled(right: string, wrong: string): boolean {
  let at = 0;
  while (at < right.length && right[at] === wrong[at]) at++;
  return at > 0 && right.slice(0, at) + right.charAt(at - 1) + right.slice(at) === wrong;
}
