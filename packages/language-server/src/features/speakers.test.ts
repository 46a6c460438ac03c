import { spokenWords } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { speakers } from './speakers.ts';

const conference = `<|QUESTION|>: When will the ferry sail?

<|MINISTER BERG|>: (Laughter.) It sails tomorrow.

<|QUESTION|>: And the old one?

<|MINISTER BERG|>: Never again.
`;

describe('rostrum/speakers', () => {
  test('counts turns and words, and finds the labels', () => {
    const text = openText(conference);
    const result = text.ask(speakers);
    expect(result).toMatchObject({ version: 7, unit: 'words' });
    expect(result.speakers).toMatchObject([
      { labels: ['QUESTION'], anonymous: true, turns: 2, words: 9, turnRanges: [text.ranges[0], text.ranges[2]] },
      { name: 'Berg', role: 'Minister', labels: ['MINISTER BERG'], anonymous: false, turns: 2, words: 5, turnRanges: [text.ranges[1], text.ranges[3]] },
    ]);
    expect(result.speakers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  test('counts the words that the verbatim guard counts', () => {
    const { analysis, ask } = openText(`${conference}\n[00:12:34] MINISTER BERG: “Don’t,” I said. [inaudible]\n\n- 3 -\n\nMODERATOR: Thank you.\n`);
    const words = spokenWords(analysis.tree, analysis.transcript).filter(({ turn }) => turn >= 0);
    for (const { id, words: counted } of ask(speakers).speakers) {
      expect(counted).toBe(words.filter(({ speaker }) => speaker === id).length);
    }
  });

  test('knows nobody in an article', () => {
    expect(openText('It rained all day.\n').ask(speakers).speakers).toEqual([]);
  });

  test('refuses a document that is not open', () => {
    const { ask } = openText(conference);
    expect(() => ask(speakers, { textDocument: { uri: 'file:///other' } } as never)).toThrow('not open');
  });
});
