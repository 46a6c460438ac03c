import { expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { reading } from './reading.ts';

test('rostrum/reading tells remarks from speech and joins wrapped lines', () => {
  const result = openText(`---
title: Ferries
date: 2026-03-03
transcript: 1
---

## Questions

QUESTION: When will the ferry sail? (Laughter.)

And why (inaudible) now?

MINISTER BERG: Tomorrow.

QUESTION: (Inaudible) (inaudible) late.
`).ask(reading);
  expect(result).toMatchObject({ title: 'Ferries', date: '2026-03-03', sections: [{ heading: 'Questions', level: 2 }] });
  expect(result.speakers.map(({ name }) => name)).toContain('Berg');
  expect(result.turns.map(({ line, act }) => [line, act])).toEqual([
    [8, 'question'],
    [12, 'answer'],
    [14, 'question'],
  ]);
  expect(result.turns.map(({ paragraphs }) => paragraphs.map((pieces) => pieces.map(({ text, annotation }) => annotation ?? text)))).toEqual([
    [['When will the ferry sail? ', 'laughter'], ['And why ', 'inaudible', ' now?']],
    [['Tomorrow.']],
    [['inaudible', ' ', 'inaudible', ' late.']],
  ]);
});

test('rostrum/reading has no turns in an article', () => {
  expect(openText('It rained all day.\n').ask(reading).turns).toEqual([]);
});
