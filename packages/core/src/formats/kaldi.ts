import { type Draft, type DraftTurn, FormatError, LossReport, type Reader, type ReadOptions, type Source } from './format.ts';
import { asList, asRecord, asText, voiceLabel } from './json-value.ts';
import { fromSeconds, joinSegments, type Segment, turnsOfSegments } from './segments.ts';
import { sourceJson } from './source.ts';

/**
 * JSON of the BBC's Kaldi service: `words` with seconds beside a `segmentation` that says who speaks when.
 *
 * @example
 * ```ts
 * import { kaldi } from '@rostrum/core/formats/kaldi';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = JSON.stringify({ retval: { words: [{ punct: 'Open?', start: 1, end: 2 }, { punct: 'Yes.', start: 3, end: 4 }], segmentation: { segments: [{ start: 0, duration: 2.5, speaker: { '@id': 'S1' } }, { start: 2.5, duration: 2, speaker: { '@id': 'S2' } }] } } });
 * const { transcript, losses } = await importWith(kaldi, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log(losses);
 *
 * //=> [["Speaker 1",1000],["Speaker 2",3000]]
 * //=> [{"what":"Words had times of their own: the times of sentences were kept.","count":2}]
 * ```
 */
export const kaldi: Reader = { name: 'kaldi', read };

function read(source: Source, options: ReadOptions): Draft {
  const value = asRecord(sourceJson(source, options));
  const result = value['retval'] === undefined ? value : asRecord(value['retval']);
  const words = asList(result['words']);
  const voices = asList(asRecord(result['segmentation'])['segments'])?.map(voiceOf);
  if (words === undefined && voices === undefined) throw new FormatError('syntax', 'The source has neither “words” nor a “segmentation”, as the Kaldi service writes them.');
  // A segmentation without words tells who speaks when, and nothing that is said.
  if (words === undefined) return { metadata: {}, speakers: [], blocks: (voices ?? []).map(silentTurn), losses: [] };
  const losses = new LossReport();
  losses.add('Words had times of their own: the times of sentences were kept.', words.length);
  return { metadata: {}, speakers: [], blocks: turnsOfSegments(joinSegments(spoken(words, voices ?? []))), losses: losses.list() };
}

interface Voice {
  readonly label: string | undefined;
  readonly start: number;
  readonly end: number;
}

function voiceOf(segment: unknown): Voice {
  const { start, duration, speaker } = asRecord(segment);
  const begin = fromSeconds(start) ?? 0;
  return { label: voiceLabel(asRecord(speaker)['@id']), start: begin, end: begin + (fromSeconds(duration) ?? 0) };
}

function silentTurn({ label, start, end }: Voice): DraftTurn {
  return { kind: 'turn', label, start, end, paragraphs: [{ text: '', start, end }] };
}

/** The words with their voices: both lists go forward in time, so one walk joins them. */
function spoken(words: readonly unknown[], voices: readonly Voice[]): Segment[] {
  let at = 0;
  return words.flatMap((entry) => {
    const { punct, word, start, end } = asRecord(entry);
    const text = asText(punct) ?? asText(word);
    if (text === undefined) return [];
    const begin = fromSeconds(start);
    while (at + 1 < voices.length && begin !== undefined && (voices[at + 1]?.start ?? Infinity) <= begin) at++;
    return [{ label: voices[at]?.label, start: begin, end: fromSeconds(end), text }];
  });
}
