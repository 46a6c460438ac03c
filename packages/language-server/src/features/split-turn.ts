import { splitTurn as split } from '@rostrum/core/edit';
import { toOffset } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type AssignParams, type EditResult, splitTurnMethod } from '../protocol.ts';
import { editResult } from '../workspace-edit.ts';

/** The edit that begins a new turn at the cursor; where no speaker is given, whoever spoke before takes it. */
export const splitTurn = feature({
  name: 'split-turn',
  request: ours<AssignParams, EditResult>(splitTurnMethod),
  capability: () => ({}),
  handle(context, { textDocument, position, speaker, label }): EditResult {
    const analysis = context.openAnalysis(textDocument);
    const { document } = analysis;
    return editResult(context, document, split(analysis, toOffset(document.lines, position), { speaker, label }));
  },
});
