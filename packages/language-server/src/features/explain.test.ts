import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { explain } from './explain.ts';

describe('rostrum/explain', () => {
  test('says what a line is taken for, and why', () => {
    const text = openText('QUESTION: When?\n\nMINISTER <|>BERG: Tomorrow.\n\nQUESTION: Why?\n\nMINISTER BERG: So.\n');
    const { version, line, sentences } = text.ask(explain, { position: text.cursor });
    expect([version, line]).toEqual([7, 2]);
    expect(sentences[0]).toBe('Line 3 opens turn t2: "MINISTER BERG" speaks, Berg, Minister.');
    expect(sentences.length).toBeGreaterThan(2);
  });

  test('says why a text is no transcript', () => {
    const text = openText('It rained <|>all day.\n', {}, 'file:///article.txt');
    expect(text.ask(explain, { position: text.cursor }).sentences.join(' ')).toContain('not for a transcript');
  });
});
