import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { turns } from './turns.ts';

describe('rostrum/turns', () => {
  test('gives every turn, its label and its place', () => {
    const text = openText(`## Ferries

<|<|QUESTION|>: When will the ferry sail?

It has been in the harbour for a month.|>

<|<|MINISTER BERG|>: Tomorrow.|>

<|<|QUESTION|>: And the old one?|>

<|<|MINISTER BERG|>: Never again.|>
`);
    const result = text.ask(turns);
    expect(result.turns.map(({ label, act, section, line }) => [label, act, section, line])).toEqual([
      ['QUESTION', 'question', 'Ferries', 2],
      ['MINISTER BERG', 'answer', 'Ferries', 6],
      ['QUESTION', 'question', 'Ferries', 8],
      ['MINISTER BERG', 'answer', 'Ferries', 10],
    ]);
    expect(result.turns.flatMap(({ range, labelRange }) => [text.cut(range), text.cut(labelRange)])).toEqual(text.ranges.map((range) => text.cut(range)));
    expect(result.turns.map(({ labelRange }) => labelRange)).toEqual(text.ranges.filter((_, index) => index % 2 === 1));
    expect(new Set(result.turns.map(({ speaker }) => speaker)).size).toBe(2);
  });

  test('gives none in an article', () => {
    expect(openText('It rained all day.\n').ask(turns)).toMatchObject({ version: 7, turns: [] });
  });
});
