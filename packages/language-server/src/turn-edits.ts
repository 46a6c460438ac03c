import { type Edit, type Turn, turnIndexAt } from '@rostrum/core';
import type { Analysis } from './analysis.ts';
import { type AllowedChange, keepsSpeech } from './speech-guard.ts';
import { openingFor } from './turn-opening.ts';

/** Whom a turn is given to: a speaker of the document, or anybody by a label. */
export interface Recipient {
  readonly speaker?: string | undefined;
  readonly label?: string | undefined;
}

/** Edits, or the reason why there are none. */
export type TurnEdits = readonly Edit[] | string;

const noTurn = 'No turn stands here.';
const wouldChange = 'The edit is refused: it would change who says which word elsewhere in the document.';

/** Gives the turn at an offset to another speaker. Only its label changes. */
export function assignTurn(analysis: Analysis, offset: number, recipient: Recipient): TurnEdits {
  const { turns } = analysis.transcript;
  const index = turnIndexAt(turns, offset);
  const turn = turns[index];
  if (turn === undefined) return noTurn;
  const label = labelFor(analysis, index, recipient);
  if (label === undefined) return 'The document has no such speaker.';
  if (label === turn.label) return 'The turn has this label already.';
  const allowed: AllowedChange = { turnAfter: (at) => at, passes: (at) => at === index };
  return firstGuarded(analysis, spellings(label).map((text) => [{ ...turn.labelSpan, text }]), allowed);
}

/** Makes two turns of the one at an offset: what stands behind the offset goes to another speaker. */
export function splitTurn(analysis: Analysis, offset: number, recipient: Recipient): TurnEdits {
  const { document, transcript } = analysis;
  const index = turnIndexAt(transcript.turns, offset);
  const turn = transcript.turns[index];
  if (turn === undefined) return noTurn;
  const [first] = turn.paragraphs;
  if (first === undefined || offset <= first.span.start || offset >= turn.span.end) return 'Place the cursor inside the words of a turn, where the other speaker begins.';
  const label = labelFor(analysis, index, recipient) ?? alternateLabel(transcript.turns, index);
  if (label === undefined) return 'The document has no such speaker.';
  const { text } = document;
  let start = offset;
  let end = offset;
  while (start > turn.span.start && isSpace(text[start - 1])) start--;
  while (end < turn.span.end && isSpace(text[end])) end++;
  if (end === turn.span.end) return 'No words stand behind the cursor in this turn.';
  const separator = separatorOf(analysis, index);
  const edits = spellings(label).map((spelling) => [{ start, end, text: separator + openingFor(analysis, index, label).replace(label, () => spelling) }]);
  return firstGuarded(analysis, edits, {
    turnAfter: (at, place) => (at > index || (at === index && place >= end) ? at + 1 : at),
    passes: (at, place) => at === index && place >= end,
  });
}

/** Joins the turn at an offset to the one before it; both must be of one speaker. Only the label between them goes. */
export function joinTurns(analysis: Analysis, offset: number): TurnEdits {
  const { transcript, turnNodes } = analysis;
  const index = turnIndexAt(transcript.turns, offset);
  const [before, turn, node] = [transcript.turns[index - 1], transcript.turns[index], turnNodes[index]];
  if (turn === undefined || node === undefined) return noTurn;
  if (before === undefined) return 'No turn stands before this one.';
  if (before.speaker !== turn.speaker) return 'The turn before is somebody else’s: give one of the two to the other speaker first.';
  const [first] = turn.paragraphs;
  if (first === undefined) return 'The turn has no words.';
  const edits = [{ start: node.start, end: first.span.start, text: '' }];
  return firstGuarded(analysis, [edits], { turnAfter: (at) => (at >= index ? at - 1 : at), passes: () => false });
}

/** A label as it is, or where the document does not bear it out, with the mark that forces it. */
function spellings(label: string): string[] {
  return [label, `@${label}`];
}

function firstGuarded(analysis: Analysis, choices: readonly (readonly Edit[])[], allowed: AllowedChange): TurnEdits {
  return choices.find((edits) => keepsSpeech(analysis, edits, allowed)) ?? wouldChange;
}

/** The label to print: as given, or the one that was last used for the speaker, else first used. */
function labelFor({ transcript, speakerById }: Analysis, index: number, { speaker, label }: Recipient): string | undefined {
  const printed = label?.replaceAll(/\s+/g, ' ').trim();
  if (printed !== undefined && printed !== '') return printed;
  if (speaker === undefined) return undefined;
  const { turns } = transcript;
  const last = turns.slice(0, index).findLast((turn) => turn.speaker === speaker);
  const known = speakerById.get(speaker);
  return (last ?? turns.find((turn) => turn.speaker === speaker))?.label ?? known?.labels[0] ?? known?.name;
}

/** Whoever spoke last before the speaker of a turn: in a conversation, that is who speaks next. */
function alternateLabel(turns: readonly Turn[], index: number): string | undefined {
  const own = turns[index]?.speaker;
  return (turns.slice(0, index).findLast(({ speaker }) => speaker !== own) ?? turns.slice(index).find(({ speaker }) => speaker !== own))?.label;
}

/** What stands between two turns of this document: the line ends that it uses, and an empty line where it has one. */
function separatorOf({ document: { text }, transcript: { turns } }: Analysis, index: number): string {
  const at = index > 0 ? index : 1;
  const between = text.slice(turns[at - 1]?.span.end, turns[at]?.span.start);
  const lineEnd = lineEndOf(text);
  return /\r\n.*?\r\n|\n.*?\n|\r[^\n]*\r/s.test(between) || turns.length < 2 ? lineEnd + lineEnd : lineEnd;
}

/** The line end that a text uses first. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && /\s/.test(sign);
}
