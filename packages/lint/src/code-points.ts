import { lazily } from './lazily.ts';

const WORD = lazily(() => /[\p{L}\p{M}\p{N}]/u);

/** Whether a text holds a letter, a mark or a number, which words are made of. */
export function isWord(text: string): boolean {
  return WORD().test(text);
}

/** The character (a whole code point) that ends at an offset; empty at the start of the text. */
export function characterBefore(text: string, offset: number): string {
  const low = text.charAt(offset - 1);
  const isPair = /[\udc00-\udfff]/.test(low) && /[\ud800-\udbff]/.test(text.charAt(offset - 2));
  return isPair ? text.slice(offset - 2, offset) : low;
}

/** The character (a whole code point) that begins at an offset; empty at the end of the text. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Default-ignorable characters, and controls that are no white space. */
const UNSEEN = lazily(() => /[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u);

/** Whether a UTF-16 code unit shows nothing and takes no room. */
export function isUnseen(character: string): boolean {
  return (character < ' ' || character > '~') && UNSEEN().test(character);
}

/** The offset before the invisible characters that end at an offset: what a reader sees stands there. */
export function seenBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && UNSEEN().test(text.charAt(at - 1))) at--;
  return at;
}

/** The offset behind the invisible characters that begin at an offset. */
export function seenAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && UNSEEN().test(text.charAt(at))) at++;
  return at;
}

/** A text without what nobody sees in it. */
export function withoutUnseen(text: string): string {
  if (!UNSEEN().test(text)) return text;
  return Array.from(text, (character) => (UNSEEN().test(character) ? '' : character)).join('');
}
