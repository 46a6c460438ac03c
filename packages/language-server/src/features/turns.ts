import { feature, ours } from '../feature.ts';
import { type DocumentParams, turnsMethod, type TurnsResult } from '../protocol.ts';
import { turnEntry } from '../list-entries.ts';

/** Every turn and its place, for editors that walk from one to the next. */
export const turns = feature({
  name: 'turns',
  request: ours<DocumentParams, TurnsResult>(turnsMethod),
  capability: () => ({}),
  handle(context, { textDocument }): TurnsResult {
    const analysis = context.openAnalysis(textDocument);
    const { document, transcript } = analysis;
    return { version: document.version, kind: transcript.kind, turns: transcript.turns.map((turn) => turnEntry(analysis, turn)) };
  },
});
