import { honorificGender } from '@rostrum/core';
import { labelsByKey, type PrintedLabel, printedLabels, times } from '../printed-labels.ts';
import { rule } from '../rule.ts';

/** Who speaks this often under a title is hardly somebody else under a slip of it. */
const MOST_SLIPS = 2;
/** How much more often the right title is printed. */
const TIMES_AS_OFTEN = 3;

/** Reports one name behind both a man’s and a woman’s title. */
export const honorificConflict = rule({
  meta: {
    name: 'honorific-conflict',
    summary: 'One name stands behind two titles that contradict each other, such as MR. and MS.',
    group: 'speakers',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ text, transcript, report }) {
    const titled = printedLabels(transcript).filter(({ text: label, parts }) => honorificGender(parts.honorific) !== undefined && label.includes(' '));
    for (const [right, ...others] of labelsByKey(titled, ({ text: label }) => label.slice(label.indexOf(' ')).toLowerCase())) {
      for (const wrong of others) {
        if (!isSlip(wrong, right) || meet(wrong, right)) continue;
        const title = firstWord(wrong.text);
        const rightTitle = firstWord(right.text);
        for (const { labelSpan } of wrong.turns) {
          const end = labelSpan.start + firstWord(text.slice(labelSpan.start, labelSpan.end)).length;
          report({
            message: `“${wrong.text}” (${times(wrong.turns.length)}) and “${right.text}” (${times(right.turns.length)}) share a name, but not a title: either one is a slip, or two people are meant. Correct the title, or declare both in front matter.`,
            start: labelSpan.start,
            end,
            related: [{ message: `“${right.text}” is first used here.`, start: right.turns[0].labelSpan.start, end: right.turns[0].labelSpan.end }],
            fix: { safety: 'suggested', title: `Change ${title} to ${rightTitle}`, edits: [{ start: labelSpan.start, end, text: rightTitle }] },
          });
        }
      }
    }
  },
});

function firstWord(label: string): string {
  return /^\S*/.exec(label)?.[0] ?? '';
}

function isSlip(wrong: PrintedLabel, right: PrintedLabel): boolean {
  const contradict = honorificGender(wrong.parts.honorific) !== honorificGender(right.parts.honorific);
  return contradict && wrong.turns.length <= MOST_SLIPS && wrong.turns.length * TIMES_AS_OFTEN <= right.turns.length;
}

/** Turns of both in a row: nobody answers himself, so these are two people. */
function meet(wrong: PrintedLabel, right: PrintedLabel): boolean {
  const numbers = new Set(right.turns.map(({ id }) => Number(id.slice(1))));
  return wrong.turns.some(({ id }) => numbers.has(Number(id.slice(1)) - 1) || numbers.has(Number(id.slice(1)) + 1));
}
