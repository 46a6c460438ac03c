import { rule } from '../rule.ts';
import { turnTimes } from '../turn-times.ts';

/** A time this near the start, behind a longer stretch, begins another recording. */
const BEGINNING = 60_000;
const LONG = 600_000;

/** Reports turns that begin before the turn above them. */
export const timeOrder = rule({
  meta: {
    name: 'time-order',
    summary: 'A turn begins, by its time, before the turn above it.',
    group: 'timing',
    severity: 'warning',
    fix: 'none',
  },
  check({ tree, transcript, report }) {
    const times = turnTimes(tree, transcript);
    times.forEach((time, at) => {
      const before = times[at - 1];
      if (before === undefined || time.value >= before.value) return;
      if (time.value < BEGINNING && before.value > LONG) return;
      report({
        message: `${time.turn.label} begins at ${time.text}, and the turn above at ${before.text}: players jump back here, and captions stop. Correct whichever of the two is wrong.`,
        start: time.start,
        end: time.end,
        related: [{ message: 'the time above', start: before.start, end: before.end }],
      });
    });
  },
});
