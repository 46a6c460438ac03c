import type { Edit } from '@rostrum/core';
import { characterAt, characterBefore, isWord, seenAfter, seenBefore } from './code-points.ts';
import { lazily } from './lazily.ts';

/** Scripts that set no blanks between words, or none before a bracket. */
const NO_BLANKS = lazily(() => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]/u);
/** Brackets that bring their own room. */
const WIDE_BRACKET = /^[（［【〔〖「『]/;
/** Doubt about one word, which is set right behind that word: "Holmdel[?]". */
const DOUBT = /^[[(]\?+[\])]$/;
const CLOSING = /[.,;!?…”’»]/;
const OPENING = /[“«„]/;
const DASH = /[-–—―]/;
/** A closed dash, which many houses print without blanks. */
const LONG_DASH = /[—―]/;
const BLANK = /[ \t\u000b\u00a0\u202f\u2028\u2029]/;

/** The blanks that an annotation in its brackets lacks: none where its script or its brackets want none. */
export function missingBlanks(text: string, annotation: { readonly start: number; readonly end: number }, followsLabel: boolean): Edit[] {
  const printed = text.slice(annotation.start, annotation.end);
  if (WIDE_BRACKET.test(printed) || NO_BLANKS().test(printed)) return [];
  // Invisible characters beside the annotation keep nobody from reading it as part of a word.
  const start = seenBefore(text, annotation.start);
  const end = seenAfter(text, annotation.end);
  const edits: Edit[] = [];
  if (followsLabel || (!DOUBT.test(printed) && touchesBefore(text, start, end))) edits.push({ start, end: start, text: ' ' });
  if (touchesAfter(text, start, end)) edits.push({ start: end, end, text: ' ' });
  return edits;
}

/** Long dashes on both sides, closed as many houses print them. Either both count or none: a repair of one side must not open the other. */
function isClosedPair(text: string, start: number, end: number): boolean {
  return LONG_DASH.test(characterBefore(text, start)) && LONG_DASH.test(characterAt(text, end));
}

function touchesBefore(text: string, start: number, end: number): boolean {
  const before = characterBefore(text, start);
  if (isWord(before)) return !NO_BLANKS().test(before);
  if (CLOSING.test(before)) return true;
  if (!DASH.test(before) || isClosedPair(text, start, end)) return false;
  let dash = start;
  while (DASH.test(text.charAt(dash - 1))) dash = seenBefore(text, dash - 1);
  return BLANK.test(text.charAt(dash - 1));
}

function touchesAfter(text: string, start: number, end: number): boolean {
  const after = characterAt(text, end);
  if (isWord(after)) return !NO_BLANKS().test(after);
  if (OPENING.test(after)) return true;
  if (!DASH.test(after) || isClosedPair(text, start, end)) return false;
  let dash = end;
  while (DASH.test(text.charAt(dash))) dash = seenAfter(text, dash + 1);
  return BLANK.test(text.charAt(dash));
}
