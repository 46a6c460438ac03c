import { classesWithin, wordClass } from '../languages/vocabulary.ts';
import { isLetter, isSentenceEnd, skipBlanks, trimBlanks } from './characters.ts';
import { countsOf } from './group-by.ts';
import type { Candidate, Form } from './label-candidate.ts';
import type { LabelScanner } from './label-scan.ts';
import type { LineTable } from './lines.ts';
import { isSpeechLike } from './speech.ts';

// "Ada Rowe", below it "Chief Executive Officer", and below that what she says: records of calls print names so.

const LONGEST_OFFICE = 80;
const FEWEST = 3;

/** True when the line (0-based) below a name holds an office and the next one speech; the scanner takes the office for a qualifier. */
export function takeOfficeBelow(text: string, lines: LineTable, line: number, scanner: LabelScanner): boolean {
  if (line + 3 > lines.count) return false;
  const lineEnd = lines.end(line + 2);
  const from = skipBlanks(text, lines.start(line + 2), lineEnd);
  const end = trimBlanks(text, from, lineEnd);
  if (end === from || end - from > LONGEST_OFFICE || isSentenceEnd(text.charCodeAt(end - 1))) return false;
  const speech = skipBlanks(text, lines.start(line + 3), lines.end(line + 3));
  if (!isSpeechLike(text, speech, lines.end(line + 3), false) || !holdsOffice(text, from, end)) return false;
  scanner.qualifierStart = from;
  scanner.qualifierEnd = end;
  scanner.speech = lineEnd;
  return true;
}

/** "Chief Executive Officer", "Elm Bank, Analyst"; but not "Operator", which may as well be a label below a heading. */
function holdsOffice(text: string, from: number, end: number): boolean {
  let words = 0;
  let office = false;
  for (let start = from; start < end; ) {
    let wordEnd = start;
    while (wordEnd < end && isLetter(text.charCodeAt(wordEnd))) wordEnd++;
    if (wordEnd > start) {
      words++;
      office ||= (classesWithin(text, start, wordEnd) & wordClass.role) !== 0;
    }
    start = wordEnd + 1;
  }
  return office && words > 1;
}

/**
 * Settles for the whole document whether offices stand below names, and takes the other reading of each such pair of lines
 * off the candidates.
 */
export function settleOfficeLines(lines: LineTable, places: Candidate[], forms: readonly Form[]): void {
  const named = places.filter((place) => isAboveOffice(lines, place));
  if (named.length === 0) return;
  const names = countsOf(named.map(({ form }) => form));
  const returning = [...names.values()].some((count) => count > 1);
  const lives = named.length >= FEWEST && names.size >= 2 && returning;
  const offices = new Set(named.map(({ line }) => line + 1));
  const dropped = (place: Candidate): boolean => (lives ? place.family === 'bare' && offices.has(place.line) : isAboveOffice(lines, place));
  const kept = places.filter((place) => {
    const drop = dropped(place);
    const form = forms[place.form];
    if (drop && form !== undefined) form.count--;
    return !drop;
  });
  places.splice(0, places.length, ...kept);
}

function isAboveOffice(lines: LineTable, { line, family, qualifierStart }: Candidate): boolean {
  return family === 'bare' && qualifierStart >= lines.start(line + 2) && line + 2 <= lines.count;
}
