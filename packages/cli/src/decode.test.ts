import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const JAPANESE = Buffer.from([0x90, 0xc2, 0x96, 0xd8, 0x82, 0xcd, 0x82, 0xb1, 0x82, 0xcc, 0x82, 0xe0, 0x82, 0xcc, 0x82, 0xc5]);

describe('decode', () => {
  test('keeps every character of UTF-8, the byte order mark too', () => {
    const text = '\ufeffMODERATOR: “Zoë” 青 👩‍🔬\r\n';
    expect(decode(Buffer.from(text))).toEqual({ text });
  });

  test('takes an empty file for an empty text', () => {
    expect(decode(Buffer.alloc(0))).toEqual({ text: '' });
  });

  test.each([
    ['UTF-16 (little-endian)', Buffer.from('\ufeffMODERATOR: hi', 'utf16le')],
    ['UTF-16 (big-endian)', Buffer.from('\ufeffMODERATOR: hi', 'utf16le').swap16()],
    ['UTF-16 (little-endian)', Buffer.from('MODERATOR: Zoë “quotes” it', 'utf16le')],
    ['UTF-16 (big-endian)', Buffer.from('MODERATOR: plain ASCII', 'utf16le').swap16()],
    ['UTF-32 (little-endian)', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['Shift_JIS', JAPANESE],
    ['ISO-2022-JP', Buffer.from('\u001b$B%3%s\u001b(B: hello')],
  ])('names %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ fault: expect.stringContaining(`it looks like ${encoding}`) });
  });

  test('names EUC-JP', () => {
    const bytes = Buffer.from([0xa4, 0xb3, 0xa4, 0xf3, 0xa4, 0xcb, 0xa4, 0xc1, 0xa4, 0xcf, 0x0a, 0xa4, 0xb3, 0xa4, 0xf3]);
    expect(decode(bytes)).toEqual({ fault: expect.stringContaining('it looks like EUC-JP') });
  });

  test('names Windows-1252 and the line of the first wrong byte', () => {
    const bytes = Buffer.from('MODERATOR: Good morning.\r\nMINISTER: It\u0092s open.\n', 'latin1');
    expect(decode(bytes)).toEqual({ fault: expect.stringMatching(/^is not UTF-8, first at line 2: it looks like Windows-1252\. Save it as UTF-8/) });
  });

  test('names no encoding where none is likely', () => {
    const bytes = Buffer.from(Array.from({ length: 64 }, (_, index) => 0xc0 + (index % 32)));
    expect(decode(bytes)).toEqual({ fault: expect.stringMatching(/^is not UTF-8, first at line 1\. Save/) });
  });

  test('is not taken in by UTF-8 that is cut off', () => {
    expect(decode(Buffer.from('MODERATOR: 青').subarray(0, -1))).toEqual({ fault: expect.stringContaining('is not UTF-8') });
  });

  test.each([
    ['is binary', Buffer.from([0, 1, 2, 3, 250, 251, 0, 9])],
    ['is binary', Buffer.from([0, 1, 2, 3])],
    ['is a Word document or an archive', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000\u0000\u0000!\u0000')],
    ['is a PDF', Buffer.from('%PDF-1.7\nwords and words')],
  ])('refuses what %s', (fault, bytes) => {
    expect(decode(bytes)).toEqual({ fault: expect.stringContaining(fault) });
  });

  test('leaves a stray control character to the linter', () => {
    const text = `MODERATOR: Good${'\u0000'} morning, ladies and gentlemen of the press.`;
    expect(decode(Buffer.from(text))).toEqual({ text });
  });
});
