import type { DraftParagraph, DraftTurn } from './format.ts';

/** A stretch of speech as recordings have it: one voice, one text, times in milliseconds. */
export interface Segment {
  readonly label?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly text: string;
}

/** Turns from segments in their order: what one voice says without a break is one turn, each segment a paragraph of it. */
export function turnsOfSegments(segments: Iterable<Segment>): DraftTurn[] {
  const turns: (DraftTurn & { paragraphs: DraftParagraph[]; end: number | undefined })[] = [];
  for (const { label, start, end, text } of segments) {
    const paragraph = { text, start, end };
    const last = turns.at(-1);
    if (last !== undefined && last.label === label) {
      last.paragraphs.push(paragraph);
      last.end = end ?? last.end;
    } else turns.push({ kind: 'turn', label, start, end, paragraphs: [paragraph] });
  }
  return turns;
}

/** Seconds, as recordings count them, in whole milliseconds; undefined for what is no number from 0 up. */
export function fromSeconds(seconds: unknown): number | undefined {
  const value = typeof seconds === 'string' && seconds.trim() !== '' ? Number(seconds) : seconds;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value * 1000) : undefined;
}

const SENTENCE_END = /[.?!…。？！]["”’»)]?$/;
/** A silence that ends a paragraph even inside a sentence, in milliseconds. */
const PAUSE = 2_000;

/**
 * Joins segments of one voice into longer ones, which end with a sentence or before a long silence: words into
 * sentences, or captions into paragraphs of at least `length` characters.
 */
export function joinSegments(segments: Iterable<Segment>, length = 0): Segment[] {
  const joined: { label?: string | undefined; start?: number | undefined; end?: number | undefined; text: string }[] = [];
  let closed = true;
  for (const { label, start, end, text } of segments) {
    const last = joined.at(-1);
    const silence = start !== undefined && last?.end !== undefined && start - last.end >= PAUSE;
    if (last === undefined || closed || silence || last.label !== label) joined.push({ label, start, end, text });
    else {
      last.text += /^[.,;:?!%)\]…。、？！]/.test(text) ? text : ` ${text}`;
      last.end = end ?? last.end;
    }
    closed = SENTENCE_END.test(text) && (joined.at(-1)?.text.length ?? 0) >= length;
  }
  return joined;
}

/** Whether segments are single words, as some recognisers write them. */
export function areWords(segments: readonly Segment[]): boolean {
  const single = segments.filter(({ text }) => !/\s/.test(text.trim())).length;
  return segments.length > 1 && single > segments.length * 0.8;
}
