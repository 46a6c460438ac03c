import type { Transcript, Turn } from '../model/schema.ts';
import { FormatError, type LossReport } from './format.ts';
import { nameOf } from '../speech.ts';

/** A stretch of speech with its times in milliseconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly text: string;
}

/** How long a word takes where nothing tells when a speech ends, in milliseconds: 150 words a minute. */
const PER_WORD = 400;

/**
 * The speech of a transcript as cues: one a paragraph where paragraphs have times, else one a turn. A missing end is the
 * next start, and behind the last cue an estimate; speech without a start is left out and reported.
 *
 * @throws {FormatError} with the code `no-times` when nothing in the transcript has a time.
 */
export function cuesOf(transcript: Transcript, losses: LossReport, format: string): Cue[] {
  const names = new Map(transcript.speakers.map((speaker) => [speaker.id, nameOf(speaker)]));
  const open = transcript.turns.flatMap((turn) => openCues(turn, names.get(turn.speaker) ?? turn.label));
  const timed = open.filter((cue): cue is OpenCue & { start: number } => cue.start !== undefined);
  if (timed.length === 0) throw new FormatError('no-times', `${format} needs times, and this transcript has none: write “[00:01:23]” before a label, or start from a file that has times.`);
  losses.add(`${format} needs times: speech without one was left out.`, open.length - timed.length);
  losses.add(`${format} has no headings: they were left out.`, transcript.sections.length);
  losses.add(`${format} has no lines outside speech: they were left out.`, transcript.notes.length);
  losses.add(`The end of a speech is not known: the start of the next, or an estimate, stands in its place.`, timed.filter(({ end }) => end === undefined).length);
  return timed.map(({ start, end, speaker, text }, index) => {
    const next = timed[index + 1]?.start;
    const guess = next !== undefined && next > start ? next : start + PER_WORD * text.split(/\s+/).length;
    return { start, end: end ?? guess, speaker, text };
  });
}

interface OpenCue {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly speaker: string;
  readonly text: string;
}

function openCues({ start, end, paragraphs }: Turn, speaker: string): OpenCue[] {
  if (paragraphs.some((paragraph) => paragraph.start !== undefined)) {
    return paragraphs.map((paragraph, index) => ({
      start: paragraph.start ?? (index === 0 ? start : undefined),
      end: paragraph.end,
      speaker,
      text: paragraph.text,
    }));
  }
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  return text === '' ? [] : [{ start, end, speaker, text }];
}
