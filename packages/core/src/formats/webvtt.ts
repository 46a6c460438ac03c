import type { Transcript } from '../model/schema.ts';
import { type Cue, cuesOf } from './cues.ts';
import { escapeCueText } from './cue-text.ts';
import { type Draft, FormatError, LossReport, type Reader, type ReadOptions, type Source, type Writer, type Written } from './format.ts';
import { sourceText } from './source.ts';
import { timeCode } from './time-code.ts';
import { readCaptions } from './webvtt-read.ts';

/**
 * WebVTT with a voice span in each cue (W3C, WebVTT: The Web Video Text Tracks Format).
 *
 * @example
 * ```ts
 * import { webvtt } from '@rostrum/core/formats/webvtt';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Is it open?\n\n00:03.000 --> 00:04.000\n<v Tom>It is.\n';
 * const { transcript } = await importWith(webvtt, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log(webvtt.write(transcript, {}).text.trimEnd());
 *
 * //=> [["Ada",1000],["Tom",3000]]
 * //=> WEBVTT
 * //=>
 * //=> 00:00:01.000 --> 00:00:02.000
 * //=> <v Ada>Is it open?
 * //=>
 * //=> 00:00:03.000 --> 00:00:04.000
 * //=> <v Tom>It is.
 * ```
 */
export const webvtt: Reader & Writer = { name: 'webvtt', write, read };

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
