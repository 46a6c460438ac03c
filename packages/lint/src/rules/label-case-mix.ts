import { labelsByKey, printedLabels, times } from '../printed-labels.ts';
import { rule } from '../rule.ts';

/** Reports labels that differ from a more frequent one by capitals alone. */
export const labelCaseMix = rule({
  meta: {
    name: 'label-case-mix',
    summary: 'A label is printed in capitals here and in small letters there.',
    group: 'speakers',
    severity: 'warning',
    fix: 'suggested',
    source: 'TranscribeMe, Rev and Scribie guidelines: one label for one person',
  },
  check({ transcript, report }) {
    for (const [right, ...others] of labelsByKey(printedLabels(transcript), ({ text }) => text.toLowerCase())) {
      for (const wrong of others) {
        for (const { labelSpan } of wrong.turns) {
          report({
            message: `“${wrong.text}” differs from “${right.text}” (${times(right.turns.length)}) by its capitals alone: a search that minds them misses this turn. Print one label for one person.`,
            ...labelSpan,
            related: [{ message: `“${right.text}” is first used here.`, start: right.turns[0].labelSpan.start, end: right.turns[0].labelSpan.end }],
            fix: { safety: 'suggested', title: `Change the label to “${right.text}”`, edits: [{ ...labelSpan, text: right.text }] },
          });
        }
      }
    }
  },
});
