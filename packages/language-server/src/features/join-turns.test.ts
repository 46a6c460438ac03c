import { describe, expect, test } from 'vitest';
import { outcome } from '../../testing/apply-edit.ts';
import { openText } from '../../testing/open-text.ts';
import { joinTurns } from './join-turns.ts';

function joined(marked: string): string {
  const text = openText(marked);
  return outcome(text, text.ask(joinTurns, { position: text.cursor }));
}

describe('rostrum/joinTurns', () => {
  test('takes the label between two turns of one speaker away', () => {
    const text = 'QUESTION: When?\n\nMINISTER BERG: Tomorrow.\n\nMINISTER <|>BERG: Or later.\n\nQUESTION: Why?\n';
    expect(joined(text)).toBe('QUESTION: When?\n\nMINISTER BERG: Tomorrow.\n\nOr later.\n\nQUESTION: Why?\n');
    expect(joined(text.replaceAll('\n', '\r\n'))).toContain('Tomorrow.\r\n\r\nOr later.\r\n');
  });

  test('refuses turns of two speakers, and the first turn', () => {
    expect(joined('QUESTION: When?\n\nMINISTER BERG: Tomor<|>row.\n\nQUESTION: Why?\n')).toMatch(/^refused: .*somebody else/);
    expect(joined('QUESTION: Wh<|>en?\n\nMINISTER BERG: Tomorrow.\n\nQUESTION: Why?\n')).toBe('refused: No turn stands before this one.');
  });

  test('refuses words that would open a turn, or go to another speaker', () => {
    expect(joined('QUESTION: When?\n\nMINISTER BERG: Tomorrow.\n\nMINISTER <|>BERG: QUESTION: he said.\n\nQUESTION: Why?\n')).toMatch(/^refused: .*who says which word/);
  });
});
