import { expect, test } from 'vitest';
import { linesOfOthers } from './other-turns.ts';

test('the lines of others are those with something to hide', () => {
  const turns = [
    { speaker: 'a', line: 0, range: { end: { line: 3 } } },
    { speaker: 'b', line: 4, range: { end: { line: 4 } } },
    { speaker: 'c', line: 5, range: { end: { line: 9 } } },
  ];
  expect(linesOfOthers(turns, 'c')).toEqual([0]);
  expect(linesOfOthers(turns, 'nobody')).toEqual([0, 5]);
});
