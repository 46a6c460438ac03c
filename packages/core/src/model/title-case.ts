import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isUpper } from '../syntax/characters.ts';
import { isCapitals } from '../syntax/label-text.ts';

/** "The PRESIDING OFFICER" as "Presiding Officer"; what already has small letters stays. */
export function titleCase(phrase: string): string {
  const words = phrase.split(' ');
  const article = words.length > 1 && words[0]?.toLowerCase() === 'the' ? 1 : 0;
  const whole = isCapitals(phrase, 0, phrase.length);
  const isShort = (word: string): boolean => /^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(word);
  return words
    .slice(article)
    .map((word, at) => (at > 0 && hasClass(word, wordClass.particle) ? word.toLowerCase() : isShort(word) ? word : whole || (word.length > 3 && isCapitals(word, 0, word.length)) ? titleWord(word) : word))
    .join(' ');
}

/** "O’BRIEN-SMITH" as "O’Brien-Smith", "McDONALD" as it is. */
export function titleWord(word: string): string {
  let shown = '';
  let high = true;
  for (const character of word) {
    shown += high ? character : character === 'İ' ? 'i' : character.toLowerCase();
    high = character === '-' || character === '.' || ((character === '’' || character === "'") && shown.length <= 2);
  }
  if (mixedCapitals(word)) {
    const prefix = /^\p{Lu}\p{Ll}+/u.exec(word)?.[0] ?? '';
    return `${prefix}${word[prefix.length]}${word.slice(prefix.length + 1).toLowerCase()}`;
  }
  if (shown.endsWith('σ') && shown.length > 1) return `${shown.slice(0, -1)}ς`;
  if (shown.startsWith('Mc') && shown.length > 3 && isUpper(word.charCodeAt(2))) return `Mc${word[2]}${shown.slice(3)}`;
  return shown;
}

/** `MR.` as `Mr.`; what has small letters stays. */
export function honorificCase(word: string): string {
  return isCapitals(word, 0, word.length) ? titleWord(word) : word;
}

/** `McALLISTER` and `DeSANTIS` stand in capitals. */
export function mixedCapitals(word: string): boolean {
  return /^(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz)\p{Lu}{2,}$/u.test(word);
}
