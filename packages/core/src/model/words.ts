import { isApostrophe, isBlank, isLetter, isLineEnd, isUpper, isWordUnit } from '../syntax/characters.ts';

/** A word or a sign of running text. */
export interface Word {
  readonly text: string;
  /** Starts with a capital. */
  readonly high: boolean;
  /** A punctuation mark. */
  readonly sign: boolean;
}

/** Splits running text into words and signs; an abbreviation such as `Mr.` keeps its period. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isLineEnd(code)) {
      at++;
      continue;
    }
    if (!isWordUnit(code)) {
      words.push({ text: text[at] ?? '', high: false, sign: true });
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    words.push({ text: text.slice(at, end), high: isLetter(code) && isUpper(code), sign: false });
    at = end;
  }
  return words;
}

const abbreviations = new Set('mr mrs ms dr prof gen lt col maj capt sgt adm rep sen gov amb hon rev st sr sra dott m'.split(' '));
const LONGEST_ABBREVIATION = 4;

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isWordUnit(code)) {
      end++;
      continue;
    }
    const joins = (isApostrophe(code) || code === 0x2d || code === 0x26) && isWordUnit(text.charCodeAt(end + 1));
    const initials = code === 0x2e && end - start === 1 && isUpper(text.charCodeAt(start));
    const inner = code === 0x2e && text.charCodeAt(end - 2) === 0x2e;
    if (!joins && !initials && !inner) break;
    end++;
  }
  if (end - start <= LONGEST_ABBREVIATION && text.charCodeAt(end) === 0x2e && abbreviations.has(text.slice(start, end).toLowerCase())) end++;
  return withoutPossessive(text, start, end);
}

/** "Kihara’s" is a word on Kihara. */
function withoutPossessive(text: string, start: number, end: number): number {
  const possessive = end - start > 3 && isApostrophe(text.charCodeAt(end - 2)) && text.charCodeAt(end - 1) === 0x73;
  return possessive ? end - 2 : end;
}

/** Words with a blank between each two. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Words up to each sentence end; a question keeps its mark. */
export function sentences(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  let sentence: Word[] = [];
  for (const word of words) {
    if (word.sign && '.!?。！？…'.includes(word.text)) {
      if (word.text === '?' && sentence.length > 0) sentence.push(word);
      if (sentence.length > 0) found.push(sentence);
      sentence = [];
    } else if (!(word.text === 's' && sentence.length === 0)) sentence.push(word);
  }
  if (sentence.length > 0) found.push(sentence);
  return found;
}
