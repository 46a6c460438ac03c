import { nameOf, shareOf } from '@rostrum/core';
import { toRange } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type DocumentParams, type SpeakerEntry, speakersMethod, type SpeakersResult } from '../protocol.ts';

/** Everyone who speaks, how often and how much. */
export const speakers = feature({
  name: 'speakers',
  request: ours<DocumentParams, SpeakersResult>(speakersMethod),
  capability: () => ({}),
  handle(context, { textDocument }): SpeakersResult {
    const { document, transcript, speech } = context.openAnalysis(textDocument);
    const entries = [...speech.shares.values()].map(
      ({ speaker, turns, words }): SpeakerEntry => ({
        id: speaker.id,
        name: nameOf(speaker),
        labels: speaker.labels,
        ...(speaker.role !== undefined && { role: speaker.role }),
        ...(speaker.affiliation !== undefined && { affiliation: speaker.affiliation }),
        anonymous: speaker.anonymous ?? false,
        turns: turns.length,
        words,
        share: shareOf(words, speech),
        turnRanges: turns.map(({ labelSpan }) => toRange(document.lines, labelSpan)),
      }),
    );
    return { version: document.version, kind: transcript.kind, unit: speech.unit, speakers: entries };
  },
});
