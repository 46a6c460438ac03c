import { describe, expect, test } from 'vitest';
import { outcome } from '../../testing/apply-edit.ts';
import { openText } from '../../testing/open-text.ts';
import { splitTurn } from './split-turn.ts';

function split(marked: string, recipient: { speaker?: string; label?: string } = {}): string {
  const text = openText(marked);
  return outcome(text, text.ask(splitTurn, { position: text.cursor, ...recipient }));
}

const before = 'QUESTION: When?\n\nMINISTER BERG: Tomorrow.\n\nSECRETARY LUND: I agree.\n\nQUESTION: Why?\n\n';

describe('rostrum/splitTurn', () => {
  test('gives what follows to whoever spoke before', () => {
    expect(split(`${before}MINISTER BERG: It is so. <|>But why not? It was.\n`)).toBe(`${before}MINISTER BERG: It is so.\n\nQUESTION: But why not? It was.\n`);
  });

  test('gives it to the speaker that is named, with later paragraphs', () => {
    expect(split(`${before}MINISTER BERG: It is so.<|>\n\nIt was.\n\nQUESTION: Oh?\n`, { speaker: 'lund' })).toBe(`${before}MINISTER BERG: It is so.\n\nSECRETARY LUND: It was.\n\nQUESTION: Oh?\n`);
    expect(split(`${before}MINISTER BERG: It is so. <|>Thanks.\n`, { label: 'MODERATOR' })).toBe(`${before}MINISTER BERG: It is so.\n\nMODERATOR: Thanks.\n`);
  });

  test('writes labels, line ends and empty lines as the document does', () => {
    const bold = '**Ann:** Hello and welcome.\r\n**Ben:** Good morning.\r\n**Ann:** How are you? <|>Fine.\r\n**Ann:** So am I.\r\n';
    expect(split(bold)).toBe(bold.replace(' <|>', '\r\n**Ben:** '));
    const times = '[00:00:01] Ann: Hello.\n\n[00:00:05] Ben: Good morning.\n\n[00:00:09] Ann: How are you? <|>Fine.\n';
    expect(split(times)).toBe(times.replace(' <|>', '\n\nBen: '));
    const wide = '記者：出発は。\n\n大臣：あす。<|>なぜですか。\n\n記者：はい。\n';
    expect(split(wide)).toBe(wide.replace('<|>', '\n\n記者：'));
  });

  test('refuses places without words on both sides', () => {
    expect(split(`${before}MINISTER BERG: <|>It is so.\n`)).toMatch(/^refused: Place the cursor/);
    expect(split(`${before}MINISTER BERG: It is so.<|>\n`)).toMatch(/^refused/);
    expect(split('<|>It rained.\n')).toMatch(/^refused: No turn/);
  });
});
