import { LineTable } from '@rostrum/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyText, checked } from '../testing/arbitrary-text.ts';
import { toOffset, toPosition, toRange, toSpan } from './convert.ts';

/** Cuts a text at a range by nothing but the protocol's words: lines end with LF, CRLF or CR, characters are code units. */
function cut(text: string, range: ReturnType<typeof toRange>): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = ({ line, character }: { line: number; character: number }) => lines.slice(0, line).join('').length + character;
  return text.slice(offset(range.start), offset(range.end));
}

/** Offsets where the protocol can point: all but the one between CR and LF. */
function isAddressable(text: string, offset: number): boolean {
  return !(text[offset - 1] === '\r' && text[offset] === '\n');
}

describe('positions', () => {
  test('cut out of the text what the span holds', () => {
    checked(fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((left, right) => left - right);
      fc.pre(isAddressable(text, start) && isAddressable(text, end));
      const range = toRange(new LineTable(text), { start, end });
      expect(cut(text, range)).toBe(text.slice(start, end));
      expect(toSpan(new LineTable(text), range)).toEqual({ start, end });
    }));
  });

  test('come back as the offset they were made of', () => {
    checked(fc.property(anyText, (text) => {
      const lines = new LineTable(text);
      for (let offset = 0; offset <= text.length; offset++) {
        expect(toOffset(lines, toPosition(lines, offset))).toBe(isAddressable(text, offset) ? offset : offset - 1);
      }
    }));
  });

  test('agree with the text model that editors are built on', () => {
    checked(fc.property(anyText, fc.integer({ min: -2, max: 9 }), fc.integer({ min: -2, max: 20 }), (text, line, character) => {
      const lines = new LineTable(text);
      const document = TextDocument.create('file:///a', 'transcript', 1, text);
      for (let offset = -1; offset <= text.length + 1; offset++) expect(toPosition(lines, offset)).toEqual(document.positionAt(offset));
      expect(toOffset(lines, { line, character })).toBe(document.offsetAt({ line, character }));
    }));
  });

  test('count a byte order mark as a character of its line', () => {
    const lines = new LineTable('\uFEFFA: b\nC: d');
    expect(toRange(lines, { start: 1, end: 2 })).toEqual({ start: { line: 0, character: 1 }, end: { line: 0, character: 2 } });
    expect(toPosition(lines, 6)).toEqual({ line: 1, character: 0 });
  });
});
