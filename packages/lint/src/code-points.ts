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
