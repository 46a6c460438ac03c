import { describe, expect, test } from 'vitest';
import { readDocument } from '../document.ts';
import { interpret } from '../model/interpret.ts';
import { parse } from '../parse.ts';
import { unmark } from '../testing.ts';
import { annotationChoices, annotationOfWords, applyEdits, assignTurn, insertAnnotation, insertTurn, joinTurns, splitTurn, turnNodesOf, type TurnEdits } from './index.ts';

const conference = 'QUESTION: When?\n\nMINISTER BERG: Tomorrow.\n\nSECRETARY LUND: I ag<|>ree.\n\nQUESTION: Why?\n\nMINISTER BERG: So it is.\n';

/** What an edit at the mark of a text makes of it; a refusal as `refused: …`. */
function edited(marked: string, edit: (document: ReturnType<typeof readDocument>, offset: number) => TurnEdits): string {
  const { text, cursor = 0 } = unmark(marked);
  const edits = edit(readDocument(text), cursor);
  return typeof edits === 'string' ? `refused: ${edits}` : applyEdits(text, edits);
}

const { text: plain } = unmark(conference);

describe('insertTurn', () => {
  test('stands behind the turn, written as the document writes labels', () => {
    const inserted = edited(conference, (document, offset) => insertTurn(document, offset, { speaker: 'berg' }, 'So  do\nI.'));
    expect(inserted).toBe(plain.replace('I agree.', 'I agree.\n\nMINISTER BERG: So do I.'));
    expect(interpret(parse(inserted)).turns.map(({ speaker }) => speaker).slice(2, 4)).toEqual(['lund', 'berg']);
    const bold = '**Ann:** Hello and welcome.\r\n**Ben:** Good mor<|>ning.\r\n**Ann:** How are you?\r\n**Ben:** Fine.\r\n';
    expect(edited(bold, (document, offset) => insertTurn(document, offset, { label: 'Ann' }, 'Good.'))).toBe(bold.replace('mor<|>ning.', 'morning.\r\n**Ann:** Good.'));
  });

  test('takes a new label, and forces it where the document does not bear it out', () => {
    expect(edited(conference, (document, offset) => insertTurn(document, offset, { label: 'MODERATOR' }, 'Thank you.'))).toContain('MODERATOR: Thank you.');
    const declared = `---\ntranscript: 1\n---\n${conference}`;
    const forced = edited(declared, (document, offset) => insertTurn(document, offset, { label: 'someone in the hall' }, 'Thank you.'));
    expect(interpret(parse(forced)).turns[3]?.label).toBe('someone in the hall');
  });

  test('stands behind the last turn of a text without a line end', () => {
    const text = 'ANN: Hello.\n\nBEN: Good morning.\n\nANN: How are you?\n\nBEN: Fi<|>ne.';
    expect(edited(text, (document, offset) => insertTurn(document, offset, { speaker: 'ann' }, 'Good.'))).toBe(`${unmark(text).text}\n\nANN: Good.`);
  });

  test('refuses turns that say nothing, that open another turn, and that nobody says', () => {
    const insert = (label: string, words: string): string => edited(conference, (document, offset) => insertTurn(document, offset, { label }, words));
    expect(insert('MODERATOR', ' \n')).toMatch(/^refused: No words/);
    expect(insert('MODERATOR', '(laughter)')).toMatch(/^refused: .*who says which word/);
    expect(insert('A: B', 'Hello.')).not.toMatch(/^A: Hello/m);
    expect(edited(conference, (document, offset) => insertTurn(document, offset, { speaker: 'nobody' }, 'Yes.'))).toMatch(/^refused: .*no such speaker/);
    expect(edited('It rai<|>ned.\n', (document, offset) => insertTurn(document, offset, { label: 'ANN' }, 'Yes.'))).toMatch(/^refused: No turn/);
  });
});

describe('the other edits', () => {
  test('give, split, join and annotate turns by offset', () => {
    expect(edited(conference, (document, offset) => assignTurn(document, offset, { speaker: 'berg' }))).toBe(plain.replace('SECRETARY LUND: I', 'MINISTER BERG: I'));
    const long = conference.replace('I ag<|>ree.', 'I agree. <|>Do you?');
    const split = edited(long, (document, offset) => splitTurn(document, offset, { speaker: 'berg' }));
    expect(split).toContain('SECRETARY LUND: I agree.\n\nMINISTER BERG: Do you?\n');
    const given = split.replace('MINISTER BERG: Do', 'SECRETARY LUND: <|>Do');
    expect(edited(given, joinTurns)).toContain('SECRETARY LUND: I agree.\n\nDo you?\n');
    expect(edited(conference, (document, offset) => insertAnnotation(document, offset, annotationOfWords(document, 'laughter')))).toContain('I agree. (laughter)\n');
    expect(annotationChoices(readDocument(plain))).toContain('(laughter)');
  });

  test('read the text again as it was read first', () => {
    const { text, cursor = 0 } = unmark('Mr. ROWE. The quay is finished.\nMs. LANE. When will the fer<|>ry sail?\nMr. ROWE. In June.\n');
    const style = { ...readDocument(text).tree.style.style, name: 'harbour', marks: ['period' as const] };
    const document = readDocument(text, { style });
    expect(document.transcript.turns).toHaveLength(3);
    const edits = assignTurn(document, cursor, { speaker: 'rowe' });
    expect(typeof edits === 'string' ? edits : applyEdits(text, edits)).toContain('Mr. ROWE. When will');
  });
});

test('the nodes of the turns are in the order of the model', () => {
  const { tree, transcript } = readDocument(plain);
  expect(turnNodesOf(tree).map(({ start }) => start)).toEqual(transcript.turns.map(({ span }) => span.start));
  expect(turnNodesOf(parse('It rained.\n'))).toEqual([]);
});
