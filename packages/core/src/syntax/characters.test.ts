import { expect, test } from 'vitest';
import { byUnicode, properties } from './characters.ts';

test('what is known beforehand of characters is what Unicode says', () => {
  const known = properties(0x20);
  const codes = [...Array(0x100).keys()].flatMap((low) => [low, 0x2000 | low]);
  expect(codes.filter((code) => properties(code) !== (byUnicode(code) | known)).map((code) => code.toString(16))).toEqual([]);
  expect(properties(0x41)).not.toBe(known);
});
