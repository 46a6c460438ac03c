import { type Draft, FormatError, LossReport, type Reader, type ReadOptions, type Source } from './format.ts';
import { asList, asRecord, asText, voiceLabel } from './json-value.ts';
import { joinSegments, type Segment, turnsOfSegments } from './segments.ts';
import { sourceJson } from './source.ts';

/**
 * JSON of AssemblyAI: `utterances` with milliseconds, else `words` (AssemblyAI API, “Transcript”).
 *
 * @example
 * ```ts
 * import { assemblyai } from '@rostrum/core/formats/assemblyai';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = JSON.stringify({ utterances: [{ speaker: 'A', start: 1000, end: 2000, text: 'Is it open?' }, { speaker: 'B', start: 3000, end: 3500, text: 'It is.' }] });
 * const { transcript, losses } = await importWith(assemblyai, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log(losses);
 *
 * //=> [["Speaker A",1000],["Speaker B",3000]]
 * //=> []
 * ```
 */
export const assemblyai: Reader = { name: 'assemblyai', read };

function read(source: Source, options: ReadOptions): Draft {
  const value = asRecord(sourceJson(source, options));
  const utterances = asList(value['utterances']);
  const words = asList(value['words']);
  if (utterances === undefined && words === undefined) throw new FormatError('syntax', 'The source has neither “utterances” nor “words”, as AssemblyAI writes them.');
  const losses = new LossReport();
  losses.add('Words had times and a confidence of their own: the times of sentences were kept.', utterances === undefined ? (words?.length ?? 0) : 0);
  const segments = utterances === undefined ? joinSegments((words ?? []).flatMap(segmentOf)) : utterances.flatMap(segmentOf);
  const language = asText(value['language_code'])?.replace('_', '-');
  return { metadata: language === undefined ? {} : { language }, speakers: [], blocks: turnsOfSegments(segments), losses: losses.list() };
}

function segmentOf(entry: unknown): Segment[] {
  const { text, speaker, start, end } = asRecord(entry);
  return typeof text === 'string' ? [{ label: voiceLabel(speaker), start: moment(start), end: moment(end), text }] : [];
}

function moment(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.round(value) : undefined;
}
