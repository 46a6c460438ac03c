import type { ParsedDocument } from '../document.ts';
import { parse } from '../parse.ts';
import { turnIndexAt } from '../turn-lookup.ts';
import { verbatimDifference } from '../verbatim.ts';
import { applyEdits } from './apply-edits.ts';
import type { TurnEdits } from './turn-edits.ts';

/**
 * The edit that puts an annotation, brackets included, into the turn at an offset (UTF-16 code units), between two words.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { applyEdits, insertAnnotation } from '@rostrum/core/edit';
 *
 * const text = 'CHAIR: Is it open?\nMS. LANE: It is. Since Monday.\nCHAIR: Thank you.\n';
 * const edits = insertAnnotation(readDocument(text), text.indexOf(' Since'), '(Laughter.)');
 * console.log(typeof edits === 'string' ? edits : applyEdits(text, edits).split('\n')[1]);
 *
 * //=> MS. LANE: It is. (Laughter.) Since Monday.
 * ```
 */
export function insertAnnotation({ tree, transcript, parseOptions }: ParsedDocument, offset: number, annotation: string): TurnEdits {
  const turn = transcript.turns[turnIndexAt(transcript.turns, offset)];
  const paragraph = turn?.paragraphs.findLast(({ span }) => span.start <= offset) ?? turn?.paragraphs[0];
  if (paragraph === undefined) return 'Place the cursor inside the words of a turn.';
  const { start, end } = paragraph.span;
  const { text } = tree;
  let at = Math.min(end, Math.max(start, offset));
  // Behind the word in which the cursor stands, and behind the sign that closes it.
  if (at > start && !/\s/.test(text[at - 1] ?? ' ')) while (at < end && !/\s/.test(text[at] ?? ' ')) at++;
  const before = at > start && !/\s/.test(text[at - 1] ?? ' ') ? ' ' : '';
  const after = at < end && !/\s/.test(text[at] ?? ' ') ? ' ' : '';
  const edits = [{ start: at, end: at, text: before + annotation + after }];
  const next = parse(applyEdits(text, edits), parseOptions);
  return verbatimDifference(tree, next) === undefined ? edits : 'The edit is refused: these words would count as speech. An annotation is a known remark, or a few words in square brackets.';
}
