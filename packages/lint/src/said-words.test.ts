import { interpret, parse } from '@rostrum/core';
import { expect, test } from 'vitest';
import { SaidWords } from './said-words.ts';

const text = 'HOST: It’s the Ministry’s café, Mr. O’Neil.\nGUEST: A ministerial matter – for ministers.\nHOST: Indeed.\nGUEST: 大臣。\n';

/** The first words are searched for, later ones looked up: `asked` makes them later ones. */
function said(words: readonly string[], asked: number): string[] {
  const known = new SaidWords(text, interpret(parse(text)));
  for (let number = 0; number < asked; number++) known.has(`WORD${number}`);
  return words.filter((word) => known.has(word));
}

test.each([0, 100])('knows whole words of speech, not of labels, after %i others', (asked) => {
  const words = ['MINISTRYS', 'MINISTER', 'MINISTERS', 'ONEIL', 'CAFÉ', 'HOST', 'GUEST', 'ITS', '大臣', '大'];
  expect(said(words, asked)).toEqual(['MINISTRYS', 'MINISTERS', 'ONEIL', 'CAFÉ', 'ITS', '大臣']);
});

test('knows the same words in texts that have to be written in capitals first', () => {
  const plain = new SaidWords(text, interpret(parse(text)));
  const odd = text.replace('Indeed.', 'Indeed, große cafe\u0301s.');
  const folded = new SaidWords(odd, interpret(parse(odd)));
  for (const word of ['MINISTRYS', 'MINISTER', 'ONEIL', 'CAFÉ', 'HOST', 'ITS', 'IT', 'MR', 'INDEED', '大臣', '大']) expect(folded.has(word), word).toBe(plain.has(word));
  expect([folded.has('GROSSE'), folded.has('CAFÉS'), plain.has('GROSSE')]).toEqual([true, true, false]);
});
