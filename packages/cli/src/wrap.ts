import { type GlyphSplitter, widthOf } from './glyphs.ts';

/** Breaks a text at blanks into lines of at most `columns` columns; a longer word stands alone on its line. */
export function wrap(text: string, columns: number, split: GlyphSplitter): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const wordWidth = widthOf(split(word));
    if (line !== '' && width + 1 + wordWidth > columns) {
      lines.push(line);
      line = word;
      width = wordWidth;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      width += wordWidth + (width === 0 ? 0 : 1);
    }
  }
  lines.push(line);
  return lines;
}
