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
    for (const { first, count } of repetitions(paragraphs)) {
      const [start, again] = [paragraphs[first - count], paragraphs[first]];
      const [end, endAgain] = [paragraphs[first - 1], paragraphs[first + count - 1]];
      if (start === undefined || again === undefined || end === undefined || endAgain === undefined) continue;
      const opens = again.turn.paragraphs[0] === again.paragraph;
      report({
        message: `${count === 1 ? 'The passage above stands here again, word for word' : `The ${count} passages above stand here again, word for word`}: it was probably pasted twice. Remove one copy, or leave it if it was said twice.`,
        start: opens ? again.turn.span.start : again.paragraph.span.start,
        end: again.paragraph.span.end,
        related: [{ message: 'the first copy', ...start.paragraph.span }],
        fix: { safety: 'suggested', title: 'Remove the second copy', edits: [{ start: end.paragraph.span.end, end: endAgain.paragraph.span.end, text: '' }] },
      });
    }
  },
});

/** Blocks of paragraphs that repeat those right before them: where the second copy begins, and how many they are. */
function* repetitions(paragraphs: readonly SpokenParagraph[]): Generator<{ readonly first: number; readonly count: number }> {
  const last = new Map<string, number>();
  let count = 0;
  let first = 0;
  for (const [at, { turn, paragraph }] of paragraphs.entries()) {
    const key = `${turn.label}\n${paragraph.text}`;
    const distance = at - (last.get(key) ?? at);
    last.set(key, at);
    if (distance !== count || distance === 0) [count, first] = [distance, at];
    if (count === 0 || at - first + 1 < count) continue;
    if (lettersIn(paragraphs.slice(first, at + 1)) >= (paragraphs[first]?.turn === turn ? LEAST_LETTERS : LEAST_IN_TURNS)) yield { first, count };
    count = 0;
  }
}

/** A letter of a script without blanks says as much as three. */
function lettersIn(paragraphs: readonly SpokenParagraph[]): number {
  return paragraphs.reduce((sum, { paragraph: { text } }) => sum + (text.match(LETTER())?.length ?? 0) + 2 * (text.match(UNSPACED())?.length ?? 0), 0);
}
