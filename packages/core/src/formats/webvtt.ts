/// <reference path="./videojs-vtt.d.ts" />
import library from 'videojs-vtt.js';
import type { Transcript } from '../model/schema.ts';
import { type Cue, cuesOf } from './cues.ts';
import { escapeCueText, readCueText } from './cue-text.ts';
import { type Draft, type Format, FormatError, LossReport, type ReadOptions, type Source, type Written } from './format.ts';
import { fromSeconds, type Segment, turnsOfSegments } from './segments.ts';
import { sourceText } from './source.ts';
import { timeCode } from './time-code.ts';

/** WebVTT with a voice span in each cue (W3C, WebVTT: The Web Video Text Tracks Format). */
export const webvtt: Format = { name: 'webvtt', write, read };

function write(transcript: Transcript): Written {
  const losses = new LossReport();
  const cues = cuesOf(transcript, losses, 'WebVTT').map(printCue);
  const { title } = transcript.metadata;
  const note = title === undefined ? '' : `NOTE\n${title.replaceAll('-->', '→')}\n\n`;
  return { text: `WEBVTT\n\n${note}${cues.join('\n')}`, losses: losses.list() };
}

function printCue({ start, end, speaker, text }: Cue): string {
  // A blank line would end the cue.
  const lines = escapeCueText(text).split('\n').filter((line) => line.trim() !== '');
  return `${timeCode(start)} --> ${timeCode(end)}\n<v ${escapeCueText(speaker)}>${lines.join('\n')}\n`;
}

function read(source: Source, options: ReadOptions): Draft {
  const text = sourceText(source, options);
  if (!/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) throw new FormatError('syntax', 'The source does not begin with “WEBVTT”, as a WebVTT file must.');
  return readCaptions(text, new LossReport());
}

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
  parser.onparsingerror = (error) => losses.add(`A part was not valid WebVTT and was passed over: ${error.message}`);
  parser.parse(text);
  parser.flush();
  return { metadata: {}, speakers: [], blocks: turnsOfSegments(segments), losses: losses.list() };
}
