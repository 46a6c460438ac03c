import { describe, expect, test } from 'vitest';
import { interpret } from './model/interpret.ts';
import { parse } from './parse.ts';
import { quote } from './quote.ts';
import { unmark } from './testing.ts';

const head = '---\ntitle: Harbour Talks\ndate: 2023-03-09\nplace: Port Elm\n---\n';

function quoted(marked: string) {
  const { text, ranges, cursor = 0 } = unmark(marked);
  return quote(text, interpret(parse(text)), ranges[0] ?? { start: cursor, end: cursor });
}

describe('a quotation', () => {
  test('of a passage names speaker, role, event, date, place and turn', () => {
    const { plain, markdown, turns } = quoted(`${head}QUESTION: When?\n\nMINISTER ROWE: In May. <|It *will*\nopen then.|> I hope.\n\nQUESTION: Thanks.\n\nMINISTER ROWE: So.\n`);
    expect(plain).toBe('“It *will* open then.”\n\n— Rowe, Minister, Harbour Talks, 2023-03-09, Port Elm, turn 2');
    expect(markdown).toBe('> It \\*will\\* open then.\n>\n> — Rowe, Minister, *Harbour Talks*, 2023-03-09, Port Elm, turn 2');
    expect(turns).toMatchObject([{ number: 2, speaker: { id: 'rowe' }, turn: { id: 't2' } }]);
  });

  test('without a range is the whole turn, paragraph by paragraph', () => {
    expect(quoted('QUESTION: When?\n\nMINISTER ROWE: In <|>May.\n\nOr June.\n\nQUESTION: Thanks.\n').plain).toBe('“In May.\n\nOr June.”\n\n— Rowe, Minister, turn 2');
  });

  test('across turns says who says what, and leaves the labels of the text out', () => {
    const { plain, markdown } = quoted('QUESTION: <|When?\n\nMINISTER ROWE: In May|>.\n\nQUESTION: Thanks.\n');
    expect(plain).toBe('QUESTION: When?\n\nRowe: In May\n\n— turns 1–2');
    expect(markdown).toBe('> **QUESTION:** When?\n>\n> **Rowe:** In May\n>\n> — turns 1–2');
  });

  test('is empty where nobody speaks', () => {
    expect(quoted('It rai<|>ned all day.\n')).toEqual({ turns: [], plain: '', markdown: '' });
    expect(quoted('QUESTION: When?\n<||>\nMINISTER ROWE: In May.\n\nQUESTION: Thanks.\n').plain).toBe('');
  });
});
