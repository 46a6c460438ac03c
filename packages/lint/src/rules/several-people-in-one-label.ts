import { printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

/** Reports labels that name two people. */
export const severalPeopleInOneLabel = rule({
  meta: {
    name: 'several-people-in-one-label',
    summary: 'One label names two people, so that nobody can tell who says what.',
    group: 'speakers',
    severity: 'warning',
    fix: 'none',
    source: 'TranscribeMe, Rev and Scribie guidelines: one label for one person',
  },
  check({ transcript, report }) {
    for (const { text, turns, parts } of printedLabels(transcript)) {
      if (parts.several === undefined) continue;
      const [first] = turns;
      const where = turns.length === 1 ? 'this turn' : `this turn and ${turns.length - 1} more`;
      report({
        message: `“${text}” names two people: ${where} can be ascribed to neither, and both are missing from lists of speakers. Give each a turn of their own, or name the one who speaks.`,
        ...first.labelSpan,
      });
    }
  },
});
