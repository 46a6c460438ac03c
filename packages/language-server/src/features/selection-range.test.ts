import type { SelectionRange } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { selectionRange } from './selection-range.ts';

/** The texts that a selection grows to, from the word on. */
function grown(marked: string): string[] {
  const text = openText(marked);
  const found: string[] = [];
  let range: SelectionRange | undefined = text.ask(selectionRange, { positions: [text.cursor] })?.[0];
  for (; range !== undefined; range = range.parent) found.push(text.cut(range.range));
  return found;
}

const conference = (words: string) => `Harbour Talks

## Ferries

QUESTION: When?

MINISTER BERG: ${words}

It is ready.

QUESTION: Why?

MINISTER BERG: So.
`;

describe('selection ranges', () => {
  test('grow from the word to the document', () => {
    const words = 'I asked Mr. Lund of the U.S. Navy. It sails tomorrow.';
    const turn = `MINISTER BERG: ${words}\n\nIt is ready.`;
    const whole = conference(words);
    expect(grown(conference(words.replace('Lund', 'Lu<|>nd')))).toEqual([
      'Lund',
      'I asked Mr. Lund of the U.S. Navy.',
      words,
      turn,
      `QUESTION: When?\n\n${turn}`,
      whole.slice(whole.indexOf('## F')).trimEnd(),
      whole,
    ]);
  });

  test('begin with the label, and with words of scripts without blanks', () => {
    expect(grown(conference('So.').replace('MINISTER BERG', 'MINISTER B<|>ERG')).slice(0, 3)).toEqual(['BERG', 'MINISTER BERG', 'MINISTER BERG: So.\n\nIt is ready.']);
    const [word, sentence] = grown('記者：出発はいつですか。\n\n林外務大臣：船はあす出<|>ます。天気は晴れです。\n\n記者：なぜですか。\n');
    expect(sentence).toBe('船はあす出ます。');
    expect(sentence).toContain(word);
    expect(word?.length).toBeLessThan(4);
  });

  test('hold exactly with CRLF, emoji and outside turns', () => {
    expect(grown('QUESTION: When 😀?\r\n\r\nMINISTER BERG: It 👩‍💻 sai<|>ls.\r\n\r\nQUESTION: Why?\r\n').slice(0, 3)).toEqual(['sails', 'It 👩‍💻 sails.', 'MINISTER BERG: It 👩‍💻 sails.']);
    expect(grown('Har<|>bour Talks\n\nQUESTION: When?\n\nMINISTER BERG: Now.\n\nQUESTION: Why?\n').slice(0, 2)).toEqual(['Harbour', 'Harbour Talks']);
    expect(grown('<|>')).toEqual(['']);
  });

  test('answer one range a place, each inside the next', () => {
    const text = openText(conference('It sails. 🚢 Tomorrow.'));
    const positions = text.text.split('\n').flatMap((line, index) => [0, 3, line.length].map((character) => ({ line: index, character })));
    const ranges = text.ask(selectionRange, { positions }) ?? [];
    expect(ranges).toHaveLength(positions.length);
    for (const first of ranges) {
      for (let range: SelectionRange = first; range.parent !== undefined; range = range.parent) expect(text.cut(range.parent.range)).toContain(text.cut(range.range));
    }
  });
});
