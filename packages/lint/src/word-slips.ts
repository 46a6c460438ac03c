import { distance } from 'fastest-levenshtein';
import { lazily } from './lazily.ts';

/** Shorter words differ too easily: initials, honorifics, short surnames, acronyms. */
export const MIN_LETTERS = 5;
/** Endings that tell number, gender or case: both forms are words. */
const ENDINGS = new Set(['', 'S', 'ES', 'A', 'O', 'E', 'AS', 'OS', 'IN', 'INNEN', 'EN', 'AN', 'N', 'NE', 'TE', 'OVA', 'SA']);
const VOWEL = /^[AEIO]/;
/** Scripts in which one character is a syllable or a word: two edits make another name. */
export const SYLLABIC = lazily(() => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u);

/** True for two forms of one word: singular and plural, feminine and masculine. */
export function isInflection(left: string, right: string): boolean {
  let stem = 0;
  while (stem < left.length && left[stem] === right[stem]) stem++;
  const [one, other] = [left.slice(stem), right.slice(stem)];
  if (stem < MIN_LETTERS - 1 || !ENDINGS.has(one) || !ENDINGS.has(other)) return false;
  return one.length === other.length || one === '' || other === '' || (VOWEL.test(one) && VOWEL.test(other));
}

/** True for two words that differ by two neighbouring letters that changed places. */
export function isSwap(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const swapped = left.slice(0, at) + left.charAt(at + 1) + left.charAt(at) + left.slice(at + 2);
  return swapped === right;
}

/** True for two words of which one has a letter more. */
export function isLetterApart(left: string, right: string): boolean {
  return Math.abs(left.length - right.length) === 1 && distance(left, right) === 1;
}

/** How many letters a word has. */
export function letters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
