import { nameOf, type Paragraph } from '@rostrum/core';
import { feature, ours } from '../feature.ts';
import { type DocumentParams, readingMethod, type ReadingPiece, type ReadingResult, type ReadingTurn } from '../protocol.ts';

/** The document as a page to read: headings, people, paragraphs, remarks told from speech. */
export const reading = feature({
  name: 'reading',
  request: ours<DocumentParams, ReadingResult>(readingMethod),
  capability: () => ({}),
  handle(context, { textDocument }): ReadingResult {
    const { document, transcript } = context.openAnalysis(textDocument);
    const { title, series, date, place, language = 'und' } = transcript.metadata;
    const turns = transcript.turns.map(
      ({ id, speaker, label, line, act, section, paragraphs }): ReadingTurn => ({
        ...{ id, speaker, label, line: line - 1, act },
        ...(section !== undefined && { section }),
        paragraphs: paragraphs.map(piecesOf),
      }),
    );
    return {
      version: document.version,
      language,
      ...(title !== undefined && { title }),
      ...(series !== undefined && { series }),
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      speakers: transcript.speakers.map((speaker) => ({ id: speaker.id, name: nameOf(speaker) })),
      sections: transcript.sections.map(({ id, heading, level }) => ({ id, heading, level })),
      turns,
    };
  },
});

/** A paragraph cut at its annotations. Its text has lost its line breaks, so these are found by their words, in order. */
function piecesOf({ text, annotations }: Paragraph): ReadingPiece[] {
  const pieces: ReadingPiece[] = [];
  let from = 0;
  const say = (end: number): void => void (end > from && pieces.push({ text: text.slice(from, end) }));
  for (const annotation of annotations) {
    const printed = annotation.text.replace(/\s+/g, ' ');
    const start = text.indexOf(printed, from);
    if (start < 0) continue;
    say(start);
    pieces.push({ text: printed, annotation: annotation.kind });
    from = start + printed.length;
  }
  say(text.length);
  return pieces;
}
