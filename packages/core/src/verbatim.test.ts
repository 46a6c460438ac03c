import { describe, expect, test } from 'vitest';
import { parse } from './parse.ts';
import { countWords, spokenWords, verbatimDifference } from './verbatim.ts';

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');
const before = lines('MODERATOR: Good morning, (laughter) everyone.', 'MR. HALE: It’s nine o’clock.', 'MODERATOR: Thank you.');

describe('words', () => {
  test.each([
    ['', 0],
    ['one two', 2],
    ['it’s the workers’ day', 4],
    ['rock-and-roll', 3],
    ['3.45 p.m.', 4],
    ['mor\u00adning', 1],
    ['می\u200cرویم', 1],
    ['e\u0301te\u0301', 1],
    ['日程は', 3],
    ['𠮷野家', 3],
    ['𝒜lpha', 1],
    ['😀 yes 👩\u200d💻', 1],
    ['\ud83d alone', 1],
    ['שלום לכולם', 2],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('carry turn, speaker and place', () => {
    const words = spokenWords(parse(before));
    expect(words.map(({ word }) => word)).toEqual(['Good', 'morning', 'everyone', 'It’s', 'nine', 'o’clock', 'Thank', 'you']);
    expect(words.map(({ turn, speaker }) => `${turn} ${speaker}`)).toEqual(['0 moderator', '0 moderator', '0 moderator', '1 hale', '1 hale', '1 hale', '2 moderator', '2 moderator']);
    expect(words.map(({ start, end }) => before.slice(start, end))).toEqual(words.map(({ word }) => word));
  });

  test('stand outside labels, times, annotations, comments and page furniture', () => {
    const text = lines('[0:05] Ann Lee: One [inaudible] two.', '<!-- not a word -->', '[0:09] Ben Roe: Three.', '(Applause.)', '[0:12] Ann Lee: Four.', '# # #');
    expect(spokenWords(parse(text)).map(({ word }) => word)).toEqual(['One', 'two', 'Three', 'Four']);
  });

  test('in brackets with a label are speech', () => {
    const text = lines('MR. CARR: No. (Q: Why?) Because.', 'Q: Who? [MS. PARK: me]', 'MR. CARR: Her.');
    expect(spokenWords(parse(text)).map(({ word }) => word)).toEqual(['No', 'Q', 'Why', 'Because', 'Who', 'MS', 'PARK', 'me', 'Her']);
  });
});

describe('the guard sees', () => {
  test.each([
    ['a word changed', before.replace('nine', 'ten')],
    ['a word dropped', before.replace('Good ', '')],
    ['a word added', before.replace('Good ', 'Good good ')],
    ['letters in another case', before.replace('Good', 'good')],
    ['two words joined', before.replace('Good morning', 'Goodmorning')],
    ['a word moved to the next turn', before.replace('everyone.\n', '\n').replace('HALE: ', 'HALE: everyone. ')],
    ['a turn given to somebody else', before.replace('MR. HALE', 'MODERATOR')],
    ['one of two turns given to somebody new', before.replace(/MODERATOR: Thank/u, 'MS. ORR: Thank')],
    ['two turns made one', before.replace('\nMR. HALE: ', ' ')],
    ['an annotation made speech', before.replace('(laughter)', 'laughter')],
    ['the last words lost', before.replace('Thank you.', '')],
  ])('%s', (_, after) => {
    expect(verbatimDifference(parse(before), parse(after))).toBeDefined();
  });
});

describe('the guard passes', () => {
  test.each([
    ['the same text', before],
    ['other blanks and line ends', before.replaceAll('\n', '\r\n').replaceAll(': ', ':  ')],
    ['other punctuation', before.replace('morning,', 'morning;')],
    ['invisible characters removed', before.replace('morning', 'morn\u00ad\u200bing')],
    ['a label respelt everywhere', before.replace('MR. HALE', 'Mr. Ada Hale')],
    ['an annotation added', before.replace('Thank you.', 'Thank you. (Applause.)')],
    ['a time added', before.replaceAll(/^(?=M)/gmu, '[0:05] ')],
  ])('%s', (_, after) => {
    expect(verbatimDifference(parse(before), parse(after))).toBeUndefined();
  });

  test('and names the first place that differs', () => {
    const difference = verbatimDifference(parse(before), parse(before.replace('nine', 'ten')));
    expect(difference).toMatchObject({ index: 4, before: { word: 'nine', speaker: 'hale', turn: 1 }, after: { word: 'ten' } });
  });
});
