import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { interpret } from './model/interpret.ts';
import { parse } from './parse.ts';

const text = `Media Briefings
Media Briefing by the Foreign Minister
Thursday, 9 March 2023, 10:30 a.m. JST, Port Elm
This is a provisional translation.
Opening Statement
MINISTER ROWE: Good morning. (Laughter.) We have signed the treaty.
It is a good one.
(Applause.)
Questions
MODERATOR: Ms. Lane from Radio Nord.
QUESTION: For Minister Rowe, what will it cost?
MINISTER ROWE: (via interpreter) Less than the old one.
QUESTION: Thank you.
Note: nothing.
-30-
Back to Media Briefings
`;
const tree = parse(text);
const transcript = interpret(tree, { evidence: true });
const said = (line: number): string => explain(tree, line, transcript).sentences.join(' ');

describe('explain says what a line is taken for, and why', () => {
  test.each([
    [1, 'the series "Media Briefings"'],
    [2, 'the title "Media Briefing by the Foreign Minister"'],
    [3, 'the date "2023-03-09" (the dateline)'],
    [3, 'the timezone "JST"'],
    [3, 'the place "Port Elm"'],
    [4, 'the translation (the notice says that it is provisional)'],
    [5, 'few words with capitals'],
    [6, 'It is a label, score 7'],
    [6, 'role: the label "MINISTER ROWE" holds it'],
    [6, '"(Laughter.)" is an annotation (laughter)'],
    [6, 'Why statement: nothing is asked'],
    [7, 'goes on with turn t1'],
    [7, 'each line is a paragraph'],
    [8, 'It is a note (stage): the line is one remark'],
    [10, 'Why moderation: the label leads the event.'],
    [11, 'handover to Lane, line 10'],
    [11, 'the question names Rowe, line 11'],
    [12, 'It answers the question of line 11.'],
    [12, 'an interpreter speaks'],
    [13, 'It is a question that no turn answers.'],
    [14, '"Note" is not taken for a label, score -5: it is a key of a metadata line (−5).'],
    [15, 'a mark that ends the record'],
    [16, 'The line only leads elsewhere on a site.'],
    [17, 'Line 17 is blank.'],
    [18, 'there is no line 18'],
  ])('line %i: %s', (line, part) => {
    expect(said(line)).toContain(part);
  });

  test('a legend says who takes part', () => {
    const legend = parse('KD = Karen Dale\n\nKD: Where?\nBen Roe: Here.\nKD: Why?\nBen Roe: So.\n');
    expect(explain(legend, 1).sentences.join(' ')).toContain('Karen Dale takes part under the label "KD"');
  });

  test('where every line has a blank one behind it, none is counted', () => {
    const spaced = parse('CHAIR: Good morning.\n\nIs it open?\n\nMS. LANE: It is.\n\nCHAIR: Thank you.\n\nMS. LANE: Thank you.\n');
    expect(explain(spaced, 3).sentences.join(' ')).toContain('Of the lines of this text, none follows another without a blank line, so each is a paragraph.');
  });

  test('a text that is no transcript is one for every line', () => {
    expect(explain(parse('Milk\nEggs\n'), 1).sentences).toEqual(['The text is taken for kind "unknown", not for a transcript: no line opens with a label that fits a speaker.']);
  });
});

describe('the model carries its evidence on request', () => {
  test('nothing without a request', () => {
    expect(JSON.stringify(interpret(tree))).not.toContain('evidence');
  });

  test('kind, style, paragraphs and trailer', () => {
    expect(transcript.evidence?.map(({ reason }) => reason.split(':')[0])).toEqual(['kind', 'kind', 'style', 'paragraphs', 'trailer']);
  });

  test('each fact of the metadata', () => {
    const facts = new Set(transcript.metadata.evidence?.map(({ reason }) => reason.split(':')[0]));
    expect([...facts].sort()).toEqual(['date', 'language', 'notice', 'place', 'series', 'time', 'timezone', 'title', 'translation', 'weekday']);
  });

  test('each speaker, section, turn and exchange', () => {
    for (const { evidence } of [...transcript.speakers, ...transcript.sections, ...transcript.turns, ...transcript.exchanges]) expect(evidence?.length).toBeGreaterThan(0);
    expect(transcript.turns.every(({ evidence }) => evidence?.some(({ reason }) => reason.startsWith('act: ')))).toBe(true);
    expect(transcript.speakers.find(({ id }) => id === 'lane')?.evidence).toContainEqual({ reason: 'handover to Lane', line: 10 });
  });
});
