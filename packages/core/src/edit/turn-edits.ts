import type { ParsedDocument } from '../document.ts';
import type { Turn } from '../model/schema.ts';
import type { Edit } from '../problem.ts';
import { turnIndexAt } from '../turn-lookup.ts';
import { type AllowedChange, keepsSpeech } from './speech-guard.ts';
import { turnNodesOf } from '../syntax/turn-nodes.ts';
import { openingFor } from './turn-opening.ts';
import { separatorOf } from './turn-separator.ts';

/** Whom a turn is given to: a speaker of the document by id, or anybody by a label to print. */
export interface Recipient {
  readonly speaker?: string | undefined;
  readonly label?: string | undefined;
}

/** Edits in ascending order, or, as a sentence, the reason why there are none. */
export type TurnEdits = readonly Edit[] | string;

const noTurn = 'No turn stands here.';
const noSpeaker = 'The document has no such speaker.';
const wouldChange = 'The edit is refused: it would change who says which word elsewhere in the document.';

/**
 * Gives the turn at an offset to another speaker. Only its label changes.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { applyEdits, assignTurn } from '@rostrum/core/edit';
 *
 * const text = 'CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Since when?\nMS. LANE: Monday.\n';
 * const edits = assignTurn(readDocument(text), text.indexOf('Monday'), { label: 'MR. HALE' });
 * console.log(typeof edits === 'string' ? edits : applyEdits(text, edits).split('\n')[3]);
 *
 * //=> MR. HALE: Monday.
 * ```
 */
export function assignTurn(document: ParsedDocument, offset: number, recipient: Recipient): TurnEdits {
  const { turns } = document.transcript;
  const index = turnIndexAt(turns, offset);
  const turn = turns[index];
  if (turn === undefined) return noTurn;
  const label = labelFor(document, index, recipient);
  if (label === undefined) return noSpeaker;
  if (label === turn.label) return 'The turn has this label already.';
  const allowed: AllowedChange = { turnAfter: (at) => at, passes: (at) => at === index };
  return firstGuarded(document, spellings(label).map((text) => [{ ...turn.labelSpan, text }]), allowed);
}

/**
 * Makes two turns of the one at an offset: what stands behind the offset goes to another speaker.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { applyEdits, splitTurn } from '@rostrum/core/edit';
 *
 * const text = 'CHAIR: Is it open?\nMS. LANE: It is. Thank you.\nCHAIR: Since when?\nMS. LANE: Monday.\n';
 * const edits = splitTurn(readDocument(text), text.indexOf('Thank'), { speaker: 'chair' });
 * console.log(typeof edits === 'string' ? edits : applyEdits(text, edits).split('\n').slice(1, 3));
 *
 * //=> ["MS. LANE: It is.","CHAIR: Thank you."]
 * ```
 */
export function splitTurn(document: ParsedDocument, offset: number, recipient: Recipient): TurnEdits {
  const { tree: { text }, transcript } = document;
  const index = turnIndexAt(transcript.turns, offset);
  const turn = transcript.turns[index];
  if (turn === undefined) return noTurn;
  const [first] = turn.paragraphs;
  if (first === undefined || offset <= first.span.start || offset >= turn.span.end) return 'Place the cursor inside the words of a turn, where the other speaker begins.';
  const label = labelFor(document, index, recipient) ?? alternateLabel(transcript.turns, index);
  if (label === undefined) return noSpeaker;
  let start = offset;
  let end = offset;
  while (start > turn.span.start && isSpace(text[start - 1])) start--;
  while (end < turn.span.end && isSpace(text[end])) end++;
  if (end === turn.span.end) return 'No words stand behind the cursor in this turn.';
  const separator = separatorOf(document, index);
  const opening = openingFor(document, index, label);
  const edits = spellings(label).map((spelling) => [{ start, end, text: separator + opening.replace(label, () => spelling) }]);
  return firstGuarded(document, edits, {
    turnAfter: (at, place) => (at > index || (at === index && place >= end) ? at + 1 : at),
    passes: (at, place) => at === index && place >= end,
  });
}

/**
 * Joins the turn at an offset to the one before it; both must be of one speaker. Only the label between them goes.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { applyEdits, joinTurns } from '@rostrum/core/edit';
 *
 * const text = 'CHAIR: Is it open?\nMS. LANE: It is.\nMS. LANE: Since Monday.\nCHAIR: Thank you.\n';
 * const edits = joinTurns(readDocument(text), text.indexOf('Since'));
 * console.log(typeof edits === 'string' ? edits : applyEdits(text, edits).trimEnd().split('\n'));
 *
 * //=> ["CHAIR: Is it open?","MS. LANE: It is.","Since Monday.","CHAIR: Thank you."]
 * ```
 */
export function joinTurns(document: ParsedDocument, offset: number): TurnEdits {
  const { tree, transcript } = document;
  const index = turnIndexAt(transcript.turns, offset);
  const [before, turn, node] = [transcript.turns[index - 1], transcript.turns[index], turnNodesOf(tree)[index]];
  if (turn === undefined || node === undefined) return noTurn;
  if (before === undefined) return 'No turn stands before this one.';
  if (before.speaker !== turn.speaker) return 'The turn before is somebody else’s: give one of the two to the other speaker first.';
  const [first] = turn.paragraphs;
  if (first === undefined) return 'The turn has no words.';
  const edits = [{ start: node.start, end: first.span.start, text: '' }];
  return firstGuarded(document, [edits], { turnAfter: (at) => (at >= index ? at - 1 : at), passes: () => false });
}

/**
 * Puts a new turn behind the one at an offset. Its words become one paragraph; a new turn without a spoken word, or whose
 * words would open another turn, is refused.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { applyEdits, insertTurn } from '@rostrum/core/edit';
 *
 * const text = 'CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Since when?\nMS. LANE: Monday.\n';
 * const edits = insertTurn(readDocument(text), text.indexOf('It is'), { label: 'MR. HALE' }, 'It was closed for a year.');
 * console.log(typeof edits === 'string' ? edits : applyEdits(text, edits).split('\n').slice(1, 4));
 *
 * //=> ["MS. LANE: It is.","MR. HALE: It was closed for a year.","CHAIR: Since when?"]
 * ```
 */
export function insertTurn(document: ParsedDocument, offset: number, recipient: Recipient, words: string): TurnEdits {
  const index = turnIndexAt(document.transcript.turns, offset);
  const turn = document.transcript.turns[index];
  if (turn === undefined) return noTurn;
  const label = labelFor(document, index, recipient);
  if (label === undefined) return noSpeaker;
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'No words are given for the turn.';
  const { end } = turn.span;
  const lead = separatorOf(document, index);
  const opening = openingFor(document, index, label);
  const edits = spellings(label).map((spelling) => [{ start: end, end, text: lead + opening.replace(label, () => spelling) + line }]);
  return firstGuarded(document, edits, {
    turnAfter: (at) => (at > index ? at + 1 : at),
    passes: () => false,
    added: { turn: index + 1, speaker: recipient.speaker },
  });
}

/** A label as it is, or where the document does not bear it out, with the mark that forces it. */
function spellings(label: string): string[] {
  return [label, `@${label}`];
}

function firstGuarded(document: ParsedDocument, choices: readonly (readonly Edit[])[], allowed: AllowedChange): TurnEdits {
  return choices.find((edits) => keepsSpeech(document, edits, allowed)) ?? wouldChange;
}

/** The label to print: as given, or the one that was last used for the speaker, else first used. */
function labelFor({ transcript }: ParsedDocument, index: number, { speaker, label }: Recipient): string | undefined {
  const printed = label?.replaceAll(/\s+/g, ' ').trim();
  if (printed !== undefined && printed !== '') return printed;
  if (speaker === undefined) return undefined;
  const { turns } = transcript;
  const last = turns.slice(0, index).findLast((turn) => turn.speaker === speaker);
  const known = transcript.speakers.find(({ id }) => id === speaker);
  return (last ?? turns.find((turn) => turn.speaker === speaker))?.label ?? known?.labels[0] ?? known?.name;
}

/** Whoever spoke last before the speaker of a turn: in a conversation, that is who speaks next. */
function alternateLabel(turns: readonly Turn[], index: number): string | undefined {
  const own = turns[index]?.speaker;
  return (turns.slice(0, index).findLast(({ speaker }) => speaker !== own) ?? turns.slice(index).find(({ speaker }) => speaker !== own))?.label;
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && /\s/.test(sign);
}
