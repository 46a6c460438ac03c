import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { quote } from './quote.ts';

describe('rostrum/quote', () => {
  test('gives a passage with its citation, and the parts of it', () => {
    const text = openText(`---
title: Harbour Talks
source: {url: "https://press.example/talks"}
---
QUESTION: When?

MINISTER BERG: <|It sails tomorrow.|> I hope.

QUESTION: Why?
`);
    expect(text.ask(quote, { range: text.ranges[0]! })).toEqual({
      version: 7,
      turns: [{ turn: 't2', number: 2, speaker: { id: 'berg', name: 'Berg' }, role: 'Minister', text: 'It sails tomorrow.' }],
      source: { title: 'Harbour Talks', url: 'https://press.example/talks' },
      plain: '“It sails tomorrow.”\n\n— Berg, Minister, Harbour Talks, turn 2',
      markdown: '> It sails tomorrow.\n>\n> — Berg, Minister, *Harbour Talks*, turn 2',
    });
  });

  test('is empty in an article', () => {
    const text = openText('<|It rained all day.|>\n');
    expect(text.ask(quote, { range: text.ranges[0]! })).toMatchObject({ turns: [], plain: '', markdown: '' });
  });
});
