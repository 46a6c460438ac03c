import { isBlank, isLower, isSentenceEnd, skipBlanks, trimBlanks } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import type { LineTable } from './lines.ts';
import type { Evidence } from './evidence.ts';

const SAMPLE = 1500;
/** A line that hard wrap has broken is at least so long, in UTF-16 code units. */
export const LEAST_WRAPPED = 40;

/** How a document breaks speech into paragraphs. */
export interface ParagraphMode {
  /** Lines are broken by width: a paragraph runs to a blank or an indented line. */
  readonly wrapped: boolean;
  /** An indented line opens a paragraph, where lines are wrapped. */
  readonly indented: boolean;
  /** What was counted. */
  readonly evidence: Evidence;
}

/** Wrapped when more than 30 % of the lines that follow a line directly open with a small letter, and lines are of one width. */
export function detectParagraphMode(text: string, lines: LineTable, firstTurn: number, places: readonly Candidate[], margins: Int32Array | undefined): ParagraphMode {
  let place = 0;
  let following = 0;
  let small = 0;
  let sure = 0;
  let indented = 0;
  let flush = 0;
  let wide = 0;
  let previousEnd = -1;
  const last = Math.min(lines.count, firstTurn + SAMPLE);
  for (let line = firstTurn; line <= last; line++) {
    const start = lines.start(line);
    const end = lines.end(line);
    const margin = margins?.[line - 1] ?? 0;
    const first = margin > 0 ? margin : skipBlanks(text, start, end);
    while ((places[place]?.line ?? line) < line - 1) place++;
    if (first === end) {
      previousEnd = -1;
      continue;
    }
    if (end - start > 130) wide++;
    if (previousEnd >= 0 && places[place]?.line !== line - 1) {
      following++;
      const lower = isLower(text.charCodeAt(first));
      if (lower) sure++;
      if (lower || continues(text, previousEnd)) small++;
      if (margin === 0 && first > start && isBlank(text.charCodeAt(start))) indented++;
      else flush++;
    }
    previousEnd = trimBlanks(text, start, end);
  }
  const wrapped = (following >= 3 || sure > 0) && small * 10 > following * 3 && wide * 10 < following;
  return { wrapped, indented: wrapped && flush * 2 > indented, evidence: { reason: following === 0 ? 'none follows another without a blank line, so each is a paragraph' : `${small} of ${following} lines that follow a line go on with its sentence, so ${wrapped ? 'they are wrapped' : 'each line is a paragraph'}` } };
}

/** True when the line before ends in the middle of a sentence. */
function continues(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return !(isSentenceEnd(code) || code === 0x22 || code === 0x201d || code === 0x29 || code === 0x3a || code === 0x300d || code === 0x3011 || code === 0xff09);
}
