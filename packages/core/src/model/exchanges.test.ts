import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { interpret } from './interpret.ts';
import type { Transcript } from './schema.ts';

function read(...lines: readonly string[]): Transcript {
  return interpret(parse(lines.join('\n')));
}

const acts = (transcript: Transcript): string[] => transcript.turns.map(({ act }) => act);

describe('an answer', () => {
  const lines = ['Ann Lee: Welcome, all of you.', 'Ben Roe: Good morning to you all.', 'Ann Lee: Is it better now?'];

  test.each(['Yes, thank you.', 'Yes.', 'No, thank you very much.', 'Right.', 'Certainly.'])('may be no more than %s', (words) => {
    expect(acts(read(...lines, `Ben Roe: ${words}`))).toEqual(['statement', 'statement', 'question', 'answer']);
  });

  test.each(['Thank you.', 'Thank you very much indeed.'])('is more than %s', (words) => {
    expect(acts(read(...lines, `Ben Roe: ${words}`)).at(-1)).toBe('statement');
  });
});

describe('a moderator within an exchange', () => {
  const asked = ['MODERATOR: We begin. Ms. Lane, please.', 'QUESTION: I have a question for Minister Rowe and Secretary Benn. What will it cost?', 'MINISTER ROWE: Little.'];

  test.each(['Thank you. Secretary Benn, anything to add?', 'Secretary Benn.', 'And now Secretary Benn, please.'])('passes the question on: %s', (words) => {
    const { exchanges } = read(...asked, `MODERATOR: ${words}`, 'SECRETARY BENN: Nothing.');
    expect(exchanges).toEqual([{ question: ['t2'], addressees: ['rowe', 'benn'], answers: ['t3', 't5'], unanswered: [] }]);
  });

  test.each(['Thank you, Minister Rowe.', 'We close with a few words by Mayor Orr.', 'Thank you all.'])('closes it: %s', (words) => {
    const { exchanges } = read(...asked, `MODERATOR: ${words}`, 'MAYOR ORR: Good night to you all.', 'SECRETARY BENN: Good night.');
    expect(exchanges).toEqual([{ question: ['t2'], addressees: ['rowe', 'benn'], answers: ['t3'], unanswered: ['benn'] }]);
  });

  test('calls on the one who is to answer', () => {
    const { exchanges } = read('QUESTION: What will it cost?', 'MODERATOR: Minister Rowe.', 'MINISTER ROWE: Little.', 'MODERATOR: Thank you.');
    expect(exchanges[0]?.answers).toEqual(['t3']);
  });
});

describe('addressees', () => {
  test('stand behind the last comma of a question', () => {
    const { exchanges } = read('QUESTION: When will the quay open, Minister Rowe?', 'MINISTER ROWE: In May.', 'QUESTION: And why, as they say in Rowe, so late?', 'MINISTER ROWE: Because.');
    expect(exchanges.map(({ addressees }) => addressees)).toEqual([['rowe'], []]);
  });
});

describe('a question to several by their office', () => {
  const there = ['FOREIGN MINISTER ROWE: Good morning.', 'DEFENCE MINISTER HALE: Good morning.', 'SECRETARY BENN: Good morning.'];
  const asked = (question: string): string[][] => read(...there, `QUESTION: ${question}`, 'FOREIGN MINISTER ROWE: Little.').exchanges.map(({ addressees, unanswered }) => [addressees.join(' '), unanswered.join(' ')]);

  test.each(['My question is to both ministers. What will it cost?', 'A question for the two ministers: what will it cost?'])('asks both: %s', (question) => {
    expect(asked(question)).toEqual([['rowe hale', 'hale']]);
  });

  test.each(['What do both ministers say?', 'My question is to both secretaries. What will it cost?', 'I have both a question and a wish: what will it cost?'])('asks nobody: %s', (question) => {
    expect(asked(question)).toEqual([['', '']]);
  });

  test('in other languages', () => {
    const { exchanges } = read('MINISTRA ROJAS: Buenos días a todos ustedes.', 'MINISTRO HALE: Buenos días.', 'PREGUNTA: Una pregunta para ambos ministros: ¿cuánto cuesta?', 'MINISTRO HALE: Poco, y no es para todos.');
    expect(exchanges[0]).toMatchObject({ addressees: ['rojas', 'hale'], unanswered: ['rojas'] });
  });
});

describe('an office that may lead', () => {
  test('answers where those who ask stand before it', () => {
    expect(acts(read('LE PRÉSIDENT : Bonjour à tous.', 'JOURNALISTE : Que pensez-vous de la mesure ?', 'LE PRÉSIDENT : Je la soutiens.'))).toEqual(['statement', 'question', 'answer']);
  });

  test('states where it speaks most', () => {
    const speech = 'It is a great day for all of us here. '.repeat(12);
    expect(acts(read(`THE PRESIDENT: ${speech}`, 'MR. HALE: Hear, hear.', `THE PRESIDENT: ${speech}`, 'MR. HALE: Thank you.'))).toEqual(['statement', 'statement', 'statement', 'statement']);
  });

  test('leads otherwise', () => {
    expect(acts(read('The CHAIR: The sitting is open.', 'Mr. HALE: I rise to speak of the harbour.', 'The CHAIR: I thank the gentleman.', 'Mr. HALE: I yield.'))).toEqual(['moderation', 'statement', 'moderation', 'statement']);
  });

  test('leads by the label that names who holds it', () => {
    const text = 'The PRESIDING OFFICER (Mr. Levin). The Senator from Elm is recognized.\nMr. HALE. I thank the Chair.\nMr. LEVIN. I object.\nThe PRESIDING OFFICER (Mr. Levin). Without objection, so ordered.\n';
    const transcript = interpret(parse(text, { style: 'congressional-record' }));
    expect(transcript.turns.map(({ speaker, act }) => [speaker, act])).toEqual([
      ['levin', 'moderation'],
      ['hale', 'statement'],
      ['levin', 'statement'],
      ['levin', 'moderation'],
    ]);
  });
});

test('a question that holds a comment alone, where nobody can be asked, ends', () => {
  expect(interpret(parse('QUESTION: <!-- a -->\nQUESTION: <!-- b -->\n', { transcript: true })).exchanges).toHaveLength(1);
});
