import { type Draft, FormatError, LossReport, type Reader, type ReadOptions, type Source } from './format.ts';
import { asList, asRecord, asText, voiceLabel } from './json-value.ts';
import { fromSeconds, joinSegments, type Segment, turnsOfSegments } from './segments.ts';
import { sourceJson } from './source.ts';

/**
 * JSON of Deepgram: `results.utterances`, else the words of the first channel (Deepgram API, “Pre-recorded audio”).
 *
 * @example
 * ```ts
 * import { deepgram } from '@rostrum/core/formats/deepgram';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = JSON.stringify({ results: { utterances: [{ speaker: 0, start: 1, end: 2, transcript: 'Is it open?' }, { speaker: 1, start: 3, end: 3.5, transcript: 'It is.' }] } });
 * const { transcript, losses } = await importWith(deepgram, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log(losses);
 *
 * //=> [["Speaker 0",1000],["Speaker 1",3000]]
 * //=> []
 * ```
 */
export const deepgram: Reader = { name: 'deepgram', read };

function read(source: Source, options: ReadOptions): Draft {
  const results = asRecord(asRecord(sourceJson(source, options))['results']);
  const utterances = asList(results['utterances']);
  const channels = asList(results['channels']);
  const words = asList(asRecord(asList(asRecord(channels?.[0])['alternatives'])?.[0])['words']);
  if (utterances === undefined && words === undefined) throw new FormatError('syntax', 'The source has neither “results.utterances” nor words in “results.channels”, as Deepgram writes them.');
  const losses = new LossReport();
  losses.add('Only the first channel was read.', utterances === undefined ? (channels?.length ?? 1) - 1 : 0);
  losses.add('Words had times and a confidence of their own: the times of sentences were kept.', utterances === undefined ? (words?.length ?? 0) : 0);
  const segments = utterances === undefined ? joinSegments((words ?? []).flatMap(segmentOf)) : utterances.flatMap(segmentOf);
  return { metadata: {}, speakers: [], blocks: turnsOfSegments(segments), losses: losses.list() };
}

function segmentOf(entry: unknown): Segment[] {
  const { transcript, punctuated_word: punctuated, word, speaker, start, end } = asRecord(entry);
  const text = asText(transcript) ?? asText(punctuated) ?? asText(word);
  return text === undefined ? [] : [{ label: voiceLabel(speaker), start: fromSeconds(start), end: fromSeconds(end), text }];
}
