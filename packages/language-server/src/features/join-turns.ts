import { joinTurns as join } from '@rostrum/core/edit';
import { toOffset } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type EditResult, joinTurnsMethod, type PlaceParams } from '../protocol.ts';
import { editResult } from '../workspace-edit.ts';

/** The edit that joins the turn at the cursor to the one before it, of the same speaker. */
export const joinTurns = feature({
  name: 'join-turns',
  request: ours<PlaceParams, EditResult>(joinTurnsMethod),
  capability: () => ({}),
  handle(context, { textDocument, position }): EditResult {
    const analysis = context.openAnalysis(textDocument);
    const { document } = analysis;
    return editResult(context, document, join(analysis, toOffset(document.lines, position)));
  },
});
