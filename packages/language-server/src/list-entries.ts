import { nameOf, type Turn } from '@rostrum/core';
import type { Analysis } from './analysis.ts';
import { toRange } from './convert.ts';
import { excerptOf } from './excerpt.ts';
import type { SpeakerReference, TurnEntry, TurnReference } from './protocol.ts';

/** A speaker as a list of ours names him or her. */
export function speakerReference({ speakerById }: Analysis, id: string): SpeakerReference {
  const speaker = speakerById.get(id);
  return { id, name: speaker === undefined ? id : nameOf(speaker) };
}

/** A turn as a list of ours names it. */
export function turnReference(analysis: Analysis, turn: Turn): TurnReference {
  return {
    id: turn.id,
    speaker: speakerReference(analysis, turn.speaker),
    labelRange: toRange(analysis.document.lines, turn.labelSpan),
    excerpt: excerptOf(turn),
  };
}

/** A turn with its place. */
export function turnEntry({ document: { lines }, headings }: Analysis, turn: Turn): TurnEntry {
  const section = turn.section === undefined ? undefined : headings.get(turn.section);
  return {
    id: turn.id,
    speaker: turn.speaker,
    label: turn.label,
    line: turn.line - 1,
    labelRange: toRange(lines, turn.labelSpan),
    range: toRange(lines, turn.span),
    act: turn.act,
    ...(section !== undefined && { section }),
  };
}
