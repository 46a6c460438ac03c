import { describe, expect, test } from 'vitest';
import { findTurn, turnAt, type Move } from './navigation.ts';

/** Turns from a picture: one letter a line names the speaker whose label stands there, a point is text. */
function picture(lines: string) {
  return [...lines].flatMap((speaker, line) =>
    speaker === '.' ? [] : [{ speaker, line, labelRange: { start: { line, character: 0 } } }],
  );
}

function go(lines: string, from: number, move: Move, character = 0) {
  const found = findTurn(picture(lines), { line: from, character }, move);
  return typeof found === 'string' ? found : found.line;
}

const next = { direction: 'next', sameSpeaker: false } as const;
const previous = { direction: 'previous', sameSpeaker: false } as const;
const nextOfSpeaker = { direction: 'next', sameSpeaker: true } as const;
const previousOfSpeaker = { direction: 'previous', sameSpeaker: true } as const;

describe('next turn', () => {
  test('is the first below the cursor', () => expect(go('a.b.a', 0, next)).toBe(2));
  test('from the header is the first of all', () => expect(go('..a.b', 0, next)).toBe(2));
  test('does not exist in the last', () => expect(go('a.b..', 3, next)).toBe('last'));
  test('is not the one whose label holds the cursor', () => expect(go('a.b', 0, next, 5)).toBe(2));
});

describe('previous turn', () => {
  test('from the start of a turn is the one above', () => expect(go('a.b.a', 4, previous)).toBe(2));
  test('from within a turn is its own start', () => expect(go('a.b.a', 3, previous)).toBe(2));
  test('from within a label is the start of its line', () => expect(go('a.b.a', 2, previous, 1)).toBe(2));
  test('does not exist in the header', () => expect(go('..a.b', 1, previous)).toBe('first'));
});

describe('turns of the same speaker', () => {
  test('next skips the others', () => expect(go('a.b.c.a', 1, nextOfSpeaker)).toBe(6));
  test('next stops at the last of this speaker', () => expect(go('a.b.a.b', 4, nextOfSpeaker)).toBe('last'));
  test('previous skips the others', () => expect(go('a.b.c.a', 6, previousOfSpeaker)).toBe(0));
  test('nobody speaks in the header', () => expect(go('..a.b', 0, nextOfSpeaker)).toBe('no-speaker-here'));
});

test('a text without turns has nowhere to go', () => expect(go('....', 1, next)).toBe('no-turns'));

test('an indented label belongs to its turn from the start of the line', () => {
  const turns = [{ speaker: 'a', labelRange: { start: { line: 3, character: 4 } } }];
  expect(turnAt(turns, { line: 3, character: 0 })).toBe(turns[0]);
});
