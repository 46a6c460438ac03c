import { assignTurn as assign } from '@rostrum/core/edit';
import { toOffset } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { assignTurnMethod, type AssignParams, type EditResult } from '../protocol.ts';
import { editResult } from '../workspace-edit.ts';

/** The edit that gives the turn at the cursor to another speaker: what its label says changes, and nothing else. */
export const assignTurn = feature({
  name: 'assign-turn',
  request: ours<AssignParams, EditResult>(assignTurnMethod),
  capability: () => ({}),
  handle(context, { textDocument, position, speaker, label }): EditResult {
    const analysis = context.openAnalysis(textDocument);
    const { document } = analysis;
    return editResult(context, document, assign(analysis, toOffset(document.lines, position), { speaker, label }));
  },
});
