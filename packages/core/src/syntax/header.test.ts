import { describe, expect, test } from 'vitest';
import { interpret } from '../model/interpret.ts';
import { parse } from '../parse.ts';
import { styleNamed } from '../styles/index.ts';
import type { HouseStyle } from '../styles/style.ts';
import { isNavigation } from './navigation.ts';

const turns = 'QUESTION: Is the quay open?\nMINISTER ROWE: It is open, and it will stay so.\nQUESTION: Thank you.\n';
const plain = styleNamed('plain') as HouseStyle;

function read(header: string, body = turns) {
  const { metadata, zones, sections, turns: found } = interpret(parse(header + body));
  return { ...metadata, header: zones.header, trailer: zones.trailer, headings: sections.map(({ heading }) => heading), found };
}

describe('lines with the shape of a date', () => {
  test.each(['March 2023', '30 February 2023, Port Elm', '03/09/2023'])('%s names no date, and is no heading', (line) => {
    const { date, headings, header } = read(`Press Briefing by the Harbour Master\n${line}\n`);
    expect({ date, headings, header }).toEqual({ date: undefined, headings: [], header: [1, 2] });
  });

  test('a title carries a date and no place', () => {
    const title = 'Press Briefing by Press Secretary Ada Rowe, March 9, 2023';
    expect(read(`${title}\n`)).toMatchObject({ title, date: '2023-03-09', header: [1] });
    expect(read(`${title}\n`).place).toBeUndefined();
  });

  test('a line below the title that names the event and a date is a dateline without a place', () => {
    const facts = read('Ada Rowe Opens the New Quay of Port Elm\nInterview, 9 March 2023\n');
    expect(facts).toMatchObject({ title: 'Ada Rowe Opens the New Quay of Port Elm', date: '2023-03-09' });
    expect(facts.place).toBeUndefined();
  });

  test('a briefing room is a place', () => {
    expect(read('Media Conversation with the Harbour Master\nMarch 9, 2023, Press Briefing Room\n').place).toBe('Press Briefing Room');
  });
});

test('the day on which a portal put the page up counts less than that of the event', () => {
  expect(read('Entrevista do Presidente à TV Norte\npor Portal do Porto publicado 16/05/2017 18h00, última modificação 16/05/2017 18h56\nPorto Elmo, 15 de maio de 2017\n', 'Jornalista: O porto está aberto?\nPresidente: Está aberto, e não é só para nós.\nJornalista: Obrigado.\n')).toMatchObject({ date: '2017-05-15' });
});

describe('titles', () => {
  test('the name of an event before a colon opens a title, and a key does not', () => {
    expect(read('Interview: Ada Rowe on the quay\n9 March 2023\n').title).toBe('Interview: Ada Rowe on the quay');
    expect(read('Episode: 12\nDate: 9 March 2023\n').title).toBeUndefined();
  });

  test.each([
    ['ten blanks', '              THE HARBOUR OF PORT ELM AND\n            ITS QUAYS\n'],
    ['one centre', '     THE HARBOUR OF PORT ELM AND\n             ITS QUAYS\n'],
  ])('a centred title goes on over the next line: %s', (_, header) => {
    expect(read(`${header}\n`)).toMatchObject({ title: 'THE HARBOUR OF PORT ELM AND ITS QUAYS', header: [1, 2], headings: [] });
  });

  test('a line that ends with the day that the next one repeats is the title, and no place', () => {
    const facts = read('Harbour Summit - Port Elm - 12/03/2024\n\n12 March 2024\n\n');
    expect(facts).toMatchObject({ title: 'Harbour Summit - Port Elm - 12/03/2024', date: '2024-03-12' });
    expect(facts.place).toBeUndefined();
  });

  test('of two lines that name the event, the one below the date is the title', () => {
    expect(read('25 October 2007\nSpokesperson’s Noon Briefing\nDepartment of Public Information\n\nBriefing by the Spokesperson for the Council\n\n').title).toBe('Spokesperson’s Noon Briefing');
  });

  test('a blank line ends a centred title', () => {
    expect(read('              THE HARBOUR OF PORT ELM\n\n            ITS QUAYS\n\n').title).toBe('THE HARBOUR OF PORT ELM');
  });
});

describe('what a page repeats between its parts', () => {
  test.each([
    ['a link back', 'ADA: Is it open?\n\nBack to top\n\nThe Harbour\n\nTOM: It is.\n\nADA: Thank you.\n', ['The Harbour']],
    ['a key above each name', ['Operator', 'Ada Rowe', 'Operator', 'Ada Rowe'].map((name) => `Speaker\n${name}\nThank you all, and good morning.\n`).join('\n'), []],
  ])('is no heading: %s', (_, text, wanted) => {
    const { sections, metadata } = interpret(parse(text));
    expect({ headings: sections.map(({ heading }) => heading), title: metadata.title }).toEqual({ headings: wanted, title: undefined });
  });
});

test('parts of an event are headings in small letters, too', () => {
  const { sections } = interpret(parse('Press Conference of the Minister\n9 March 2024\n\nOpening remarks\nMINISTER: Good morning.\n\nQuestions and answers\nREPORTER: When?\nMINISTER: In May.\n'));
  expect(sections.map(({ heading }) => heading)).toEqual(['Opening remarks', 'Questions and answers']);
});

describe('facts below the headings of an archive', () => {
  test('are no headings, and tell the day and the place', () => {
    const { headings, date, place } = read('## About Ada Rowe\n\nShe was born in Port Elm.\n\n## Interview\n\nINTERVIEWEE: Ada Rowe\nINTERVIEWER: Tom Hale\nDATE: 18 November 2010\nPLACE: Port Elm\n\n### Overview\n\n');
    expect({ headings, date, place }).toEqual({ headings: ['About Ada Rowe', 'Interview', 'Overview'], date: '2010-11-18', place: 'Port Elm' });
  });
});

describe('what is spoken before the first label', () => {
  test('begins at a heading that stars open, as in the briefings of the United Nations', () => {
    const { header, headings } = read('Daily Press Briefing by the Office of the Spokesperson\n\nThe following is a near-verbatim transcript.\n\nGood afternoon.\n\n**Norland\n\nThe ferry has sailed.\n\n**Questions and Answers\n\n');
    expect({ header, headings }).toEqual({ header: [1, 3, 5], headings: ['Norland', 'Questions and Answers'] });
  });
});

describe('a place on a line of its own', () => {
  test.each(['Madrid', 'Port Elm', 'Geneva, Switzerland'])('%s below the date', (line) => {
    expect(read(`Press Conference of the Harbour Master\n9 March 2023\n${line}\n`)).toMatchObject({ place: line, headings: [] });
  });

  test.each(['Introduction', 'Opening Remarks', 'Questions and Answers', 'Presentation', 'Prime Minister', 'Rowe'])('%s is a heading', (line) => {
    expect(read(`Press Conference of the Harbour Master\n9 March 2023\n${line}\n`)).toMatchObject({ headings: [line] });
  });

  test('not where other lines look like headings', () => {
    expect(read('Press Conference of the Harbour Master\n9 March 2023\nMadrid\n', `${turns}Lisbon\n${turns}`).headings).toEqual(['Madrid', 'Lisbon']);
  });
});

describe('recording times', () => {
  test.each(['[-00:01:57:00]', '00:05', '00:01:57'])('%s above the first label belongs to the turn', (line) => {
    const facts = read(`Talk about the Harbour of Port Elm\n9 March 2023\n${line}\n`);
    expect(facts.time).toBeUndefined();
    expect(facts.header).toEqual([1, 2]);
    if (!line.includes('-')) expect(facts.found[0]?.start).toBeDefined();
  });

  test('a clock below the date is the time of the event, but not where times recur', () => {
    expect(read('Talk about the Harbour of Port Elm\n9 March 2023\n15:45\n').time).toBe('15:45');
    expect(read('Talk about the Harbour of Port Elm\n9 March 2023\n10:45\n', `${turns}10:52\n${turns}`).time).toBeUndefined();
  });
});

describe('navigation', () => {
  test.each(['Back to Press Room', 'Back to top', 'Read more…', 'Subscribe to our newsletter', 'Whatsapp: abre ventana nueva', 'Volver al inicio', 'Related article', 'ページの先頭へ戻る'])('%s', (line) => {
    expect(isNavigation(line, plain)).toBe(true);
  });

  test.each(['Back to that old line we shall not go.', 'Back to that old line we shall not go', 'Return to Port Elm. We must.', 'Subscribe!', 'Follow us if you can'])('%s may have been said', (line) => {
    expect(isNavigation(line, plain)).toBe(false);
  });

  test.each(['4:15 P.M. EST', '2:36 PM', '16:15 GMT', 'END\u00a0 \u00a0 4:15 P.M. EST'])('%s behind the last sentence says when it ended', (time) => {
    const { found, trailer } = read('', `${turns}MINISTER ROWE: One more thing.\n\n${time}\n`);
    expect(found.at(-1)?.paragraphs.map(({ text }) => text)).toEqual(['One more thing.']);
    expect(trailer).toEqual(time.startsWith('END') ? [] : [expect.any(Number)]);
  });

  test.each(['MINISTER ROWE:\n\n4:15 P.M. EST', 'MINISTER ROWE: The train leaves at\n\n4:15 P.M. EST', '**MINISTER ROWE:**\n\n4:15 P.M. EST'])('%s is said', (end) => {
    const { found, trailer } = read('', `${turns}${end}\n`);
    expect(found.at(-1)?.paragraphs.at(-1)?.text).toMatch(/^4:15/u);
    expect(trailer).toEqual([]);
  });

  test('speech behind the last turn is no trailer', () => {
    const facts = read('', `${turns}MINISTER ROWE: One more thing.\nBack to that old line we shall not go.\n`);
    expect(facts.trailer).toEqual([]);
    expect(facts.found.at(-1)?.paragraphs).toHaveLength(2);
  });
});
