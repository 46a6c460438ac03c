/// <reference path="./videojs-vtt.d.ts" />
import library from 'videojs-vtt.js';
import { readCueText } from './cue-text.ts';
import type { Draft, LossReport } from './format.ts';
import { fromSeconds, type Segment, turnsOfSegments } from './segments.ts';

/** Reads WebVTT text into a draft; its faults are passed over as the specification asks, and reported as losses. */
export function readCaptions(text: string, losses: LossReport): Draft {
  const segments: Segment[] = [];
  // The library wants classes of a browser window and a decoder of bytes; it has them itself, and the text is decoded.
  const parser = new library.WebVTT.Parser(library, library, { decode: (piece = '') => piece });
  parser.oncue = (cue) => {
    const isPlain = cue.line === 'auto' && cue.position === 'auto' && cue.align === 'center' && cue.size === 100 && cue.vertical === '';
    losses.add('The place and size of captions on the screen were left out.', isPlain ? 0 : 1);
    const times = { start: fromSeconds(cue.startTime), end: fromSeconds(cue.endTime) };
    for (const { voice, text: spoken } of readCueText(cue.text)) segments.push({ label: voice, ...times, text: spoken });
  };
  parser.onregion = () => losses.add('Regions of the screen were left out.');
  parser.onparsingerror = (error) => losses.add(`A part was not valid and was passed over: ${error.message}`);
  parser.parse(text);
  parser.flush();
  return { metadata: {}, speakers: [], blocks: turnsOfSegments(segments), losses: losses.list() };
}
