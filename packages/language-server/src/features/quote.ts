import { quote as quotePassage } from '@rostrum/core';
import { toSpan } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type PassageParams, quoteMethod, type QuoteResult } from '../protocol.ts';
import { speakerReference } from '../list-entries.ts';

/** A passage with its citation, to paste elsewhere. */
export const quote = feature({
  name: 'quote',
  request: ours<PassageParams, QuoteResult>(quoteMethod),
  capability: () => ({}),
  handle(context, { textDocument, range }): QuoteResult {
    const analysis = context.openAnalysis(textDocument);
    const { document, transcript } = analysis;
    const { turns, plain, markdown } = quotePassage(document.text, transcript, toSpan(document.lines, range));
    const { title, series, date, place, source } = transcript.metadata;
    const event = title ?? series;
    return {
      version: document.version,
      turns: turns.map(({ turn, number, speaker: { role, affiliation }, text }) => ({
        turn: turn.id,
        number,
        speaker: speakerReference(analysis, turn.speaker),
        ...(role !== undefined && { role }),
        ...(affiliation !== undefined && { affiliation }),
        text,
      })),
      source: {
        ...(event !== undefined && { title: event }),
        ...(date !== undefined && { date }),
        ...(place !== undefined && { place }),
        ...(source?.url !== undefined && { url: source.url }),
      },
      plain,
      markdown,
    };
  },
});
