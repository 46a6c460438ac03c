import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { speakers } from './speakers.ts';
import { statistics } from './statistics.ts';

const conference = `MODERATOR: Good morning.

## Ferries

[00:01:30] QUESTION: When will it sail?

[00:01:40] MINISTER BERG: (Laughter.) It sails tomorrow, or so I hope.

## Ships

QUESTION: And the old one?

MINISTER BERG: Never again.
`;

describe('rostrum/statistics', () => {
  test('adds up the document, speakers and sections', () => {
    const text = openText(conference);
    const result = text.ask(statistics);
    expect(result).toMatchObject({ version: 7, kind: 'transcript', unit: 'words', document: { turns: 5, words: 19, share: 1, questions: 2, longestTurn: { id: 't3', words: 7 } } });
    expect(result.speakers).toMatchObject([
      { name: 'MODERATOR', anonymous: true, turns: 1, words: 2, questions: 0 },
      { name: 'QUESTION', turns: 2, words: 8, questions: 2, longestTurn: { id: 't2', words: 4 } },
      { id: 'berg', anonymous: false, turns: 2, words: 9, questions: 0 },
    ]);
    expect(result.sections).toMatchObject([
      { heading: 'Ferries', line: 2, turns: 2, words: 11, questions: 1 },
      { heading: 'Ships', line: 8, turns: 2, words: 6, questions: 1 },
    ]);
    expect(text.ask(speakers).speakers.map(({ id, words }) => [id, words])).toEqual(result.speakers.map(({ id, words }) => [id, words]));
  });

  test('lays the turns out one behind the other', () => {
    const { timeline, document } = openText(conference).ask(statistics);
    expect(timeline.map(({ turn, wordsBefore, words }) => [turn, wordsBefore, words])).toEqual([
      ['t1', 0, 2],
      ['t2', 2, 4],
      ['t3', 6, 7],
      ['t4', 13, 4],
      ['t5', 17, 2],
    ]);
    expect(timeline.map(({ start }) => start)).toEqual([undefined, 90_000, 100_000, undefined, undefined]);
    expect(timeline.reduce((sum, { words }) => sum + words, 0)).toBe(document.words);
  });

  test('counts letters where a script has no words, and nothing in an article', () => {
    expect(openText('記者：出発はいつですか。\n\n林外務大臣：あす出ます。\n\n記者：なぜですか。\n\n林外務大臣：はい。\n').ask(statistics).unit).toBe('letters');
    expect(openText('It rained all day.\n').ask(statistics)).toMatchObject({ document: { turns: 0, words: 0, share: 0, questions: 0 }, speakers: [], timeline: [] });
  });
});
