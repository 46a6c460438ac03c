import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { interpret } from './interpret.ts';
import type { Transcript } from './schema.ts';

function read(...lines: readonly string[]): Transcript {
  return interpret(parse(lines.join('\n')));
}

const exchanges = (found: Transcript): unknown[] => found.exchanges.map(({ question, answers }) => [question, answers]);
const people = (found: Transcript): unknown[] => found.speakers.map(({ name, affiliation }) => [name, affiliation]);

describe('whoever calls those who ask, and never answers, leads', () => {
  test('as the staff of a ministry does', () => {
    const found = read(
      'STAFF: Good morning, and welcome to all of you.',
      'SECRETARY ROWE: Good morning. I have a short statement, and then I take your questions.',
      "STAFF: We'll go with Ilona from EBS.",
      'Q: Mr. Secretary, when will it open?',
      'SECRETARY ROWE: In May.',
      "STAFF: Next question, we'll go to Tara Lane, Elm Daily.",
      'Q: Thank you. And what will it cost?',
      'SECRETARY ROWE: Little.',
      "STAFF: That is all the time we have.",
    );
    expect(exchanges(found)).toEqual([[['t4'], ['t5']], [['t7'], ['t8']]]);
    expect(people(found)).toEqual([[undefined, undefined], ['Rowe', undefined], ['Ilona', 'EBS'], ['Tara Lane', 'Elm Daily']]);
    expect(found.turns[2]?.act).toBe('moderation');
  });

  test('as a secretary of state does', () => {
    const found = read(
      'Secretaria de Estado de Prensa.- Buenas tardes. Comenzamos. Ester Robledo, de Radio Norte.',
      'Pregunta.- Buenas tardes. ¿Cuándo se abre el puerto?',
      'Portavoz.- En mayo, como dijimos.',
      'Secretaria de Estado de Prensa.- Gracias. Marisa Hierro, de La Voz.',
      'P.- Hola. ¿Y cuánto cuesta?',
      'Portavoz.- Poco.',
      'Secretaria de Estado de Prensa.- Muchas gracias a todos.',
    );
    expect(exchanges(found)).toEqual([[['t2'], ['t3']], [['t5'], ['t6']]]);
    expect(people(found)).toEqual([[undefined, undefined], ['Ester Robledo', 'Radio Norte'], [undefined, undefined], ['Marisa Hierro', 'La Voz']]);
  });

  test('as a host does who answers nothing', () => {
    const found = read(
      'Bea Inman: Hello. I am Bea Inman with the harbour office. Let us hear Rob Kane.',
      'Rob Kane: Thanks, Bea. Good morning, all of you.',
      'Bea Inman: Thank you. We now take questions. The first one is from Mia Dunn, Elm Press.',
      'Mia Dunn: Yes, hi. What if the weather is bad?',
      'Rob Kane: Then we wait.',
      'Bea Inman: Next question, Bill Hart, EBS News. Please.',
      'Bill Hart: Thanks. How long?',
      'Rob Kane: Until Saturday.',
    );
    expect(exchanges(found)).toEqual([[['t4'], ['t5']], [['t7'], ['t8']]]);
  });

  test('but not who answers second, and calls the next', () => {
    const found = read(
      'MINISTER HALE: Good morning. We have signed the treaty.',
      'SECRETARY ROWE: So we have.',
      'QUESTION: What will it cost?',
      'MINISTER HALE: Little.',
      'SECRETARY ROWE: I agree. Ms. Lane, Elm Daily.',
      'QUESTION: And when will it open?',
      'MINISTER HALE: In May.',
      'SECRETARY ROWE: That is what we plan, if the ice goes. It depends on the weather, on the money and on the parliament. It may be June, and it may be autumn. Mr. Mori, Yama Shimbun.',
      'QUESTION: And the rail line?',
      'MINISTER HALE: In June.',
    );
    expect(exchanges(found)).toEqual([[['t3'], ['t4', 't5']], [['t6'], ['t7', 't8']], [['t9'], ['t10']]]);
  });
});

describe('somebody with a name for a label', () => {
  test('asks where he says which outlet he is from', () => {
    const found = read(
      'Ada Rowe, Official Spokesperson: A good afternoon to all of you. The floor is open.',
      'Meg Dale: Sir, Meg Dale from EE News. Is there an update on the port?',
      'Hugo Sand: Sir, I am Hugo Sand from the Harbour Times. What is the cost?',
      'Ada Rowe, Official Spokesperson: There is no update. What cost?',
      'Hugo Sand: The cost of the quay, I mean.',
      'Ada Rowe, Official Spokesperson: It is small.',
    );
    expect(people(found)).toEqual([['Ada Rowe', undefined], ['Meg Dale', 'EE News'], ['Hugo Sand', 'Harbour Times']]);
    expect(exchanges(found)).toEqual([[['t2'], []], [['t3'], ['t4']], [['t5'], ['t6']]]);
  });

  test('asks where whoever leads says so', () => {
    const found = read(
      'Harbour Secretary Ada Rowe: Let us begin. The first question is from Nina Lars of the Elm Daily.',
      'Nina Lars: Thank you. I should like to know how it goes on.',
      'Minister Tom Hale: Well enough.',
    );
    expect(people(found)[1]).toEqual(['Nina Lars', 'Elm Daily']);
    expect(exchanges(found)).toEqual([[['t2'], ['t3']]]);
  });

  test('does not ask where he bears witness at length, or another name is told', () => {
    const words = 'The harbour has been closed for a year, and the boats lie idle at the pier. '.repeat(9);
    const found = read('Senator Rowe: We hear the witness.', `Tom Hale: My name is Tom Hale, from the Harbour Institute. ${words}`, 'Senator Rowe: What is the cause?', 'Tom Hale: Eva Lane from Radio Nord told me that it is the ice.');
    expect(exchanges(found)).toEqual([[['t3'], ['t4']]]);
    expect(people(found)).toEqual([['Rowe', undefined], ['Tom Hale', 'Harbour Institute']]);
  });
});

test('“Frage Lane” asks', () => {
  const found = read('Frage: Wie ist der Stand der Gespräche, Herr Kern?', 'Kern: Sie dauern an.', 'Frage Lane: Hat das Amt Kenntnis davon?', 'Kern: Das hat es.');
  expect(exchanges(found)).toEqual([[['t1'], ['t2']], [['t3'], ['t4']]]);
  expect(people(found)).toEqual([[undefined, undefined], ['Kern', undefined], ['Lane', undefined]]);
});

test('a greeting asks nothing', () => {
  const found = read('SEC. RUSH: Good afternoon.', 'Q: Good afternoon.', 'SEC. RUSH: We have signed the treaty.', 'Q: Is it good?', 'SEC. RUSH: It is.');
  expect(exchanges(found)).toEqual([[['t4'], ['t5']]]);
  expect(found.speakers[0]).toMatchObject({ name: 'Rush', role: 'Sec.' });
});
