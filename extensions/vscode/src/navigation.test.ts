import { describe, expect, test } from 'vitest';
import { findAnswer, findTurn, turnAt, type ExchangeTurns, type Move } from './navigation.ts';

/** Turns from a picture: one letter a line names the speaker whose label stands there, a point is text. */
function picture(lines: string) {
  return [...lines].flatMap((speaker, line) =>
    speaker === '.' ? [] : [{ id: `t${line}`, speaker, line, labelRange: { start: { line, character: 0 } } }],
  );
}

function go(lines: string, from: number, move: Move, character = 0) {
  const found = findTurn(picture(lines), { line: from, character }, move, questionsOf(lines));
  return typeof found === 'string' ? found : found.line;
}

/** In these pictures q asks; what follows, up to the next q, answers, unless it is m, who moderates. */
function questionsOf(lines: string): ExchangeTurns[] {
  return [...lines].reduce<{ question: { id: string }[]; answers: { id: string }[] }[]>((exchanges, speaker, line) => {
    if (speaker === 'q') exchanges.push({ question: [{ id: `t${line}` }], answers: [] });
    else if (!'.m'.includes(speaker)) exchanges.at(-1)?.answers.push({ id: `t${line}` });
    return exchanges;
  }, []);
}

const next = { direction: 'next', stops: 'turns' } as const;
const previous = { direction: 'previous', stops: 'turns' } as const;
const nextOfSpeaker = { direction: 'next', stops: 'speaker' } as const;
const previousOfSpeaker = { direction: 'previous', stops: 'speaker' } as const;
const nextQuestion = { direction: 'next', stops: 'questions' } as const;
const previousQuestion = { direction: 'previous', stops: 'questions' } as const;

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

describe('questions', () => {
  test('next skips statements and answers', () => expect(go('a.q.a.a.q', 2, nextQuestion)).toBe(8));
  test('previous from an answer is its question', () => expect(go('a.q.a.a.q', 6, previousQuestion)).toBe(2));
  test('there are none in a speech', () => expect(go('a...', 0, nextQuestion)).toBe('no-questions'));
});

describe('the answer', () => {
  const answer = (lines: string, line: number) => findAnswer(picture(lines), questionsOf(lines), { line, character: 0 });
  test('to a question is the first turn that answers it', () => expect(answer('q.m.a.b', 1)).toBe('t4'));
  test('after an answer is the next one', () => expect(answer('q.m.a.b', 5)).toBe('t6'));
  test('after the last one does not exist', () => expect(answer('q.a.q.a', 2)).toBe('last-answer'));
  test('to a question that nobody answers does not exist', () => expect(answer('q.m.q.a', 0)).toBe('unanswered'));
  test('needs a question', () => expect(answer('m.a', 0)).toBe('no-question-here'));
});

test('a text without turns has nowhere to go', () => expect(go('....', 1, next)).toBe('no-turns'));

test('an indented label belongs to its turn from the start of the line', () => {
  const turns = [{ id: 't1', speaker: 'a', labelRange: { start: { line: 3, character: 4 } } }];
  expect(turnAt(turns, { line: 3 })).toBe(turns[0]);
});
