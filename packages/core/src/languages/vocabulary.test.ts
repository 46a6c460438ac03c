import { expect, test } from 'vitest';
import { languages } from './index.ts';
import { classesOf, wordClass } from './vocabulary.ts';

const listed = languages.flatMap(({ honorifics, roles, questioners, answerers, moderators, unnamed, particles, outlets, openers, keys }) => [honorifics, roles, questioners, answerers, moderators, unnamed, particles, outlets, openers, keys].flatMap(({ words }) => words));

test('every listed word is found in small letters, in capitals and with a period', () => {
  // the capitals of "ß" are two letters
  const words = listed.filter((word) => word.toUpperCase().toLowerCase() === word);
  expect(words.length).toBeGreaterThan(1000);
  expect(words.filter((word) => classesOf(word) === 0)).toEqual([]);
  expect(words.filter((word) => classesOf(word.toUpperCase()) !== classesOf(word))).toEqual([]);
  expect(words.filter((word) => classesOf(`${word}.`) !== classesOf(word))).toEqual([]);
});

test('a word that joins another to an office is one', () => {
  expect(classesOf('Helseminister')).toBe(wordClass.role);
  expect(classesOf('administrates')).toBe(0);
});
