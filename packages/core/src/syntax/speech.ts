import { isDigit, isLetter, isLower, isSentenceEnd, isUnspaced, isUpper, skipBlanks, trimBlanks } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import type { LineTable } from './lines.ts';

const SAMPLE = 200;
const ENOUGH_WORDS = 6;
/** So many before a comma that ends a paragraph greet those who listen. */
const SALUTATION = 3;
/** Below a label, its speech begins within so many lines. */
const DEEPEST = 6;

/** Share of the turns (of the first few hundred) whose first line reads as somebody's words rather than as a value, an item or code. */
export function speechShareOfTurns(text: string, lines: LineTable, places: readonly Candidate[]): number {
  const sample = Math.min(places.length, SAMPLE);
  let spoken = 0;
  for (let at = 0; at < sample; at++) {
    const place = places[at] as Candidate;
    if (opensWithSpeech(text, lines, place, places[at + 1]?.line)) spoken++;
  }
  return sample === 0 ? 0 : spoken / sample;
}

/** True when hardly any of the first lines behind the labels holds words of a sentence: names, rooms and numbers, as in a directory. */
export function listsNames(text: string, lines: LineTable, places: readonly Candidate[]): boolean {
  let listing = 0;
  for (const { speech, speechLine } of places) {
    const words = text.slice(speech, Math.min(lines.end(speechLine + 1), speech + 200)).split(' ');
    const small = words.filter((word) => isLower(word.charCodeAt(0))).length;
    if (words.length > 1 && words.some((word) => isUpper(word.charCodeAt(0))) && small * 3 < words.length) listing++;
  }
  return listing * 10 >= places.length * 8;
}

/** True when the first line behind a label reads as speech. */
function opensWithSpeech(text: string, lines: LineTable, place: Candidate, nextPlace: number | undefined): boolean {
  let line = place.speechLine + 1;
  let from = place.speech;
  let end = lines.end(line);
  const below = skipBlanks(text, from, end) === end;
  while ((skipBlanks(text, from, end) === end || (below && isLinkAlone(text, from, end))) && line < lines.count && line - place.speechLine < DEEPEST) {
    line++;
    from = lines.start(line);
    end = lines.end(line);
  }
  const next = line + 1;
  const goesOn = next <= lines.count && nextPlace !== line && skipBlanks(text, lines.start(next), lines.end(next)) < lines.end(next);
  return isSpeechLike(text, skipBlanks(text, from, end), end, goesOn);
}

/** `[Harbour opens](https://example.org/)` and nothing else: the headline of what is said below. */
function isLinkAlone(text: string, from: number, end: number): boolean {
  const first = skipBlanks(text, from, end);
  if (text.charCodeAt(first) !== 0x5b) return false;
  const line = text.slice(first, trimBlanks(text, first, end));
  const target = line.indexOf('](');
  return target > 0 && line.indexOf(')', target) === line.length - 1;
}

/**
 * True when a line reads as speech: it ends as a sentence does, or holds six words and more without the signs of code; where
 * the paragraph goes on below, three words are enough.
 */
export function isSpeechLike(text: string, from: number, lineEnd: number, goesOn: boolean): boolean {
  let end = trimBlanks(text, from, Math.min(lineEnd, from + 400));
  const first = text.charCodeAt(from);
  if (end <= from || first === 0x7c || first === 0x3c || first === 0x23 || first === 0x60 || first === 0x7b || first === 0x3d) return false;
  if ((first === 0x2d || first === 0x2a || first === 0x2b || first === 0x2022) && text.charCodeAt(from + 1) === 0x20 && !isDialogueDash(text, from)) return false;
  if (lineEnd - from > 400) return true;
  while (end > from && isClosing(text.charCodeAt(end - 1))) end--;
  const last = text.charCodeAt(end - 1);
  if (isUnspaced(text.charCodeAt(from))) return end - from >= 5 || isSentenceEnd(last);
  const words = countWords(text, from, end);
  if (words < 0) return false;
  if (endsWithYear(text, end)) return false;
  // "Good afternoon, friends and colleagues," above what is said
  if (last === 0x2c && words >= SALUTATION) return true;
  // a line of hyphens underlines a heading
  if (isEndOfSpeech(last)) return words >= 2 || !(isDigit(text.charCodeAt(end - 2)) || text.startsWith('---', from));
  return words >= (goesOn ? 3 : ENOUGH_WORDS);
}

/** `- Thank you.` behind a label of its own is a dash of dialogue; "- item" is not. */
function isDialogueDash(text: string, from: number): boolean {
  return text.charCodeAt(from) === 0x2d && isLetter(text.charCodeAt(from + 2)) && text.charCodeAt(from - 1) === 0x20;
}

/** `…, 2011.`, as entries of a bibliography end. */
function endsWithYear(text: string, end: number): boolean {
  const year = text.charCodeAt(end - 1) === 0x2e ? end - 5 : end - 4;
  for (let at = year; at < year + 4; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return text.startsWith(', ', year - 2);
}

/** Brackets, quotation marks, dashes and colons end a turn as a full stop does. */
export function closesSpeech(code: number): boolean {
  return ')]>"*_:;-\u2013\u2014\u201d\u2019\u00bb\uff09\u300d\u300f'.includes(String.fromCharCode(code));
}

/** What may stand behind the end of a sentence: quotation marks, brackets, marks of emphasis, blanks. */
export function isClosing(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x2019 || code === 0x201d || code === 0xbb || code === 0x29 || code === 0x5d || code === 0x2a || code === 0x5f || code === 0x300d || code === 0x7c || code === 0x200f || code === 0x20 || code === 0xa0 || (code >= 0xd83c && code <= 0xdfff);
}

/** A sentence ends, breaks off, or stops for an interruption; also the signs of Greek, Hindi, Armenian and Ethiopic. */
function isEndOfSpeech(code: number): boolean {
  return isSentenceEnd(code) || code === 0x2014 || code === 0x2013 || code === 0x2d || code === 0x37e || code === 0x964 || code === 0x589 || code === 0x1362 || code === 0x3b;
}

/** Words between two offsets; -1 where signs of code stand. */
function countWords(text: string, from: number, end: number): number {
  let words = 0;
  let inside = false;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x7d || code === 0x3d || code === 0x7c || (code === 0x2f && text.charCodeAt(at + 1) === 0x2f)) return -1;
    const word = isLetter(code) || isDigit(code);
    if (word && !inside) words++;
    inside = word || (inside && code !== 0x20 && code !== 0xa0 && code !== 0x09);
  }
  return words;
}
