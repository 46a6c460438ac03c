import type { Speaker, Turn } from '@rostrum/core';
import { findWord } from '../find-word.ts';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';

/** What promises an order, in the languages of the parser. With the flag `u`, Node 20 takes ten times as long. */
const PROMISE =
  /\bin (?:this|that|the following) order\b|\bin dieser Reihenfolge\b|\bdans cet ordre\b|\b(?:en|por) este orden\b|\b(?:nesta|por esta) ordem\b|\bin quest(?:o |’|')ordine\b|в (?:таком|этом|следующем) порядке|の順|この順|按(?:此|这个)顺序|依(?:此|這個)順序|בסדר הזה/i;
/** The end of a sentence behind a word, not behind an initial. */
const SENTENCE_END = lazily(() => /\p{Ll}{3}[.!?]\s|[。！？]/gu);
/** Names stand this near before the promise, or behind it. */
const REACH = 500;

/** Reports speakers who take their turns in another order than the moderator has announced. */
export const announcedOrder = rule({
  meta: {
    name: 'announced-order',
    summary: 'The speakers take their first turns in another order than the moderator announces.',
    group: 'qa',
    severity: 'info',
    fix: 'none',
  },
  check({ text, transcript, report }) {
    const { turns, speakers } = transcript;
    turns.forEach((turn, at) => {
      if (turn.act !== 'moderation') return;
      for (const { span } of turn.paragraphs) {
        const announced = readOrder(text.slice(span.start, span.end), speakers);
        if (announced.length < 2) continue;
        const first = firstTurns(turns, at + 1);
        const expected = announced.filter(({ speaker }) => first.has(speaker.id));
        const spoken = expected.toSorted((left, right) => (first.get(left.speaker.id)?.span.start ?? 0) - (first.get(right.speaker.id)?.span.start ?? 0));
        const wrong = expected.findIndex(({ speaker }, index) => speaker !== spoken[index]?.speaker);
        const [promised, instead] = [expected[wrong], spoken[wrong]];
        if (promised === undefined || instead === undefined) continue;
        const start = span.start + promised.start;
        const related = first.get(instead.speaker.id);
        report({
          message: `${promised.speaker.family} is announced before ${instead.speaker.family}, and speaks after: either two turns changed places in the transcript, or labels did. Compare with the recording.`,
          start,
          end: start + (promised.speaker.family?.length ?? 0),
          ...(related !== undefined && { related: [{ message: 'who speaks instead', ...related.labelSpan }] }),
        });
      }
    });
  },
});

interface Announced {
  readonly speaker: Speaker;
  /** Offset of the name in its paragraph. */
  readonly start: number;
}

/** The speakers whom a sentence names before it promises an order, or behind. */
function readOrder(paragraph: string, speakers: readonly Speaker[]): Announced[] {
  const promise = PROMISE.exec(paragraph);
  if (promise === null) return [];
  const from = Math.max(0, promise.index - REACH);
  const begun = [...paragraph.slice(from, promise.index).matchAll(SENTENCE_END())].at(-1);
  const before = named(paragraph, begun === undefined ? from : from + begun.index + begun[0].length, promise.index, speakers);
  if (before.length > 1) return before;
  const behind = promise.index + promise[0].length;
  const rest = paragraph.slice(behind, behind + REACH);
  return named(paragraph, behind, behind + rest.search(/\p{Ll}{3}[.!?](?:\s|$)|[。！？]|$/u) + 3, speakers);
}

function named(paragraph: string, start: number, end: number, speakers: readonly Speaker[]): Announced[] {
  const part = paragraph.slice(start, end);
  const found = speakers.flatMap((speaker) => {
    const at = speaker.family === undefined ? -1 : findWord(part, speaker.family);
    return at < 0 ? [] : [{ speaker, start: start + at }];
  });
  return found.sort((left, right) => left.start - right.start);
}

function firstTurns(turns: readonly Turn[], from: number): Map<string, Turn> {
  const first = new Map<string, Turn>();
  for (const turn of turns.slice(from)) if (!first.has(turn.speaker)) first.set(turn.speaker, turn);
  return first;
}
