import { rule } from '../rule.ts';
import { turnTimes } from '../turn-times.ts';

/** Nobody says so many words in less than a second. */
const LEAST_WORDS = 12;
/** Hours, minutes and seconds, or a fraction: coarser times fall together by rounding. */
const FINE = /\d:\d{2}:\d{2}|[.,]\d/;

/** Reports two turns of one speaker that begin at the same time. */
export const selfOverlap = rule({
  meta: {
    name: 'self-overlap',
    summary: 'Two turns of one speaker begin at the same time, so that he would speak against himself.',
    group: 'timing',
    severity: 'warning',
    fix: 'none',
    source: 'TalkBank’s chatter, error E704: a speaker overlaps himself',
  },
  check({ tree, transcript, report }) {
    const groups = new Set(transcript.speakers.filter(({ anonymous }) => anonymous === true).map(({ id }) => id));
    const last = new Map<string, ReturnType<typeof turnTimes>[number]>();
    for (const time of turnTimes(tree, transcript)) {
      const before = last.get(time.turn.speaker);
      last.set(time.turn.speaker, time);
      if (before?.value !== time.value || groups.has(time.turn.speaker) || !FINE.test(time.text) || !isLong(before.turn.paragraphs)) continue;
      report({
        message: `${time.turn.label} begins at ${time.text} twice: one of the two times was copied. Correct it.`,
        start: time.start,
        end: time.end,
        related: [{ message: 'the same time', start: before.start, end: before.end }],
      });
    }
  },
});

function isLong(paragraphs: readonly { readonly text: string }[]): boolean {
  return paragraphs.reduce((words, { text }) => words + text.split(' ').length, 0) >= LEAST_WORDS;
}
