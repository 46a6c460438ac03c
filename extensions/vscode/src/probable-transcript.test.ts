import { expect, test } from 'vitest';
import { isProbablyTranscript } from './probable-transcript.ts';

const verdict = (text: string): boolean => isProbablyTranscript(text.split('\n'));

test('labels that recur are a transcript', () => {
  expect(verdict('MODERATOR: Good morning.\n\nMINISTER BERG: Thank you.\n\nQUESTION: When?\n\nMINISTER BERG: Soon.\n\nQUESTION: How?\n')).toBe(true);
  expect(verdict('**Anna Berg:** Hello.\n**Ola:** Hello.\n**Anna Berg:** How?\n**Ola:** So.\n')).toBe(true);
  expect(verdict('記者：質問です。\n大臣：お答えします。\n記者：もう一つ。\n大臣：どうぞ。\n')).toBe(true);
});

test('other texts with colons are none', () => {
  expect(verdict('Name: Anna\nStreet: 5 Quay Road\nTown: Velm\nCountry: Karesia\nPhone: 555\nMail: none\n')).toBe(false);
  expect(verdict('2026-03-01 12:00:01 INFO start\n2026-03-01 12:00:02 INFO stop\n')).toBe(false);
  expect(verdict('# Shopping\n\nMilk\nBread\n')).toBe(false);
  expect(verdict('It rained all day. Note: it still does.\n'.repeat(30))).toBe(false);
  expect(verdict('')).toBe(false);
});

test('a line without end costs no more than its start', () => {
  const before = performance.now();
  verdict(`${'A '.repeat(2_000_000)}\n${'A'.repeat(2_000_000)}\n`);
  expect(performance.now() - before).toBeLessThan(500);
});
