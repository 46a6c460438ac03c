import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isLower, isUpper } from './characters.ts';
import type { LabelFamily } from './label-form.ts';

// Names before a comma, and the offices behind it.

/** A full name has no more words. */
export const MOST_NAMES = 4;
const MOST_OFFICE_WORDS = 5;

/** `Роу А. И.` and a comma. */
export function isBeforeInitials(words: readonly string[], end: number): boolean {
  return end >= 2 && end < words.length && (words[end - 1] ?? '').endsWith('.,') && words.slice(0, end).every((word) => isNameWord(word));
}

/** Number of words before a comma that an office follows: what stands in its name is not weighed as prose. */
export function officeComma(words: readonly string[], family: LabelFamily): number {
  const comma = words.findIndex((word) => word.endsWith(','));
  if (comma < 0 || words.length - comma > 14) return words.length;
  // `Lane, Ben, minister dopravy SR`; `DR. ROWE ÁDA, a bizottság elnöke`
  const second = words.findIndex((word, at) => at > comma && word.endsWith(','));
  if (second > 0 && second <= 3 && hasClass(words[second + 1], wordClass.role) && words.slice(0, second).every((word) => isNameWord(word))) return second + 1;
  // `Роу А. И., фракция "ЛДПР"`
  if (comma > 0 && (words[comma]?.endsWith('.,') ?? false) && (words[comma]?.length ?? 0) <= 5) return comma + 1;
  if (comma > 0 && isInCapitals(words.slice(0, comma + 1))) return comma + 1;
  const next = words[comma + 1] ?? '';
  const small = family === 'period' || family === 'period-dash' || hasClass(words[0], wordClass.honorific) || isNameBeforeOffice(words, comma + 1);
  return isTitleWord(next) || (small && (family === 'period-dash' || hasClass(next, wordClass.role))) ? comma + 1 : words.length;
}

/** `Tom Hale, minister portów`: a full name and a comma before the office. */
export function isNameBeforeOffice(words: readonly string[], end: number): boolean {
  return end >= 2 && end <= MOST_NAMES && words.length - end <= MOST_OFFICE_WORDS && words.slice(0, end).every((word) => isUpper(word.charCodeAt(0)));
}

function isInCapitals(words: readonly string[]): boolean {
  return words.every((word) => isUpper(word.charCodeAt(0)) && word === word.toUpperCase());
}

/** A word with a capital, a particle of names, or a word of a script without capitals. */
export function isNameWord(word: string): boolean {
  return isUpper(word.charCodeAt(0)) || hasClass(word, wordClass.particle) || !hasCase(word);
}

function hasCase(word: string): boolean {
  const code = word.charCodeAt(0);
  return isUpper(code) || isLower(code);
}

/** A word of an office that is written as a name is: not in small letters, lest "the state" make a label. */
export function isTitleWord(word: string): boolean {
  const plain = word.endsWith(',') ? word.slice(0, -1) : word;
  return !isLower(plain.charCodeAt(0)) && hasClass(plain, wordClass.role);
}
