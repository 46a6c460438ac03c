import { type Draft, FormatError, LossReport, type Reader, type ReadOptions, type Source } from './format.ts';
import { asList, asRecord, asText, voiceLabel } from './json-value.ts';
import { fromSeconds, joinSegments, type Segment, turnsOfSegments } from './segments.ts';
import { sourceJson } from './source.ts';

/**
 * JSON of Amazon Transcribe: `results.items`, one a word or a punctuation mark, with `speaker_label` or `speaker_labels` (Amazon Transcribe Developer Guide, “Speaker partitioning”).
 *
 * @example
 * ```ts
 * import { awsTranscribe } from '@rostrum/core/formats/aws-transcribe';
 * import { importWith } from '@rostrum/core/import';
 *
 * const word = (content: string, voice: string, start_time: string) => ({ type: 'pronunciation', start_time, end_time: start_time, speaker_label: voice, alternatives: [{ content }] });
 * const source = JSON.stringify({ results: { items: [word('Open?', 'spk_0', '1.0'), word('Yes.', 'spk_1', '3.0')] } });
 * const { transcript, losses } = await importWith(awsTranscribe, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log(losses);
 *
 * //=> [["Speaker 0",1000],["Speaker 1",3000]]
 * //=> [{"what":"Words had times and a confidence of their own: the times of sentences were kept.","count":2}]
 * ```
 */
export const awsTranscribe: Reader = { name: 'aws-transcribe', read };

function read(source: Source, options: ReadOptions): Draft {
  const value = sourceJson(source, options);
  const results = asRecord(asRecord(value)['results']);
  const items = asList(results['items']) ?? asList(value);
  const isItem = (item: unknown) => asList(asRecord(item)['alternatives']) !== undefined;
  if (items === undefined || !items.some(isItem)) throw new FormatError('syntax', 'The source has no “results.items” with “alternatives”, as Amazon Transcribe writes them.');
  const voices = voicesByStart(results);
  const words: Segment[] = [];
  for (const item of items.map(asRecord)) {
    const content = asText(asRecord(asList(item['alternatives'])?.[0])['content']);
    if (content === undefined) continue;
    // A punctuation mark has no time of its own and belongs to the word before it.
    if (item['type'] === 'punctuation') append(words, content);
    else words.push({ label: voiceLabel(item['speaker_label'] ?? voices.get(asText(item['start_time']) ?? '')), start: fromSeconds(item['start_time']), end: fromSeconds(item['end_time']), text: content });
  }
  const losses = new LossReport();
  const sentences = joinSegments(words);
  losses.add('Words had times and a confidence of their own: the times of sentences were kept.', words.length);
  return { metadata: {}, speakers: [], blocks: turnsOfSegments(sentences), losses: losses.list() };
}

/** Who speaks at which moment, where the words do not say it themselves. */
function voicesByStart(results: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const segments = asList(asRecord(results['speaker_labels'])['segments']) ?? [];
  return new Map(
    segments.flatMap((segment) => {
      const { items, speaker_label: voice } = asRecord(segment);
      return (asList(items) ?? []).map((item) => [asText(asRecord(item)['start_time']) ?? '', asRecord(item)['speaker_label'] ?? voice] as const);
    }),
  );
}

function append(words: Segment[], mark: string): void {
  const last = words.pop();
  if (last !== undefined) words.push({ ...last, text: last.text + mark });
}
