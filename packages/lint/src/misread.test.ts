import { describe, expect, test } from 'vitest';
import { invisibles } from './invisible.ts';
import { misreadIn, WINDOWS_1252 } from './misread.ts';

/** A text as a reader of Windows-1252 sees its UTF-8. */
function misread(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte))).join('');
}

describe('what was read in the wrong encoding', () => {
  test.each(['café', 'don’t', '“no” – she', 'Łódź', '20 € today', 'an 😀 emoji', 'порт', '港が', 'λιμένας'])('is found and read back: %s', (text) => {
    const garbled = misread(text);
    const repaired = misreadIn(garbled).reduceRight((rest, { start, end, meant }) => rest.slice(0, start) + meant + rest.slice(end), garbled);
    expect(repaired).toBe(text);
  });

  test.each(['“MANHÔ', '«SÍ»', 'arrivé\u00a0»', 'à\u00a0»', '„Ä“', 'Ñ…', 'ÂNGULO', 'Ấn Độ', 'naïve – ÷'])('is not seen in %s', (text) => {
    expect(misreadIn(text)).toEqual([]);
  });

  test('keeps the invisible characters that tell the letter', () => {
    expect([...invisibles('It wasn\u00e2\u0080\u0099t.')]).toEqual([]);
    expect([...invisibles('It was\u0080 so.')]).toHaveLength(1);
  });
});
