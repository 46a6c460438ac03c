import type { Transcript } from '@rostrum/core';
import { withoutUnseen } from '../code-points.ts';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';

/** What a sentence stops with in the middle: a letter, or the comma before the next word. Figures and other signs close tables and page footers. */
const OPEN = lazily(() => /[\p{L}\p{M},،、，]$/u);
/** Fields and remarks are no sentences. */
const FIELD = /^[_*[(（［{<]/;
/** So many other turns must show that this document closes its sentences. */
const LEAST_TURNS = 3;
/** Of ten turns, the ones that end with an end mark in a document that sets them. */
const TENTHS = 9;
const SHOWN = 30;

/** Reports a transcript whose last paragraph stops in the middle of a sentence. */
export const truncatedEnd = rule({
  meta: {
    name: 'truncated-end',
    summary: 'The last paragraph stops without an end mark: the end of the transcript may be missing.',
    group: 'structure',
    severity: 'warning',
    fix: 'none',
  },
  check({ text, transcript, report }) {
    const last = transcript.turns.at(-1)?.paragraphs.at(-1);
    if (last === undefined || isClosed(last.text) || !closesSentences(transcript)) return;
    if (transcript.notes.some(({ kind, after }) => kind === 'end' && after === transcript.turns.at(-1)?.id)) return;
    const start = Math.max(last.span.start, last.span.end - SHOWN);
    const shown = start === last.span.start ? start : start + text.slice(start, last.span.end).search(/\s\S|$/) + 1;
    const from = shown < last.span.end ? shown : start;
    report({
      message: `The transcript ends with “${text.slice(from, last.span.end)}”, without an end mark: words may have been lost in copying. Compare with the source; if this is the end, close the sentence or add an end mark such as “END”.`,
      start: from,
      end: last.span.end,
    });
  },
});

function isClosed(paragraph: string): boolean {
  return !OPEN().test(withoutUnseen(paragraph.slice(-8)).trimEnd()) || FIELD.test(paragraph);
}

/** Whether the other turns of the document end as sentences do: some scripts and some recordings set no end marks. */
function closesSentences({ turns }: Transcript): boolean {
  const ends = turns.slice(0, -1).flatMap(({ paragraphs }) => paragraphs.at(-1)?.text ?? []);
  return ends.length >= LEAST_TURNS && ends.filter(isClosed).length * 10 >= ends.length * TENTHS;
}
