import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';
import { type SpokenParagraph, speechOf } from '../speech.ts';

/** Shorter passages are said twice: “Order. Order.” */
const LEAST_LETTERS = 40;
/** What is said in turns is said again sooner: question and answer, call and reply. */
const LEAST_IN_TURNS = 80;
const LETTER = lazily(() => /\p{L}/gu);
const UNSPACED = lazily(() => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu);

/** Reports paragraphs and turns that stand twice running, as pasting leaves them. */
export const repeatedPassage = rule({
  meta: {
    name: 'repeated-passage',
    summary: 'A paragraph, a turn or several turns stand twice running, word for word.',
    group: 'structure',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ transcript, report }) {
    const { paragraphs } = speechOf(transcript);
    for (const { first, count, copies } of repetitions(paragraphs)) {
      const [original, copy] = [paragraphs[first - count], paragraphs[first]];
      const [before, last] = [paragraphs[first - 1], paragraphs[first + count * copies - 1]];
      if (original === undefined || copy === undefined || before === undefined || last === undefined) continue;
      const opens = copy.turn.paragraphs[0] === copy.paragraph;
      report({
        message: `${count === 1 ? 'The passage above stands' : `The ${count} passages above stand`} here again, word for word${copies > 1 ? `, ${copies} times` : ''}: probably pasted. Keep one copy, unless all was said again.`,
        start: opens ? copy.turn.span.start : copy.paragraph.span.start,
        end: copy.paragraph.span.end,
        related: [{ message: 'the first copy', ...original.paragraph.span }],
        fix: { safety: 'suggested', title: 'Keep one copy', edits: [{ start: before.paragraph.span.end, end: last.paragraph.span.end, text: '' }] },
      });
    }
  },
});

interface Repetition {
  /** Index of the paragraph with which the second copy begins. */
  readonly first: number;
  /** How many paragraphs are one copy. */
  readonly count: number;
  /** How many copies follow the first one. */
  readonly copies: number;
}

/** Blocks of paragraphs that repeat those right before them. */
function* repetitions(paragraphs: readonly SpokenParagraph[]): Generator<Repetition> {
  const last = new Map<string, number>();
  let count = 0;
  let first = 0;
  for (let at = 0; at <= paragraphs.length; at++) {
    const key = keyOf(paragraphs[at]);
    const distance = at - (last.get(key) ?? at);
    last.set(key, at);
    if (distance === count) continue;
    const copies = count === 0 ? 0 : Math.floor((at - first) / count);
    if (copies > 0 && isLong(paragraphs.slice(first, first + count))) yield { first, count, copies };
    [count, first] = [distance, at];
  }
}

function keyOf(place: SpokenParagraph | undefined): string {
  return place === undefined ? '' : `${place.turn.label}\n${place.paragraph.text}`;
}

function isLong(copy: readonly SpokenParagraph[]): boolean {
  return lettersIn(copy) >= (copy[0]?.turn === copy.at(-1)?.turn ? LEAST_LETTERS : LEAST_IN_TURNS);
}

/** A letter of a script without blanks says as much as three. */
function lettersIn(paragraphs: readonly SpokenParagraph[]): number {
  return paragraphs.reduce((sum, { paragraph: { text } }) => sum + (text.match(LETTER())?.length ?? 0) + 2 * (text.match(UNSPACED())?.length ?? 0), 0);
}
