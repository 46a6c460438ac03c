import { describe, expect, test } from 'vitest';
import { IntroductionReader } from './introduction.ts';

const english = new IntroductionReader('en');

describe('readHandover', () => {
  test.each([
    ['We begin with Elm Daily, Mr. Mori.', { name: 'Mori', affiliation: 'Elm Daily' }],
    ['The floor is for Ms. Ada Lane from Radio Nord.', { name: 'Ada Lane', affiliation: 'Radio Nord' }],
    ['The next question is from Ms. Lane.', { name: 'Lane' }],
    ['Thank you. Mr. Mori, please.', { name: 'Mori' }],
    ['Thank you, Mr. Mori, please.', { name: 'Mori' }],
    ['Yama Shimbun, Mr. Mori, please. Go ahead.', { name: 'Mori', affiliation: 'Yama Shimbun' }],
  ])('a moderator calls: %s', (closing, introduction) => {
    expect(english.readHandover(closing, true)).toEqual(introduction);
  });

  test.each([
    'On Monday.',
    'Thank you, Mr. Hale.',
    'On Monday, Mr. Hale will travel.',
    'Yama Shimbun, Mr. Mori. One more thing first. We have ten minutes.',
    'May, Radio Nord.',
  ])('a moderator calls nobody: %s', (closing) => {
    expect(english.readHandover(closing, true)).toBeUndefined();
  });

  test.each(['On Monday.', 'Mr. Hale.', 'I spoke to Mr. Hale from Radio Nord.', 'Monday, Tuesday.'])('an answer calls nobody: %s', (closing) => {
    expect(english.readHandover(closing, false)).toBeUndefined();
  });

  test('an official calls the next by outlet or by "please"', () => {
    expect(english.readHandover('Now Tom Lane, Radio Nord.', false)).toEqual({ name: 'Tom Lane', affiliation: 'Radio Nord' });
    expect(english.readHandover('Ms. Lane, please.', false)).toEqual({ name: 'Lane' });
  });

  test('an onorevole is one in Italian, by his period or his whole title', () => {
    const italian = new IntroductionReader('it');
    expect(italian.readHandover('Onorevole Rossi.', true)).toEqual({ name: 'Rossi' });
    expect(italian.readHandover('Lunedì, Radio Nord.', true)).toBeUndefined();
  });
});

describe('readSelfIntroduction', () => {
  test.each([
    ['Tom Lane from Radio Nord. When will the quay open?', { name: 'Tom Lane', affiliation: 'Radio Nord' }],
    ['Hi, I am Mori from Yama newspaper.', { name: 'Mori', affiliation: 'Yama newspaper' }],
  ])('%s', (opening, introduction) => {
    expect(english.readSelfIntroduction(opening)).toEqual(introduction);
  });

  test.each(['On Monday, Reuters reported a leak.', 'Monday, Reuters.', 'Is it open?'])('nobody: %s', (opening) => {
    expect(english.readSelfIntroduction(opening)).toBeUndefined();
  });
});
