import type { Transcript } from '../model/schema.ts';
import { cuesOf } from './cues.ts';
import { type Draft, FormatError, LossReport, type Reader, type ReadOptions, type Source, type Writer, type Written } from './format.ts';
import { areWords, fromSeconds, joinSegments, type Segment, turnsOfSegments } from './segments.ts';
import { sourceJson } from './source.ts';

/**
 * The JSON transcript of the Podcast Namespace (Podcasting 2.0, transcripts, version 1.0.0).
 *
 * @example
 * ```ts
 * import { podcastJson } from '@rostrum/core/formats/podcast-json';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = JSON.stringify({ version: '1.0.0', segments: [{ speaker: 'Ada', startTime: 1, endTime: 2, body: 'Is it open?' }, { speaker: 'Tom', startTime: 3, endTime: 4, body: 'It is.' }] });
 * const { transcript } = await importWith(podcastJson, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log((JSON.parse(podcastJson.write(transcript, {}).text) as { segments: object[] }).segments[0]);
 *
 * //=> [["Ada",1000],["Tom",3000]]
 * //=> {"speaker":"Ada","startTime":1,"endTime":2,"body":"Is it open?"}
 * ```
 */
export const podcastJson: Reader & Writer = { name: 'podcast-json', write, read };

function write(transcript: Transcript): Written {
  const losses = new LossReport();
  const segments = cuesOf(transcript, losses, 'The podcast transcript').map(({ start, end, speaker, text }) => ({
    speaker,
    startTime: start / 1000,
    endTime: end / 1000,
    body: text,
  }));
  return { text: `${JSON.stringify({ version: '1.0.0', segments }, null, 2)}\n`, losses: losses.list() };
}

function read(source: Source, options: ReadOptions): Draft {
  const value = sourceJson(source, options);
  const entries = typeof value === 'object' && value !== null && 'segments' in value ? value.segments : undefined;
  if (!Array.isArray(entries)) throw new FormatError('syntax', 'The source has no “segments”, as a podcast transcript in JSON must.');
  const losses = new LossReport();
  const segments: Segment[] = [];
  for (const entry of entries as unknown[]) {
    const { speaker, startTime, endTime, body } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof body !== 'string') losses.add('A segment without a body was passed over.');
    else segments.push({ label: typeof speaker === 'string' ? speaker : undefined, start: fromSeconds(startTime), end: fromSeconds(endTime), text: body });
  }
  const joined = areWords(segments) ? joinSegments(segments) : segments;
  losses.add('Words had times of their own: the times of sentences were kept.', segments.length - joined.length);
  return { metadata: {}, speakers: [], blocks: turnsOfSegments(joined), losses: losses.list() };
}
