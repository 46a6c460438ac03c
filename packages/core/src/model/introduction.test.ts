import { describe, expect, test } from 'vitest';
import { IntroductionReader } from './introduction.ts';

const english = new IntroductionReader('en');

describe('in other languages', () => {
  test.each([
    ['es', 'La siguiente pregunta es de Tomás Lane, de Radio Norte.', { name: 'Tomás Lane', affiliation: 'Radio Norte' }],
    ['fr', 'La parole est à M. Paul Roux, du Journal du Port.', { name: 'Paul Roux', affiliation: 'Journal du Port' }],
    ['de', 'Die nächste Frage stellt Herr Lane von Radio Nord.', { name: 'Lane', affiliation: 'Radio Nord' }],
    ['ru', 'Следующий вопрос — Иван Лейн, «Радио Север».', { name: 'Иван Лейн', affiliation: 'Радио Север' }],
    ['ja', 'では、朝日新聞の森さん、お願いします。', { name: '森', affiliation: '朝日新聞' }],
    ['zh', '下面请新华社记者李明提问。', { name: '李明', affiliation: '新华社' }],
  ])('%s: a moderator calls: %s', (language, closing, introduction) => {
    expect(new IntroductionReader(language).readHandover(closing, true)).toEqual(introduction);
  });

  test.each([
    ['ja', '朝日新聞の森です。日程について伺います。', { name: '森', affiliation: '朝日新聞' }],
    ['zh', '我是新华社记者李明。请问港口什么时候开放？', { name: '李明', affiliation: '新华社' }],
    ['pt', 'Presidente, boa tarde. É Gabriela Mora, da Rádio Norte. Quando abre?', { name: 'Gabriela Mora', affiliation: 'Rádio Norte' }],
    ['es', 'Soy Ana Mora, de Radio Norte. ¿Cuándo se abre?', { name: 'Ana Mora', affiliation: 'Radio Norte' }],
  ])('%s: somebody introduces himself: %s', (language, opening, introduction) => {
    expect(new IntroductionReader(language).readSelfIntroduction(opening)).toEqual(introduction);
  });

  test.each([
    ['ja', '来週の月曜日です。'],
    ['zh', '下面请新华社记者提问。'],
    ['es', 'Gracias por venir.'],
  ])('%s: nobody is called: %s', (language, closing) => {
    expect(new IntroductionReader(language).readHandover(closing, true)).toBeUndefined();
  });
});

test('an acronym is nobody’s name', () => {
  expect(english.readHandover('The FDA, the CDC, they have their own view.', true)).toBeUndefined();
  expect(english.readSelfIntroduction('FDA, CDC. Who decides?')).toBeUndefined();
});

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
