/** What a terminal draws in one piece: a grapheme, or a stand-in for a character that it would not show. */
export interface Glyph {
  /** As printed; nothing in it can steer the terminal. */
  readonly text: string;
  /** Offsets in the text it was taken from. */
  readonly start: number;
  readonly end: number;
  /** Columns that it takes. */
  readonly width: number;
}

/** Splits a text into glyphs. */
export type GlyphSplitter = (text: string) => Glyph[];

const TAB = '    ';

// Everything outside: control characters, wide scripts, emoji, combining marks.
const BEYOND_PLAIN = /[^ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]/;
const NOT_SHOWN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u;
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The splitter for a text. Tables of emoji and wide characters take longer to load than a whole check of a small
 * file, so they come only for a text that needs them; a splitter made for one text also serves its parts.
 */
export async function glyphSplitter(text: string): Promise<GlyphSplitter> {
  if (!BEYOND_PLAIN.test(text)) return plainGlyphs;
  const { default: stringWidth } = await import('string-width');
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return (part) => Array.from(segmenter.segment(part), ({ segment, index }) => glyph(segment, index, stringWidth));
}

/** A text with stand-ins for what could steer the terminal, such as the escape character or a change of direction. */
export function printable(text: string): string {
  return text.replace(STEERING, (character) => (character === '\t' ? ' ' : standIn(character)));
}

/** Columns that a text takes. */
export function widthOf(glyphs: readonly Glyph[]): number {
  let width = 0;
  for (const each of glyphs) width += each.width;
  return width;
}

/** The text cut to a number of columns, with an ellipsis where something is missing. */
export function crop(text: string, columns: number, split: GlyphSplitter): string {
  // What lies far to the right never shows, however many code units its glyphs take.
  const near = text.slice(0, (columns + 1) * 8);
  const glyphs = split(near);
  if (near === text && widthOf(glyphs) <= columns) return glyphs.map((each) => each.text).join('');
  let used = 0;
  let kept = '';
  for (const each of glyphs) {
    if (used + each.width > columns - 1) break;
    used += each.width;
    kept += each.text;
  }
  return `${kept.trimEnd()}…`;
}

/** The text cut to a number of columns and filled up to them with blanks. */
export function fit(text: string, columns: number, split: GlyphSplitter): string {
  const cropped = crop(text, columns, split);
  return cropped + ' '.repeat(Math.max(0, columns - widthOf(split(cropped))));
}

function plainGlyphs(text: string): Glyph[] {
  return Array.from({ length: text.length }, (_, index) => ({
    text: text.charAt(index),
    start: index,
    end: index + 1,
    width: 1,
  }));
}

function glyph(segment: string, start: number, measure: (text: string) => number): Glyph {
  const end = start + segment.length;
  if (segment === '\t') return { text: TAB, start, end, width: TAB.length };
  if (!NOT_SHOWN.test(segment)) return { text: segment, start, end, width: measure(segment) };
  const text = standIn(segment);
  return { text, start, end, width: text.length };
}

/** The name of a character that a terminal would obey or not show. */
function standIn(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
