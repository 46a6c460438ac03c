import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { crop, fit, glyphSplitter, printable, widthOf } from './glyphs.ts';

const SAMPLES = ['MODERATOR: it’s – “so” …', '青木外務大臣', '기자 안녕', 'e\u0301 a\u0308', '👩‍🔬👍🏽🇯🇵', 'ｶﾞｷﾞ', 'mixed 青 and ‘narrow’'];

describe('glyphSplitter', () => {
  test.each(SAMPLES)('gives %s the columns that a terminal gives it', async (text) => {
    const glyphs = (await glyphSplitter(text))(text);
    expect(widthOf(glyphs)).toBe(stringWidth(text));
    expect(glyphs.map((glyph) => text.slice(glyph.start, glyph.end)).join('')).toBe(text);
  });
});

describe('crop and fit', () => {
  test.each(SAMPLES)('never give %s more than the columns, and fit fills them', async (text) => {
    const split = await glyphSplitter(text);
    for (let columns = 1; columns < 30; columns++) {
      expect(stringWidth(crop(text, columns, split))).toBeLessThanOrEqual(columns);
      expect(stringWidth(fit(text, columns, split))).toBe(columns);
    }
  });

  test('leave a text that fits as it is', async () => {
    expect(crop('short', 5, await glyphSplitter(''))).toBe('short');
  });

  test('cut a text of megabytes at once', async () => {
    const text = '青い海 '.repeat(1_000_000);
    expect(stringWidth(crop(text, 40, await glyphSplitter('青')))).toBeLessThanOrEqual(40);
  });
});

describe('printable', () => {
  test('lets nothing steer the terminal', () => {
    expect(printable('a\u001b[2Jb\rc\u0007\u202ed')).toBe('a‹U+001B›[2Jb‹U+000D›c‹U+0007›‹U+202E›d');
  });

  test('keeps what belongs to the text', () => {
    expect(printable('Zoë 青 👩‍🔬 می\u200cخواهم')).toBe('Zoë 青 👩‍🔬 می\u200cخواهم');
  });
});
