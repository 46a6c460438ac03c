import { classesOf, hasClass, wordClass } from '../languages/vocabulary.ts';
import { collapse, isLineEnd, isLower, isSentenceEnd, skipBlanks, trimBlanks } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import type { LabelScanner } from './label-scan.ts';
import { scoreLabel } from './label-score.ts';
import { wordEndWithin } from './label-text.ts';

const LONGEST_WRAPPED = 120;

/**
 * Where the label begins on the line above, for a label that hard wrap has cut in two; -1 where it begins on its own line.
 * The line above opens a paragraph with an honorific or a role and has no end mark.
 */
export function wrappedOpening(text: string, starts: Int32Array, line: number, previous: Candidate | undefined, scanner: LabelScanner): number {
  if (line === 0 || (scanner.family !== 'inline' && scanner.family !== 'block') || scanner.timeStart >= 0 || (previous?.speechLine === line - 1 && previous.family !== 'bare')) return -1;
  const aboveStart = starts[line - 1] ?? 0;
  const ownStart = starts[line] ?? 0;
  let aboveEnd = ownStart;
  while (aboveEnd > aboveStart && isLineEnd(text.charCodeAt(aboveEnd - 1))) aboveEnd--;
  const from = skipBlanks(text, aboveStart, aboveEnd);
  const to = trimBlanks(text, from, aboveEnd);
  if (to === from || scanner.end - from > LONGEST_WRAPPED || skipBlanks(text, ownStart, scanner.start) < scanner.start) return -1;
  const first = text.slice(from, wordEndWithin(text, from, to));
  if (isLower(first.charCodeAt(0)) || !hasClass(first, wordClass.honorific | wordClass.role) || isSentenceEnd(text.charCodeAt(to - 1))) return -1;
  if (line >= 2 && !isEmpty(text, starts[line - 2] ?? 0, aboveStart)) return -1;
  const own = classesOf(collapse(text.slice(scanner.start, scanner.end)));
  // "Press conference" above "Q:" is a heading
  if ((own & (wordClass.questioner | wordClass.answerer)) !== 0) return -1;
  const joined = scoreLabel(collapse(text.slice(from, scanner.end)), { family: scanner.family, narrow: false, timed: false, tight: false, bulleted: false });
  return joined.titled && !joined.prose ? from : -1;
}

function isEmpty(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}
