import type { Edit } from '@rostrum/core';
import { characterAt, characterBefore, seenAfter, seenBefore } from '../code-points.ts';
import { lazily } from '../lazily.ts';
import { annotationNodes, childOf, turnNodes } from '../nodes.ts';
import { rule } from '../rule.ts';

const WORD = lazily(() => /[\p{L}\p{M}\p{N}]/u);
/** Scripts that set no blanks between words, or none before a bracket. */
const NO_BLANKS = lazily(() => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]/u);
/** Brackets that bring their own room. */
const WIDE_BRACKET = /^[（［【〔〖「『]/;
const CLOSING = /[.,;!?…”’»]/;
const OPENING = /[“«„]/;
const DASH = /[-–—―]/;
/** A closed dash, which many houses print without blanks. */
const LONG_DASH = /[—―]/;
const BLANK = /[ \t\u000b\u00a0\u202f\u2028\u2029]/;

/** Reports annotations that touch the word or the spaced dash beside them. */
export const annotationSpacing = rule({
  meta: {
    name: 'annotation-spacing',
    summary: 'An annotation touches the word or the dash beside it.',
    group: 'annotations',
    severity: 'warning',
    fix: 'both',
    formats: true,
    source: 'Smithsonian Archives of American Art, Oral History Program Style Guide, section 2',
  },
  check({ text, tree, report }) {
    const annotations = annotationNodes(tree);
    if (annotations.length === 0) return;
    const marks = new Set(turnNodes(tree).map((turn) => childOf(turn, 'mark')?.end));
    for (const annotation of annotations) {
      const printed = text.slice(annotation.start, annotation.end);
      if (WIDE_BRACKET.test(printed) || NO_BLANKS().test(printed)) continue;
      // Invisible characters beside the annotation keep nobody from reading it as part of a word.
      const start = seenBefore(text, annotation.start);
      const end = seenAfter(text, annotation.end);
      const edits = missingBlanks(text, start, end, marks.has(start) && text.charAt(start - 1) === ':');
      if (edits.length === 0) continue;
      const insideWord = WORD().test(characterBefore(text, start)) && WORD().test(characterAt(text, end));
      report({
        message: `No blank stands ${where(edits, start)} ${printed}, so that it reads as part of the ${insideWord ? 'word' : 'word or dash'} beside it. Put a blank there.`,
        start: annotation.start,
        end: annotation.end,
        fix: {
          // Inside a word the annotation may stand for the missing half of it.
          safety: insideWord ? 'suggested' : 'safe',
          title: `Set ${printed} off with ${edits.length === 1 ? 'a blank' : 'blanks'}`,
          edits,
        },
      });
    }
  },
});

function missingBlanks(text: string, start: number, end: number, followsLabel: boolean): Edit[] {
  const edits: Edit[] = [];
  if (followsLabel || touchesBefore(text, start, end)) edits.push({ start, end: start, text: ' ' });
  if (touchesAfter(text, start, end)) edits.push({ start: end, end, text: ' ' });
  return edits;
}

/** Long dashes on both sides, closed as many houses print them. Either both count or none: a repair of one side must not open the other. */
function isClosedPair(text: string, start: number, end: number): boolean {
  return LONG_DASH.test(characterBefore(text, start)) && LONG_DASH.test(characterAt(text, end));
}

function touchesBefore(text: string, start: number, end: number): boolean {
  const before = characterBefore(text, start);
  if (WORD().test(before)) return !NO_BLANKS().test(before);
  if (CLOSING.test(before)) return true;
  if (!DASH.test(before) || isClosedPair(text, start, end)) return false;
  let dash = start;
  while (DASH.test(text.charAt(dash - 1))) dash = seenBefore(text, dash - 1);
  return BLANK.test(text.charAt(dash - 1));
}

function touchesAfter(text: string, start: number, end: number): boolean {
  const after = characterAt(text, end);
  if (WORD().test(after)) return !NO_BLANKS().test(after);
  if (OPENING.test(after)) return true;
  if (!DASH.test(after) || isClosedPair(text, start, end)) return false;
  let dash = end;
  while (DASH.test(text.charAt(dash))) dash = seenAfter(text, dash + 1);
  return BLANK.test(text.charAt(dash));
}

function where(edits: readonly Edit[], start: number): string {
  if (edits.length > 1) return 'on either side of';
  return edits[0]?.start === start ? 'before' : 'after';
}
