import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isLetter, isLower, isUpper } from './characters.ts';
import { hasTwoCapitals, indexWithin, isCapitals } from './label-text.ts';

// Periods in a label and behind one.

/** True for a word that a period shortens: `Mr`, an initial, and as the first word any short one with a capital. */
export function isAbbreviation(word: string, first: boolean): boolean {
  if (word.length <= 1 || word.includes('.')) return true;
  if (hasClass(word, wordClass.honorific)) return true;
  return (first ? word.length <= 4 : word === 'St') && isUpper(word.charCodeAt(0)) && !hasTwoCapitals(word, 0, word.length);
}

/** `A. ROWE: `, `A. Rowe (LSDPF). `: a name in capitals or with a party stands behind the initial, which is no mark of an answer. */
export function opensInitial(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(from + 1) !== 0x2e || !isUpper(text.charCodeAt(from + 3))) return false;
  const limit = Math.min(end, from + 40);
  let at = from + 3;
  while (at < limit && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2d)) at++;
  if (text.charCodeAt(at) === 0x3a) return isCapitals(text, from + 3, at);
  return text.charCodeAt(at) === 0x20 && text.charCodeAt(at + 1) === 0x28 && isUpper(text.charCodeAt(at + 2));
}

const LONG_WORD = 15;

/** `Председательствующий. `: a long word for who leads is nothing that he is called by, as "Mr. President." is. */
export function presides(text: string, from: number, at: number): boolean {
  return at - from >= LONG_WORD && hasClass(text.slice(from, at), wordClass.moderator);
}

/** `Роу А. И., фракция "ЛДПР". `: a family name with its initials stands before the first comma. */
export function holdsNameWithInitials(text: string, from: number, at: number): boolean {
  const comma = indexWithin(text, ',', from, at);
  return comma > from + 4 && text.charCodeAt(comma - 1) === 0x2e && isUpper(text.charCodeAt(comma - 2)) && !isLetter(text.charCodeAt(comma - 3)) && isLower(text.charCodeAt(from + 1));
}

/** The quotes round a party's name behind a family name with its initials. */
export function isQuoteBehindInitials(text: string, from: number, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x22 || code === 0xab || code === 0xbb) && holdsNameWithInitials(text, from, at);
}

/** `Yeah.`, "Thank you.": a full stop behind a word of small letters, where it shortens no title. */
export function endsAsSentence(text: string, end: number): boolean {
  if (text.charCodeAt(end - 1) !== 0x2e || !isLower(text.charCodeAt(end - 2))) return false;
  let start = end - 1;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return !isAbbreviation(text.slice(start, end - 1), false) && end - start > 3;
}
