import type { Transcript } from '@rostrum/core';
import { rule } from '../rule.ts';

/** A paragraph in brackets, which may be a remark that no vocabulary knows. */
const REMARK = /^[([（［].*[)\]）］]$/;

/** Reports turns whose speaker has the turn before as well, with nothing between the two. */
export const repeatedLabel = rule({
  meta: {
    name: 'repeated-label',
    summary: 'The same label stands twice running, with no heading and no remark between its two turns.',
    group: 'structure',
    severity: 'info',
    preset: 'none',
    fix: 'suggested',
  },
  check({ text, transcript, report }) {
    const groups = anonymous(transcript);
    const remarked = new Set(transcript.notes.map(({ after }) => after));
    transcript.turns.forEach((turn, at) => {
      const before = transcript.turns[at - 1];
      const speech = turn.paragraphs[0]?.span.start;
      if (before?.label !== turn.label || before.speaker !== turn.speaker || groups.has(turn.speaker) || speech === undefined) return;
      // A time marks a place in the recording, and what stands between two turns parts them.
      if (turn.start !== undefined || turn.section !== before.section || remarked.has(before.id)) return;
      if (REMARK.test(before.paragraphs.at(-1)?.text ?? '')) return;
      if (text.slice(before.span.end, turn.span.start).trim() !== '') return;
      report({
        message: `${turn.label} speaks already: the label that is printed again makes two turns of one, and a reader looks for who spoke between them. Remove the label, or print the missing turn.`,
        ...turn.labelSpan,
        related: [{ message: 'the turn before', ...before.labelSpan }],
        fix: { safety: 'suggested', title: 'Make this turn a paragraph of the turn before', edits: [{ start: turn.span.start, end: speech, text: '' }] },
      });
    });
  },
});

/** Speakers who may be several persons: two of them in a row are no repetition. */
function anonymous({ speakers }: Transcript): ReadonlySet<string> {
  return new Set(speakers.filter((speaker) => speaker.anonymous === true).map(({ id }) => id));
}
