import { classesOf, wordClass } from '../languages/vocabulary.ts';
import { isLower } from '../syntax/characters.ts';
import { isCapitals } from '../syntax/label-text.ts';
import type { LabelParts } from './label-group.ts';
import { mixedCapitals, titleWord } from './title-case.ts';

/** Parts a name into family and given names: by its capitals, else the last word is the family. `alone`: nothing stands before it in the label. */
export function splitName(words: readonly string[], alone: boolean): Pick<LabelParts, 'name' | 'family' | 'given'> {
  const capitals = words.map((word) => (isCapitals(word, 0, word.length) && !isShortTitle(word) && !isInitials(word)) || mixedCapitals(word));
  const allCapitals = capitals.every((is, at) => is || (words[at] ?? '').length <= 2);
  const shown = allCapitals && words.some((word) => word.length > 1) ? words.map((word) => titleWord(word)) : words;
  const name = alone && isCallSign(words) ? words.join(' ') : shown.join(' ');
  const suffix = words.at(-1) ?? '';
  if (words.length > 2 && nameSuffixes.has(suffix.toLowerCase().replace('.', ''))) {
    const parts = splitName(words.slice(0, -1), alone);
    return { ...parts, name: `${parts.name ?? ''} ${/^[jst]/iu.test(suffix) ? `${suffix.slice(0, 1).toUpperCase()}${suffix.slice(1).toLowerCase()}` : suffix}` };
  }
  if (isNumber(words.at(-1))) return { name, family: name };
  if (shown.length === 1) return { name, ...behindInitials(name) };
  const initials = trailingInitials(shown);
  if (initials < shown.length) return { name, family: shown.slice(0, initials).join(' '), given: shown.slice(initials).join(' ') };
  const first = capitals.indexOf(true);
  if (!allCapitals && first >= 0) {
    const last = capitals.lastIndexOf(true);
    const family = shown.slice(first, last + 1).join(' ');
    const given = [...shown.slice(0, first), ...shown.slice(last + 1)].filter((word) => !(classesOf(word) & wordClass.particle) || !isLower(word.charCodeAt(0))).join(' ');
    return given === '' ? { name, family } : { name, family, given };
  }
  let start = shown.length - 1;
  while (start > 1 && isLower((shown[start - 1] ?? '').charCodeAt(0))) start--;
  return { name, family: shown.slice(start).join(' '), given: shown.slice(0, start).join(' ') };
}

/** Index of the initials at the name's end, `Роу А. И.`, before which the family name stands; the number of words where there are none. */
function trailingInitials(words: readonly string[]): number {
  let at = words.length;
  while (at > 0 && /^(?:\p{Lu}\.){1,3}$/u.test(words[at - 1] ?? '')) at--;
  // "Ada J." shortens the family name
  return at === 0 || words.slice(at).join('').length < 4 ? words.length : at;
}

/** What tells a son from his father: no family name. */
const nameSuffixes = new Set('jr jnr snr ii iii iv'.split(' '));

/** A label of up to three capitals alone is initials or a call sign, and stays in capitals. */
function isCallSign(words: readonly string[]): boolean {
  const [only] = words;
  return words.length === 1 && only !== undefined && only.length <= 3 && isCapitals(only, 0, only.length);
}

/** `А.П.` and `J.` are no family name in capitals. */
function isInitials(word: string): boolean {
  return word.length <= 6 && word.endsWith('.');
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d+$/u.test(word);
}

/** `BK Scholz`: two capitals without a vowel shorten an office and are no family name, as `XI` is. */
function isShortTitle(word: string): boolean {
  return word.length <= 2 && !/[AEIOUY]/u.test(word);
}

/** `А.П.Вереев`: initials that no blank parts from the name. */
function behindInitials(name: string): { family: string; given?: string } {
  const last = name.lastIndexOf('.');
  return last > 0 && last < name.length - 2 ? { family: name.slice(last + 1), given: name.slice(0, last + 1) } : { family: name };
}
