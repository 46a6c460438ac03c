import { hasClass, speakingClasses, wordClass } from '../languages/vocabulary.ts';
import { isBlank, isSentenceEnd, skipBlanks } from './characters.ts';
import { isNameLine } from './label-name.ts';
import { isNumbered } from './label-time.ts';
import type { SignCursor } from './sign-cursor.ts';
import { scanTime } from './time.ts';

// Pages that lost their line ends run turns together: `Ada Rowe: (00:03) … Tom Hale: (00:12) …`. The times tell.

const LONGEST_NAME = 60;

/** A label inside a line: where it begins and ends, and where its words begin. */
export interface FusedLabel {
  readonly start: number;
  readonly end: number;
  readonly speech: number;
}

/** The marks behind such a label. */
export const FUSED_MARKS = [': (', ':\u00a0('];

/** The next label inside a line from an offset on, by a cursor over the marks: a name behind the end of a sentence, a colon, and a time in parentheses. */
export function findFused(text: string, colons: SignCursor, from: number, end: number): FusedLabel | undefined {
  for (let colon = colons.next(from); colon < end; colon = colons.next(colon + 1)) {
    if (scanTime(text, colon + 2, end) < 0) continue;
    const start = nameStart(text, Math.max(from, colon - LONGEST_NAME), colon);
    if (start > 0) return { start, end: colon, speech: colon + 2 };
  }
  return undefined;
}

/** True where a time in parentheses stands at an offset. */
export function opensWithTime(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === 0x28 && scanTime(text, at, end) > 0;
}

/** Where the name before a colon begins; 0 where none does. */
function nameStart(text: string, least: number, colon: number): number {
  for (let at = least; at < colon; at++) {
    if (!isSentenceEnd(text.charCodeAt(at)) || !isBlank(text.charCodeAt(at + 1))) continue;
    const start = skipBlanks(text, at + 1, colon);
    if (start < colon && (isNameLine(text, start, colon) || isNumbered(text, start, colon) || hasClass(text.slice(start, colon), speakingClasses | wordClass.role))) return start;
  }
  return 0;
}
