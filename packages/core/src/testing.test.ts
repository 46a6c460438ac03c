import { describe, expect, test } from 'vitest';
import { unmark } from './testing.ts';

describe('unmark', () => {
  test('leaves a text without marks as it is', () => {
    expect(unmark('A < b | c > d')).toEqual({ text: 'A < b | c > d', ranges: [] });
  });

  test('finds ranges and the cursor', () => {
    expect(unmark('<|MODERATOR|>: Wel<|>come, <|all|>.')).toEqual({
      text: 'MODERATOR: Welcome, all.',
      ranges: [
        { start: 0, end: 9 },
        { start: 20, end: 23 },
      ],
      cursor: 14,
    });
  });

  test('orders ranges that hold others by their opening mark', () => {
    expect(unmark('<|a<|b|>c|><||>').ranges).toEqual([
      { start: 0, end: 3 },
      { start: 1, end: 2 },
      { start: 3, end: 3 },
    ]);
  });

  test('counts UTF-16 code units and keeps line ends', () => {
    expect(unmark('😀\r\n<|話者|>:')).toEqual({ text: '😀\r\n話者:', ranges: [{ start: 4, end: 6 }] });
  });

  test.each([
    ['<|a', 'never closed'],
    ['a|>', 'closes no range'],
    ['<|><|>', 'second cursor'],
  ])('refuses %j', (marked, reason) => {
    expect(() => unmark(marked)).toThrow(reason);
  });
});
