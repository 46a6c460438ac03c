import { expect, test } from 'vitest';
import { interpret } from './model/interpret.ts';
import { parse } from './parse.ts';
import { answersOf, exchangesWith, questionsTo, speakerOf, turnsIn, turnsOf } from './query.ts';
import { countSpeech, nameOf, shareOf } from './speech.ts';

const tree = parse(`Press Conference by Minister Aalto
Tuesday, September 10, 2024

MODERATOR: Good morning. Mr. Tamm of the Amberly Times, please.

## Harbour

QUESTION: Jaan Tamm, Amberly Times. Minister Aalto, is the port open?
MINISTER AALTO: It is. It has been since Monday.
QUESTION: And for Secretary Hollis: when will you come back?
MINISTER AALTO: Soon.
SECRETARY HOLLIS: Thank you all.
`);
const transcript = interpret(tree);
const lines = (items: readonly { line: number }[]) => items.map(({ line }) => line);

test('a person is meant by id, name or label', () => {
  for (const who of ['aalto', 'Aalto', 'MINISTER AALTO']) expect(lines(turnsOf(transcript, who)), who).toEqual([9, 11]);
  expect(speakerOf(transcript, 'nobody')).toBeUndefined();
  expect(turnsOf(transcript, 'nobody')).toEqual([]);
});

test('a label that two people share means none of them', () => {
  const [first] = transcript.speakers;
  expect(speakerOf({ ...transcript, speakers: [{ id: 'a', labels: ['Q'] }, { id: 'b', labels: ['Q'] }, ...(first ? [first] : [])] }, 'Q')).toBeUndefined();
});

test('turns by section', () => {
  expect(lines(turnsIn(transcript, 'Harbour'))).toEqual([8, 9, 10, 11, 12]);
  expect(turnsIn(transcript, 'Sea')).toEqual([]);
});

test('questions by whom they go to, whoever takes part, and their answers', () => {
  const [asked] = questionsTo(transcript, 'aalto');
  expect(asked?.question).toEqual(['t2']);
  expect(lines(answersOf(transcript, 't2'))).toEqual([9]);
  expect(exchangesWith(transcript, 'aalto').length).toBeGreaterThanOrEqual(1);
  expect(answersOf(transcript, 't3')).toEqual([]);
  expect(questionsTo(transcript, 'nobody')).toEqual([]);
});

test('words and shares', () => {
  const speech = countSpeech(tree, transcript);
  const aalto = speech.shares.get('aalto');
  expect(aalto?.words).toBe(8);
  expect(aalto && nameOf(aalto.speaker)).toBe('Aalto');
  expect(shareOf(aalto?.words ?? 0, speech)).toBeCloseTo(8 / speech.words);
});
