import { isQuestionerWord } from '@rostrum/core';
import { groupBy } from '../group-by.ts';
import { rule } from '../rule.ts';

/** Fewer marked turns are a remark on them, not a habit. */
const HABIT = 2;
const SHOWN = 5;

/** Reports speakers who are heard through an interpreter in some turns and not in others. */
export const interpreterInconsistent = rule({
  meta: {
    name: 'interpreter-inconsistent',
    summary: 'A speaker is marked as interpreted in some turns and not in others.',
    group: 'annotations',
    severity: 'info',
    fix: 'none',
  },
  check({ transcript, report }) {
    if (!transcript.turns.some(({ interpreted }) => interpreted === true)) return;
    for (const turns of groupBy(transcript.turns, ({ speaker }) => speaker).values()) {
      const marked = turns.filter(({ interpreted }) => interpreted === true);
      const others = turns.filter(({ interpreted }) => interpreted !== true);
      const [mark] = marked;
      const [first] = others;
      // Those who ask under one word are many: each has his own language.
      if (mark === undefined || first === undefined || marked.length < HABIT || isQuestionerWord(first.label)) continue;
      const lines = others.slice(0, SHOWN).map(({ line }) => line).join(', ') + (others.length > SHOWN ? ', …' : '');
      report({
        message: `“${first.label}” is marked as interpreted in ${marked.length} turns, and not in ${others.length} (line${others.length === 1 ? '' : 's'} ${lines}): either the language changed, or the mark was forgotten. Mark the turns that were interpreted.`,
        ...first.labelSpan,
        related: [{ message: 'This turn is marked.', start: mark.labelSpan.start, end: mark.labelSpan.end }],
      });
    }
  },
});
