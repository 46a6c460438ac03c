import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isDigit, isLetter, isLower, isUnspaced, isUpper, skipBlanks, trimBlanks } from './characters.ts';
import { indexWithin, isCapitals, wordEndWithin } from './label-text.ts';

// Names in a label.

/** Words in small letters that stand in names and offices. */
export const smallNameWords = wordClass.particle | wordClass.role | wordClass.honorific | wordClass.moderator;

/** True when every small-letter word of the range is a particle such as `of` or `pro`. */
export function onlyNameWords(text: string, from: number, end: number): boolean {
  return text
    .slice(from, end)
    .split(' ')
    .every((word) => word === '' || !isLower(word.charCodeAt(0)) || hasClass(word, smallNameWords));
}

/**
 * True for a name that stands alone on its line: one to four words with capitals, no digits; behind a comma or in
 * parentheses an office, a party, an outlet may follow.
 */
export function isNameLine(text: string, from: number, end: number): boolean {
  const tail = nameTail(text, from, end);
  const last = trimBlanks(text, from, tail);
  let words = 0;
  let titled = tail < end || hasClass(text.slice(from, wordEndWithin(text, from, end)), wordClass.honorific | wordClass.role);
  // "El president", "La consellera de Territori"
  const article = hasClass(text.slice(from, wordEndWithin(text, from, end)), wordClass.particle);
  for (let at = from; at < last; ) {
    const start = at;
    while (at < last && !isBlank(text.charCodeAt(at))) {
      const code = text.charCodeAt(at);
      if (isDigit(code) || code === 0x2f) return false;
      at++;
    }
    const small = wordClass.particle | (words === 1 && article ? wordClass.role : 0);
    if (!isUpper(text.charCodeAt(start)) && !isCaseless(text.charCodeAt(start)) && !(words > 0 && hasClass(text.slice(start, at), small))) return false;
    if (start === from && text.slice(from, at) === 'The') titled = true;
    if (++words > (titled ? 14 : 4)) return false;
    at = skipBlanks(text, at, last);
  }
  return words >= 1 && end - from >= 3 && (tail === end || text.charCodeAt(tail) === 0x28 || onlyNameWords(text, tail + 1, end));
}

/** Where the name ends before a comma or a parenthesis, behind which an office or a party stands. */
export function nameEnd(text: string, from: number, at: number, parenthesisStart: number): number {
  const comma = indexWithin(text, ',', from, at);
  const parenthesis = parenthesisStart < 0 ? at : Math.min(at, parenthesisStart);
  return comma > from ? Math.min(comma, parenthesis) : parenthesis;
}

/** "A SRA. ROWE – …": the letter is an article before a title in capitals. */
export function opensWithArticle(text: string, at: number, end: number): boolean {
  const word = text.slice(at + 2, wordEndWithin(text, at + 2, Math.min(end, at + 20)));
  return isUpper(word.charCodeAt(0)) && hasClass(word, wordClass.honorific | wordClass.role);
}

/** A letter of a script that parts words by blanks and has no capitals: Hebrew, Arabic, Devanagari, Hangul. */
function isCaseless(code: number): boolean {
  return code >= 0x590 && isLetter(code) && !isLower(code) && !isUnspaced(code);
}

/** Offset of the comma or the parenthesis behind the name; the range's end where there is none. */
function nameTail(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === 0x2c || text.charCodeAt(at) === 0x28) return at;
  return end;
}

/** The label without the parenthesis, with all it holds, at its end. */
export function withoutParenthesis(label: string): string {
  const closing = label.charCodeAt(label.length - 1);
  if (closing !== 0x29 && closing !== 0xff09 && closing !== 0x5d) return label;
  const opening = closing === 0x29 ? 0x28 : closing === 0x5d ? 0x5b : 0xff08;
  let depth = 0;
  for (let at = label.length - 1; at > 0; at--) {
    const code = label.charCodeAt(at);
    if (code === closing) depth++;
    else if (code === opening && --depth === 0) return label.slice(0, at).trimEnd();
  }
  return label;
}

/** The name in a label, without parentheses and without what a comma sets off, in small letters: what forms of one name share. */
export function nameKey(label: string): string {
  let bare = askerOf(label);
  for (let shorter = withoutParenthesis(bare); shorter.length < bare.length; shorter = withoutParenthesis(bare)) bare = shorter;
  const comma = bare.indexOf(', ');
  return (comma > 0 ? bare.slice(0, comma) : bare).toLowerCase();
}

/** What stands between who asks and the office that is asked, where a record prints both above the question. */
const askings = [' to the ', ' asked the ', ' to ask the '];

/** The `TOM HALE (Green)` of `TOM HALE (Green) to the Minister of Harbours`; any other label as it is. */
export function askerOf(label: string): string {
  for (const asking of askings) {
    const at = label.indexOf(asking);
    if (at <= 0 || !isUpper(label.charCodeAt(at + asking.length))) continue;
    const asker = label.slice(0, at);
    const last = asker.lastIndexOf(' ');
    const first = asker.slice(0, asker.indexOf(' '));
    if (last > 0 && (asker.endsWith(')') || isCapitals(asker, last, at) || hasClass(first, wordClass.honorific))) return asker;
  }
  return label;
}
