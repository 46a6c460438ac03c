import { isQuestionerWord, type Turn } from '@rostrum/core';
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
    for (const { marked, others } of turnsBySpeaker(transcript.turns)) {
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

/** The turns of each speaker, apart by whether they are marked as interpreted. */
function turnsBySpeaker(turns: readonly Turn[]): Iterable<{ readonly marked: Turn[]; readonly others: Turn[] }> {
  const speakers = new Map<string, { marked: Turn[]; others: Turn[] }>();
  for (const turn of turns) {
    let own = speakers.get(turn.speaker);
    if (own === undefined) speakers.set(turn.speaker, (own = { marked: [], others: [] }));
    (turn.interpreted === true ? own.marked : own.others).push(turn);
  }
  return speakers.values();
}
