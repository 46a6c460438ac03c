import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { interpret } from './interpret.ts';

function people(...lines: readonly string[]): unknown[] {
  return interpret(parse(lines.join('\n'))).speakers.map(({ name, role, affiliation, labels }) => JSON.parse(JSON.stringify({ name, role, affiliation, labels })));
}

describe('what other labels bear out', () => {
  test('an office with its country ends where the name of another label begins', () => {
    const lines = ['President of Elmland Tomas Hale: Good afternoon, friends and colleagues.', 'Ada Lane: Good afternoon, Mr President. When will it open?', 'Tomas Hale: In May, as we said.', 'Ada Lane: Thank you.'];
    expect(people(...lines)[0]).toEqual({ name: 'Tomas Hale', role: 'President of Elmland', labels: ['President of Elmland Tomas Hale', 'Tomas Hale'] });
  });

  test('a department without such a label is a department', () => {
    const lines = ['Minister of Harbour Roads: We shall open it in May.', 'Ada Lane: When will it open?', 'Minister of Harbour Roads: In May, as we said.', 'Ada Lane: Thank you.'];
    expect(people(...lines)[0]).toEqual({ role: 'Minister of Harbour Roads', labels: ['Minister of Harbour Roads'] });
  });

  test('a description behind a comma is none of the name that comes back alone', () => {
    const lines = ['ADA LANE, ELM ANCHOR: Tom and Eva Hale join me today.', 'TOM HALE, DIVING TUTOR: Good to be here.', 'EVA HALE, DIVING TUTOR: Good to see you.', 'LANE: Is it too deep?', 'T. HALE: Well, maybe so.', 'E. HALE: It is not.'];
    expect(people(...lines)).toEqual([
      { name: 'Ada Lane', role: 'Elm Anchor', labels: ['ADA LANE, ELM ANCHOR', 'LANE'] },
      { name: 'Tom Hale', affiliation: 'DIVING TUTOR', labels: ['TOM HALE, DIVING TUTOR', 'T. HALE'] },
      { name: 'Eva Hale', affiliation: 'DIVING TUTOR', labels: ['EVA HALE, DIVING TUTOR', 'E. HALE'] },
    ]);
  });

  test('an outlet before a name stays one', () => {
    const lines = ['Elm Harbour Post, Mori: When will it open?', 'Minister Rowe: In May.', 'Elm Sound, Lane: And why?', 'Minister Rowe: Because of the ice.'];
    expect(people(...lines).map((person) => (person as { name: string }).name)).toEqual(['Mori', 'Rowe', 'Lane']);
  });

  test('“M.” is the initial of a given name that is printed, and else monsieur', () => {
    const lines = ['SUSAN HALE: Good morning to all of you.', 'MARK HALE: Good morning, Susan.', 'S. HALE: We begin with the news.', 'M. HALE: And the weather.'];
    expect(people(...lines).map((person) => (person as { labels: string[] }).labels)).toEqual([['SUSAN HALE', 'S. HALE'], ['MARK HALE', 'M. HALE']]);
    const french = ['M. Paul Roux : Nous allons voir ce que cela donne pour le port.', 'Mme Anna Kern : Nous allons voir.', 'M. Roux : Nous allons voir.', 'Marc Roux : Oui.'];
    expect(people(...french).map((person) => (person as { labels: string[] }).labels)).toEqual([['M. Paul Roux', 'M. Roux'], ['Mme Anna Kern'], ['Marc Roux']]);
  });

  test('“PM” is a prime minister, or Pia Moor where she speaks', () => {
    expect(people('Pia Moor: When will it open?', 'Ada Lane: In May, as we said.', 'PM: And why?', 'Ada Lane: Because of the ice.')[0]).toEqual({ name: 'Pia Moor', labels: ['Pia Moor', 'PM'] });
    expect(people('JOURNALIST: When will it open?', 'PM: In May, as we said.', 'JOURNALIST: And why?', 'PM: Because of the ice.')[1]).toEqual({ role: 'PM', labels: ['PM'] });
  });
});
