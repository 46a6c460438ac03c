import { describe, expect, test } from 'vitest';
import { LineTable } from './lines.ts';

describe('line starts', () => {
  test.each([
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\r', [0, 2]],
    ['a\r\n', [0, 3]],
    ['a\n\r', [0, 2, 3]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['a\r\nb\rc\nd', [0, 3, 5, 7]],
    ['a\u2028b\u2029c\u0085d\u000bf\f', [0]],
    ['😀\n😀', [0, 3]],
  ])('of %j', (text, starts) => {
    expect([...new LineTable(text).starts]).toEqual(starts);
  });

  test('of more lines than the first table holds', () => {
    expect(new LineTable('\n'.repeat(10_000)).count).toBe(10_001);
  });
});

describe('a line', () => {
  const table = new LineTable('\ufeffone\r\ntwo\r\rfour\n');

  test('has its text without line end and byte order mark', () => {
    expect([1, 2, 3, 4, 5].map((line) => table.text(line))).toEqual(['one', 'two', '', 'four', '']);
  });

  test('spans from its first character to its line end', () => {
    expect([1, 2, 3, 4, 5].map((line) => [table.start(line), table.end(line)])).toEqual([[1, 4], [6, 9], [10, 10], [11, 15], [16, 16]]);
  });

  test('that does not exist is empty and stands at the end', () => {
    expect([table.start(9), table.end(9), table.text(9)]).toEqual([16, 16, '']);
  });

  test('that is a lone line feed behind a carriage return of another line keeps its end', () => {
    const mixed = new LineTable('a\r\n\n');
    expect([mixed.end(1), mixed.start(2), mixed.end(2), mixed.start(3)]).toEqual([1, 3, 3, 4]);
  });
});

describe('positions', () => {
  test('count a byte order mark in offsets, not in columns', () => {
    const table = new LineTable('\ufeffab');
    expect([0, 1, 2].map((offset) => table.position(offset).column)).toEqual([1, 1, 2]);
    expect(table.offset({ line: 1, column: 1 })).toBe(1);
  });

  test('count UTF-16 code units', () => {
    expect(new LineTable('😀a').position(2)).toEqual({ line: 1, column: 3 });
  });

  test('lead back to their offsets, line ends aside', () => {
    const text = 'a😀\r\nb\rc\n\nd';
    const table = new LineTable(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const within = Math.min(offset, table.end(table.lineAt(offset)));
      expect(table.offset(table.position(offset)), `offset ${offset}`).toBe(within);
    }
  });

  test.each([
    [-5, { line: 1, column: 1 }],
    [99, { line: 2, column: 2 }],
  ])('outside the text (%i) are taken for its ends', (offset, position) => {
    expect(new LineTable('ab\nc').position(offset)).toEqual(position);
  });

  test.each([
    [{ line: 0, column: 1 }, 0],
    [{ line: 1, column: 99 }, 2],
    [{ line: 2, column: 0 }, 3],
    [{ line: 9, column: 1 }, 4],
  ])('that do not exist (%j) are taken for the nearest', (position, offset) => {
    expect(new LineTable('ab\nc').offset(position)).toBe(offset);
  });
});
