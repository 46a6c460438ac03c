import type { Transcript } from '../model/schema.ts';
import { cuesOf } from './cues.ts';
import { type Draft, type Format, FormatError, LossReport, type ReadOptions, type Source, type Written } from './format.ts';
import { areWords, fromSeconds, joinSegments, type Segment, turnsOfSegments } from './segments.ts';
import { sourceJson } from './source.ts';

/** The JSON transcript of the Podcast Namespace (Podcasting 2.0, transcripts, version 1.0.0). */
export const podcastJson: Format = { name: 'podcast-json', write, read };

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
