import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { turnAt } from './turn-at.ts';

function at(marked: string) {
  const text = openText(marked);
  return text.ask(turnAt, { position: text.cursor });
}

const conference = (marks: readonly string[]) =>
  `Harbour Talks${marks[0] ?? ''}\n\nQUESTION: When${marks[1] ?? ''}?\n\nMINISTER BERG: Tomorrow.\n${marks[2] ?? ''}\nQUESTION: And ${marks[3] ?? ''}then?\n\nMINISTER BERG: Never.\n${marks[4] ?? ''}`;

describe('rostrum/turnAt', () => {
  test.each([
    ['in words', ['', '<|>'], { number: 1, turn: { id: 't1' }, speaker: { name: 'QUESTION' }, speakerNumber: 1, speakerTotal: 2 }],
    ['behind a turn', ['', '', '<|>'], { number: 2, turn: { id: 't2', label: 'MINISTER BERG' }, speaker: { id: 'berg' }, speakerNumber: 1, speakerTotal: 2 }],
    ['in a later turn', ['', '', '', '<|>'], { number: 3, turn: { id: 't3' }, speakerNumber: 2, speakerTotal: 2 }],
    ['at the end of the text', ['', '', '', '', '<|>'], { number: 4, turn: { id: 't4' }, speakerNumber: 2 }],
    ['in the header', ['<|>'], { number: 0, speakerNumber: 0, speakerTotal: 0 }],
  ])('counts the turn %s', (_name, marks, expected) => {
    const result = at(conference(marks));
    expect(result).toMatchObject({ version: 7, total: 4, ...expected });
    if (expected.number === 0) expect(result).not.toHaveProperty('turn');
  });

  test('finds none in an article', () => {
    expect(at('It rained <|>all day.\n')).toEqual({ version: 7, total: 0, number: 0, speakerNumber: 0, speakerTotal: 0 });
  });
});
