import { describe, expect, test } from 'vitest';
import { applyFixes } from './fix.ts';
import { lint } from './lint.ts';

const frame = 'HOST: Good evening, and welcome.\nGUEST: Thank you for having me.\n'.repeat(3);

/** Texts that grow by repetition; each would be slow for a rule that looks back at what it has seen. */
const repeated: Readonly<Record<string, (size: number) => string>> = {
  'zero-width spaces': (size) => `${frame}HOST: x${'\u200b'.repeat(size)}\n`,
  'zero-width spaces between letters': (size) => `${frame}HOST: x${'\u200ba'.repeat(size / 2)}\n`,
  'zero-width spaces and colons': (size) => `${frame}${'HOST:\u200b'.repeat(size / 6)}\n`,
  'lines with a zero-width space': (size) => `${frame}${'\u200bx\n'.repeat(size / 3)}`,
  'control characters': (size) => `${frame}HOST: ${'a\u0001'.repeat(size / 2)}\n`,
  'direction marks and joiners': (size) => `${frame}HOST: ${'\u200ea\u200d'.repeat(size / 3)}\n`,
  'open brackets': (size) => `${frame}HOST: ${'('.repeat(size)}\n`,
  'open annotations': (size) => `${frame}HOST: ${'(laughter '.repeat(size / 10)}\n`,
  'glued annotations': (size) => `${frame}HOST: ${'x(laughter)'.repeat(size / 11)}\n`,
  'annotations among dashes': (size) => `${frame}HOST: ${'(laughter)'}${'–'.repeat(size)}(laughter)\n`,
  'blanks in a label': (size) => `${frame}HOST${' '.repeat(size)}: x\n`,
  'empty turns': (size) => `${frame}${'HOST:\nGUEST:\n'.repeat(size / 13)}`,
  'labels that differ by a number': (size) =>
    frame + Array.from({ length: size / 20 }, (_, number) => `SPEAKER ${number.toString(36).toUpperCase().padStart(5, 'X')}: Yes.\n`).join(''),
  'labels that are slips of one another': (size) =>
    frame + Array.from({ length: size / 20 }, (_, number) => `MODERATOR${String.fromCharCode(65 + (number % 26), 65 + ((number / 26) % 26), 65 + ((number / 676) % 26))}: Yes.\n`).join(''),
  'paragraphs in two forms': (size) => `${frame}HOST: x\n\n${'x\n\nx\n\nx\n\nx\nx\n\n'.repeat(size / 14)}`,
  'headings in two forms': (size) => `${frame}${'# Questions and Answers\nHOST: Yes.\n# Questions, and answers\nGUEST: No.\n'.repeat(size / 70)}`,
  'calls and promises': (size) => `${frame}${'MODERATOR: Mr. Guest and Mr. Host in this order. Mr. Guest.\nMR. HOST: Yes?\nQUESTION: For Mr. Guest, why?\nMR. HOST: No.\n'.repeat(size / 125)}`,
  'times that go back': (size) => `${'[00:00:10] HOST: Yes.\n[0:00:09.5] GUEST: No.\n'.repeat(size / 46)}`,
  'paragraphs with a colon': (size) => `${frame}HOST: ${'HOSTGUEST: x\n'.repeat(size / 13)}`,
  'blank lines and navigation': (size) => `${frame}${'\n\n\nBack to top\n'.repeat(size / 15)}`,
};

function seconds(run: () => void): number {
  const started = performance.now();
  run();
  return (performance.now() - started) / 1_000;
}

describe.each(Object.entries(repeated).map(([name, make]) => ({ name, make })))('$name', ({ make }) => {
  test('is checked in seconds, not minutes', { timeout: 60_000 }, () => {
    const text = make(250_000);
    expect(seconds(() => lint(text))).toBeLessThan(15);
  });

  test('is repaired in seconds, not minutes', { timeout: 60_000 }, () => {
    const text = make(100_000);
    expect(seconds(() => applyFixes(text))).toBeLessThan(15);
  });
});
