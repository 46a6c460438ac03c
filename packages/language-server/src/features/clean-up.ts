import { interpret, parse } from '@rostrum/core';
import { cleanUp as clean } from '../clean-up.ts';
import { feature, ours } from '../feature.ts';
import { cleanUpMethod, type CleanUpParams, type CleanUpResult } from '../protocol.ts';

/** A text from elsewhere as turns, for a document that it is pasted into. */
export const cleanUp = feature({
  name: 'clean-up',
  request: ours<CleanUpParams, CleanUpResult>(cleanUpMethod),
  capability: () => ({}),
  handle(_context, { text: pasted }): CleanUpResult {
    const text = clean(String(pasted));
    const { turns, speakers } = interpret(parse(text, { transcript: true }));
    return { text, turns: turns.length, speakers: speakers.length };
  },
});
