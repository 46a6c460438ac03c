import { turnIndexAt } from '@rostrum/core';
import { toOffset } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type PlaceParams, turnAtMethod, type TurnAtResult } from '../protocol.ts';
import { speakerReference, turnEntry } from '../list-entries.ts';

/** The turn at the cursor, counted in the document and among those of its speaker. */
export const turnAt = feature({
  name: 'turn-at',
  request: ours<PlaceParams, TurnAtResult>(turnAtMethod),
  capability: () => ({}),
  handle(context, { textDocument, position }): TurnAtResult {
    const analysis = context.openAnalysis(textDocument);
    const { document, speech, transcript } = analysis;
    const index = turnIndexAt(transcript.turns, toOffset(document.lines, position));
    const turn = transcript.turns[index];
    const counts = { version: document.version, total: transcript.turns.length };
    if (turn === undefined) return { ...counts, number: 0, speakerNumber: 0, speakerTotal: 0 };
    const own = speech.shares.get(turn.speaker)?.turns ?? [];
    return {
      ...counts,
      turn: turnEntry(analysis, turn),
      number: index + 1,
      speaker: speakerReference(analysis, turn.speaker),
      speakerNumber: turnIndexAt(own, turn.span.start) + 1,
      speakerTotal: own.length,
    };
  },
});
