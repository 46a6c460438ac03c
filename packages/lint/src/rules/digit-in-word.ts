import { isWord } from '../code-points.ts';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';
import { signsOf } from '../speech.ts';

const SMALL = lazily(() => /^\p{Ll}{2}$/u);
const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's', 8: 'b' };
/** Addresses, file names and identifiers have digits where they like. */
const ADDRESS = /[/@._#:=~\\-]/;
const LONGEST = 40;

/** Reports digits inside words, as slips of fingers and of text recognition leave them. */
export const digitInWord = rule({
  meta: {
    name: 'digit-in-word',
    summary: 'A digit stands inside a word.',
    group: 'typography',
    severity: 'warning',
    fix: 'none',
  },
  check({ text, transcript, report }) {
    for (const { sign: digit, start: place } of signsOf(text, transcript)) {
      if (!(digit in LETTERS) || !SMALL().test(text.slice(place - 2, place)) || !SMALL().test(text.slice(place + 1, place + 3))) continue;
      const start = edge(text, place, -1);
      const end = edge(text, place, 1) + 1;
      const word = text.slice(start, end);
      if (/\d.*\d/.test(word) || isAddress(text, start, end)) continue;
      const at = place - start;
      const guess = word.slice(0, at) + (LETTERS[digit] ?? '') + word.slice(at + 1);
      const without = word.slice(0, at) + word.slice(at + 1);
      report({
        message: `“${word}” has a digit inside: probably “${without}” or “${guess}” was meant, and a search for that misses this place. Check it against the recording.`,
        start,
        end,
      });
    }
  },
});

/** The outermost letter or digit that is reached from a place in one direction. */
function edge(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < LONGEST && isWord(text.charAt(at + step))) at += step;
  return at;
}

function isAddress(text: string, start: number, end: number): boolean {
  const after = text.charAt(end);
  return ADDRESS.test(text.charAt(start - 1)) || (ADDRESS.test(after) && isWord(text.charAt(end + 1)));
}
