import { describe, expect, test } from 'vitest';
import { interpret } from '../model/interpret.ts';
import { parse } from '../parse.ts';
import { print } from '../print.ts';
import { leaves } from './visit.ts';

// Texts as a converter gives printed pages back: `pdftotext -layout`, court reporters' pages, broadcasters' clips.

const head = '                     HARBOUR BOARD HEARING                 8 MARCH 2023';
const page = (number: number): string => `                                      ${number}`;
const hearing = `${head}

   CHAIR HALE: The hearing is open. We have three witnesses today, and
all of them have come a long way to be with us in this room this
morning.

   MS. ROWE: Thank you, Chair. The quay was built in 1901, and nobody
has repaired it since the year when the old crane fell into the

${page(1)}
${head}

water and was left there.

   CHAIR HALE: Nobody?

   MS. ROWE: Nobody, as far as the records of the harbour office tell.

${page(2)}
${head}

   CHAIR HALE: Thank you.
`;

const furnitureOf = (text: string): string[] => leaves(parse(text).root).filter(({ kind }) => kind === 'furniture').map(({ start, end }) => text.slice(start, end).trim());

describe('running heads and page numbers', () => {
  test.each([
    ['between form feeds', hearing.replaceAll(`\n${head}`, `\n\f${head}`)],
    ['where the form feeds are lost', hearing],
    ['with CR LF', hearing.replaceAll('\n', '\r\n')],
    ['with no-break spaces', hearing.replaceAll('   ', '\u00a0\u00a0\u00a0')],
  ])('%s are no speech', (_, text) => {
    const { turns, notes } = interpret(parse(text));
    expect(turns.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1, 1, 1]);
    expect(turns[1]?.paragraphs[0]?.text).toMatch(/fell into the water and was left there\.$/u);
    expect(notes).toEqual([]);
    expect(print(parse(text))).toBe(text);
  });

  test('two numbers that do not count up are speech', () => {
    const text = 'MR. HALE: The number is\n\n12\n\nand not this one:\n\n99\n\nMS. ROWE: I see.\nMR. HALE: Good.\n';
    expect(furnitureOf(text)).toEqual([]);
  });
});

describe('line numbers', () => {
  const record = [
    '           THE COURT:  Good morning.  Be seated.',
    '           MR. HALE:  Good morning, Your Honor.',
    '                  DIRECT EXAMINATION',
    ' BY MR. HALE:',
    '     Q.   Where do you work, and for how long have you',
    ' worked there?',
    '     A.   At the harbour office.  Nine years.',
    '           MS. VOSS:  Objection.',
    '           THE COURT:  Overruled.',
    '     A.   Nine years.',
  ];
  const text = record.map((line, at) => `${String(at + 1).padStart(2)} ${line}`).join('\n');

  test('belong to no word and no label', () => {
    const { turns } = interpret(parse(text));
    expect(turns.map(({ label }) => label)).toEqual(['THE COURT', 'MR. HALE', 'Q', 'A', 'MS. VOSS', 'THE COURT', 'A']);
    expect(turns[2]?.paragraphs.map((paragraph) => paragraph.text)).toEqual(['Where do you work, and for how long have you worked there?']);
    expect(furnitureOf(text)).toEqual(expect.arrayContaining(['1', '2', '5', '6', '10']));
    expect(print(parse(text))).toBe(text);
  });

  test('the line that says who examines is a note', () => {
    expect(interpret(parse(text)).notes.map((note) => note.text)).toEqual(expect.arrayContaining(['BY MR. HALE:']));
  });
});

test('whoever speaks in a clip takes no part', () => {
  const text = 'ROWE: Good evening.\nHALE: I am on the quay, Ada.\n(BEGIN VIDEO CLIP)\nLENA VOSS, HARBOUR MASTER: It was old.\n(END VIDEO CLIP)\nROWE: Thank you.\nHALE: Good night.\nROWE: Good night.\n';
  const { speakers, notes } = interpret(parse(text));
  expect(speakers.flatMap(({ labels }) => labels)).toEqual(['ROWE', 'HALE']);
  expect(notes.map(({ kind }) => kind)).toEqual(['clip', 'clip', 'clip']);
});

test.each(['0:05', '[00:00:05]', '00:00:05.000 --> 00:00:09.200'])('nobody says the time %s that stands alone on its line', (time) => {
  const text = `MODERATOR: Good morning.\n\n${time}\n\nPlease take your seats, the hall is full.\n\nMS. LANE: Thank you.\n\nMODERATOR: Go on, please.\n`;
  expect(interpret(parse(text)).turns[0]?.paragraphs.map((paragraph) => paragraph.text)).toEqual(['Good morning.', 'Please take your seats, the hall is full.']);
});
