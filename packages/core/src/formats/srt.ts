import type { Transcript } from '../model/schema.ts';
import { cuesOf } from './cues.ts';
import { escapeCueText } from './cue-text.ts';
import { type Draft, type DraftTurn, FormatError, LossReport, type Reader, type ReadOptions, type Source, type Writer, type Written } from './format.ts';
import { type Segment, turnsOfSegments } from './segments.ts';
import { sourceText } from './source.ts';
import { timeCode } from './time-code.ts';
import { readCaptions } from './webvtt-read.ts';

/**
 * SubRip subtitles. Nobody specified them; names stand before a colon by custom.
 *
 * @example
 * ```ts
 * import { srt } from '@rostrum/core/formats/srt';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = '1\n00:00:01,000 --> 00:00:02,000\nAda: Is it open?\n\n2\n00:00:03,000 --> 00:00:04,000\nTom: It is.\n';
 * const { transcript } = await importWith(srt, source);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 * console.log(srt.write(transcript, {}).text.trimEnd());
 *
 * //=> [["Ada",1000],["Tom",3000]]
 * //=> 1
 * //=> 00:00:01,000 --> 00:00:02,000
 * //=> Ada: Is it open?
 * //=>
 * //=> 2
 * //=> 00:00:03,000 --> 00:00:04,000
 * //=> Tom: It is.
 * ```
 */
export const srt: Reader & Writer = { name: 'srt', write, read };

function write(transcript: Transcript): Written {
  const losses = new LossReport();
  let before = '';
  const cues = cuesOf(transcript, losses, 'SubRip').map(({ start, end, speaker, text }, index) => {
    const name = speaker === before ? '' : `${speaker}: `;
    before = speaker;
    losses.add('SubRip knows no way to write a tag as text: players may take it for a style.', STYLE.test(text) ? 1 : 0);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return `${index + 1}\n${timeCode(start, ',')} --> ${timeCode(end, ',')}\n${name}${lines.join('\n')}\n`;
  });
  return { text: cues.join('\n'), losses: losses.list() };
}

/** The tags that players know. */
const STYLE = /<\/?(?:b|i|u|s|font)\b[^>]*>/i;

const TIMES = /^\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/m;
const COMMA = /(\d{1,3}:\d{2}:\d{2}),(\d{1,3})/g;

function read(source: Source, options: ReadOptions): Draft {
  const text = sourceText(source, options);
  if (!TIMES.test(text)) throw new FormatError('syntax', 'The source has no line of times such as “00:00:01,000 --> 00:00:04,000”, as SubRip files do.');
  // But for the comma in its times, its styles and its want of escapes, SubRip is read as WebVTT.
  const lines = text.split(/\r\n|\r|\n/).map((line) => (TIMES.test(line) ? line.replace(COMMA, (_, time: string, part: string) => `${time}.${part.padEnd(3, '0')}`) : escapeCueText(unstyled(line))));
  const draft = readCaptions(`WEBVTT\n\n${lines.join('\n')}`, new LossReport());
  return { ...draft, blocks: turnsOfSegments(named(draft.blocks as readonly DraftTurn[])) };
}

const STYLES = new RegExp(STYLE, 'gi');

function unstyled(line: string): string {
  return line.replace(STYLES, '').replace(/\{\\[^}]*\}/g, '');
}

/** A name and a colon at the start of a cue, at most this long. */
const NAME = /^([\p{L}\p{N}][^:：]{0,59})[:：]\s+/u;

/** Up to four words that each begin with a capital, a digit or a letter without case. */
const NAME_LIKE = /^(?:[\p{Lu}\p{Lo}\p{N}]\S*(?: |$)){1,4}$/u;

/** What opens a cue is a name if it recurs or looks like one; what follows without a name is the same speaker's. */
function named(turns: readonly DraftTurn[]): Segment[] {
  const segments = turns.flatMap(({ label, paragraphs }) => paragraphs.map((paragraph) => ({ label, ...paragraph })));
  const counts = new Map<string, number>();
  for (const { text } of segments) {
    const name = NAME.exec(text)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let current: string | undefined;
  return segments.map((segment) => {
    const found = NAME.exec(segment.text);
    const name = found?.[1];
    const isName = name !== undefined && ((counts.get(name) ?? 0) > 1 || NAME_LIKE.test(name));
    if (isName) current = name;
    return { ...segment, label: segment.label ?? current, text: isName ? segment.text.slice(found?.[0].length) : segment.text };
  });
}
