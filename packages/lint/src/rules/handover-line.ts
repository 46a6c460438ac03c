import { isAddressWord, type Speaker, type Turn } from '@rostrum/core';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';

/** A longer paragraph says more than whose turn it is. */
const LONGEST = 80;
const WORD = lazily(() => /[\p{L}\p{M}\p{N}’'-]+/gu);
/** Scripts that set no blank between two sentences. */
const NO_BLANKS = lazily(() => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u);

/** Reports paragraphs of the moderator that hold nothing but the name of the next speaker. */
export const handoverLine = rule({
  meta: {
    name: 'handover-line',
    summary: 'A line of its own only names the next speaker, so that it reads like a heading or a label.',
    group: 'structure',
    severity: 'info',
    fix: 'suggested',
  },
  check({ text, transcript, report }) {
    const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    transcript.turns.forEach((turn, at) => {
      const next = transcript.turns[at + 1];
      const line = turn.paragraphs.at(-1);
      const above = turn.paragraphs.at(-2);
      if (turn.act !== 'moderation' || next === undefined || next.speaker === turn.speaker || line === undefined || above === undefined) return;
      if (line.text.length > LONGEST || !onlyNames(line.text, next, speakers.get(next.speaker))) return;
      const blank = NO_BLANKS().test(text.slice(above.span.end - 2, above.span.end)) || /[。！？]$/.test(above.text) ? '' : ' ';
      report({
        message: `The line “${line.text}” only calls ${next.label}, whose turn follows: on a line of its own it reads like a heading or a label. Join it with the paragraph above.`,
        ...line.span,
        related: [{ message: 'the turn that it calls', ...next.labelSpan }],
        fix: {
          safety: 'suggested',
          title: 'Join the line with the paragraph above',
          edits: [{ start: above.span.end, end: line.span.start, text: blank }],
        },
      });
    });
  },
});

/** Whether a text holds the name of a turn’s speaker, and beside it only titles. */
function onlyNames(text: string, { label }: Turn, speaker: Speaker | undefined): boolean {
  const words = wordsOf(text);
  const known = new Set(wordsOf(`${label} ${speaker?.name ?? ''}`));
  return words.some((word) => known.has(word) && !isAddressWord(word)) && words.every((word) => known.has(word) || isAddressWord(word));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD()) ?? [];
}
