import { type Draft, FormatError, LossReport, type Reader, type ReadOptions, type Source } from './format.ts';
import { asList, asRecord, asText, voiceLabel } from './json-value.ts';
import { fromSeconds, type Segment, turnsOfSegments } from './segments.ts';
import { sourceJson } from './source.ts';

/**
 * JSON of Whisper and its relatives: `segments` with seconds (openai-whisper, faster-whisper, WhisperX with `speaker`),
 * `transcription` with milliseconds (whisper.cpp), or a bare list of segments.
 *
 * @example
 * ```ts
 * import { whisper } from '@rostrum/core/formats/whisper';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = JSON.stringify({ language: 'en', segments: [{ speaker: 'SPEAKER_00', start: 1, end: 2, text: 'Is it open?' }, { speaker: 'SPEAKER_01', start: 3, end: 4, text: 'It is.' }] });
 * const { transcript, losses } = await importWith(whisper, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log(losses);
 *
 * //=> [["Speaker 0",1000],["Speaker 1",3000]]
 * //=> []
 * ```
 */
export const whisper: Reader = { name: 'whisper', read };

function read(source: Source, options: ReadOptions): Draft {
  const value = sourceJson(source, options);
  const entries = asList(asRecord(value)['segments']) ?? asList(asRecord(value)['transcription']) ?? asList(value);
  const segments = entries?.map(segmentOf);
  if (segments === undefined || segments.length === 0 || segments.some((segment) => segment === undefined)) {
    throw new FormatError('syntax', 'The source has no list of segments with “text” and “start”, as Whisper writes it.');
  }
  const losses = new LossReport();
  losses.add('Words had times of their own: only those of the segments were kept.', (entries ?? []).filter((entry) => asList(asRecord(entry)['words']) !== undefined).length);
  const language = asText(asRecord(value)['language']) ?? asText(asRecord(asRecord(value)['result'])['language']);
  return { metadata: language === undefined ? {} : { language }, speakers: [], blocks: turnsOfSegments(segments as readonly Segment[]), losses: losses.list() };
}

function segmentOf(entry: unknown): Segment | undefined {
  const { text, start, end, speaker, offsets } = asRecord(entry);
  const { from, to } = asRecord(offsets);
  const begin = offsets === undefined ? fromSeconds(start) : milliseconds(from);
  if (typeof text !== 'string' || begin === undefined) return undefined;
  return { label: voiceLabel(speaker), start: begin, end: offsets === undefined ? fromSeconds(end) : milliseconds(to), text };
}

function milliseconds(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.round(value) : undefined;
}
