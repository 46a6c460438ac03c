import { isWord } from './code-points.ts';
import { lazily } from './lazily.ts';

/** Offset of a whole word or phrase in a text, whatever its case, from an offset on; -1 where there is none. */
export function findWord(text: string, phrase: string, from = 0): number {
  const lower = text.toLowerCase();
  // A few capitals are shorter than their small letters: then offsets do not fit.
  const [searched, wanted] = lower.length === text.length ? [lower, phrase.toLowerCase()] : [text, phrase];
  if (wanted === '') return -1;
  for (let at = searched.indexOf(wanted, from); at >= 0; at = searched.indexOf(wanted, at + 1)) {
    if (!isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + wanted.length))) return at;
    // Scripts without blanks set names beside other letters.
    if (UNSPACED().test(phrase)) return at;
  }
  return -1;
}

const UNSPACED = lazily(() => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u);
