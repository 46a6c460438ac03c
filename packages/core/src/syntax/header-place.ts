import { hasClass, wordClass } from '../languages/vocabulary.ts';
import type { HouseStyle } from '../styles/style.ts';
import { isColon, isLower, isSentenceEnd } from './characters.ts';
import { factKey } from './fact-key.ts';
import type { HeaderLine } from './header.ts';
import { isHeadingWord, namesVenue, wordsOf } from './header-words.ts';
import { headingMark, looksLikeHeading } from './heading.ts';
import type { LineTable } from './lines.ts';
import { isNavigation } from './navigation.ts';
import { LEAST_WRAPPED } from './paragraph-mode.ts';

const LONGEST_PLACE = 40;
/** "Jr." is no place. */
const SHORTEST_PART = 3;

/** A line of its own beside the dateline that names a room or a house is the place. */
export function markVenue(lines: LineTable, kinds: HeaderLine[], title: number, titled: boolean): void {
  if (hasPlace(kinds)) return;
  // the first line is no title where front matter gives it
  for (let at = titled ? 0 : Math.max(1, title + 1); at < kinds.length; at++) {
    const line = kinds[at];
    if (line?.kind !== 'text' || (kinds[at - 1]?.kind !== 'dateline' && kinds[at + 1]?.kind !== 'dateline')) continue;
    const content = withoutStars(lines.text(line.line).trim());
    if (content.length > 80 || isSentenceEnd(content.charCodeAt(content.length - 1)) || !namesVenue(content) || content.includes(' / ') || !isNamed(content) || goesOnFromAbove(lines, line.line)) continue;
    kinds[at] = { line: line.line, kind: 'dateline', dateline: { place: withoutKey(content) } };
    return;
  }
}

/** `*Harbour Room**`: the stars of Markdown round a place. */
function withoutStars(content: string): string {
  let start = 0;
  let end = content.length;
  while (start < end && content[start] === '*') start++;
  while (end > start && content[end - 1] === '*') end--;
  return content.slice(start, end).trim();
}

/** "… came on for argument before the / Harbour Court at 10:04 a.m.": the second line of a sentence. */
export function goesOnFromAbove(lines: LineTable, line: number): boolean {
  const above = line > 1 ? lines.text(line - 1).trimEnd() : '';
  return above.length >= LEAST_WRAPPED && /\s\p{Ll}+$/u.test(above.slice(-LEAST_WRAPPED));
}

/** `地  點  本院議場` without the key in its column, `於:本省会見室` and `2 場所 会見室` without theirs. */
function withoutKey(content: string): string {
  return content.replace(/^(?:[\d-] )?(?:(?:[地場会] ?　? {0,4}[點点所場])[ 　]{1,8}|[於于] ?[:：] ?)/u, '');
}

/** Words with capitals, or of a script without them; "The House met at noon" is a sentence. */
function isNamed(content: string): boolean {
  if (!/^\p{Script=Latin}/u.test(content)) return true;
  return looksLikeHeading(content, 0, content.length) && !/(?:^|\s)(?:met|meets|is|was|were|will|began|resumed|convened)(?:\s|$)/u.test(content);
}

/**
 * A name of one to three words between a line with the date and no place and the first turn is the place, "Madrid" — where nothing
 * speaks for a heading: no other line of the document looks like one, and no word of it is a heading's, a role's or a label's.
 */
export function markLonePlace(lines: LineTable, kinds: HeaderLine[], { title, titled, dated, style }: { readonly title: number; readonly titled: boolean; readonly dated: boolean; readonly style: HouseStyle }, firstTurn: number): void {
  if (hasPlace(kinds) || markPlaceBesideDate(lines, kinds, title, dated || titled) || markPlaceBelowNames(lines, kinds, title)) return;
  let at = kinds.length - 1;
  while (at > title && kinds[at]?.kind === 'navigation') at--;
  const line = kinds[at];
  if (at <= title || line?.kind !== 'text') return;
  let above = at - 1;
  const passed = (kind: HeaderLine | undefined): boolean => kind?.kind === 'navigation' || kind?.kind === 'language-link' || (kind?.dateline !== undefined && kind.dateline.date === undefined);
  while (above >= 0 && passed(kinds[above])) above--;
  if (kinds[above]?.dateline?.date === undefined && !(above === title && dated)) return;
  const content = lines.text(line.line).trim();
  if (!hasShapeOfPlace(content) || !isOnlyHeading(lines, content, firstTurn, style)) return;
  const titleWords = new Set(wordsOf(lines.text(kinds[title]?.line ?? line.line)));
  if (title >= 0 && wordsOf(content).some((word) => titleWords.has(word))) return;
  kinds[at] = { line: line.line, kind: 'dateline', dateline: { place: content } };
}

/** `Elm City, Elmland` between the names of those who speak, which the date stands above, and the first turn. */
function markPlaceBelowNames(lines: LineTable, kinds: HeaderLine[], title: number): boolean {
  const at = kinds.length - 1;
  const dated = kinds.findLastIndex(({ kind, dateline }) => kind === 'dateline' && dateline?.date !== undefined);
  const line = kinds[at];
  if (line?.kind !== 'text' || dated < 0 || at - dated < 2 || title > dated || lines.text(line.line - 1).trim() !== '') return false;
  const content = lines.text(line.line).trim();
  const areNames = kinds.slice(dated + 1, at).every((name) => name.kind === 'text' && hasShapeOfPlace(lines.text(name.line).trim()));
  const parts = content.split(', ');
  if (!areNames || parts.length !== 2 || !parts.every((part) => hasShapeOfPlace(part) && part.length > SHORTEST_PART)) return false;
  kinds[at] = { line: line.line, kind: 'dateline', dateline: { place: content } };
  return true;
}

/** `PORT AUGUSTA, SOUTH AUSTRALIA` right above or below the date, or beside the `clock` of an event whose day is known: two names that a comma joins, and no word of an office or an event; a name alone below an office and above the date. */
function markPlaceBesideDate(lines: LineTable, kinds: HeaderLine[], title: number, clock: boolean): boolean {
  for (const [at, line] of kinds.entries()) {
    if (at === title || line.kind !== 'text' || ![kinds[at - 1], kinds[at + 1]].some((beside) => beside?.kind === 'dateline' && isDay(lines.text(beside.line).trim()) && (beside.dateline?.date ?? (clock ? beside.dateline?.time : undefined)) !== undefined)) continue;
    const printed = withoutStars(lines.text(line.line).trim());
    // "Washington, D.C.," above "Thursday, March 7"
    const content = printed.endsWith(',') ? printed.slice(0, -1) : printed;
    const parts = content.split(', ');
    if (parts.length < (isBelowOffice(lines, kinds, at, title) ? 1 : 2) || parts.length > 3 || !parts.every((part, index) => hasShapeOfPlace(part) || (index > 0 && isShortState(part)))) continue;
    kinds[at] = { line: line.line, kind: 'dateline', dateline: { place: content } };
    return true;
  }
  return false;
}

/** "New York City" below "Tom Hale" and "Secretary of State", and above the date. */
function isBelowOffice(lines: LineTable, kinds: readonly HeaderLine[], at: number, title: number): boolean {
  const above = kinds[at - 1];
  if (at - 1 <= title || above?.kind !== 'text' || kinds[at + 1]?.dateline?.date === undefined) return false;
  return lines.text(above.line).trim().split(/[ ,]/u).some((word) => hasClass(word, wordClass.role));
}

/** False for `Period of Service: 1 May 2020 - 3 June 2023`: a key says what the day is of, and not the event. */
export function isDay(content: string): boolean {
  const key = /^\p{L}\D{1,30}?(?=[:：])/u.exec(content)?.[0];
  return key === undefined || factKey(key).date;
}

/** The "D.C." of "Washington, D.C.", the "DC" of "Washington, DC". */
function isShortState(part: string): boolean {
  return /^(?:(?:\p{Lu}\.){2,3}|\p{Lu}{2})$/u.test(part);
}

function hasPlace(kinds: readonly HeaderLine[]): boolean {
  return kinds.some(({ dateline }) => dateline?.place !== undefined);
}

/** `Madrid`, `Geneva, Switzerland`, `Port Elm`. */
function hasShapeOfPlace(content: string): boolean {
  if (content.length > LONGEST_PLACE || headingMark(content, 0, content.length) > 0 || !looksLikeHeading(content, 0, content.length) || /[\p{N}:?!"“(（「]/u.test(content)) return false;
  const words = wordsOf(content);
  return words.length <= 3 && content.split(' ').every((word) => !isLower(word.charCodeAt(0))) && !words.some(isHeadingWord);
}

/** True when no line behind looks like a heading, and no label holds a word of this line. */
function isOnlyHeading(lines: LineTable, content: string, firstTurn: number, style: HouseStyle): boolean {
  const words = wordsOf(content);
  for (let line = firstTurn; line <= lines.count; line++) {
    const start = lines.start(line);
    const text = lines.text(line).slice(0, 120);
    if (lines.end(line) - start <= 60 && text.trim() !== '' && looksLikeHeading(text, 0, text.length) && !isNavigation(text.trim(), style)) return false;
    if (headingMark(text, 0, text.length) > 0) return false;
    const label = text.slice(0, labelEnd(text));
    if (label !== '' && wordsOf(label).some((word) => words.includes(word))) return false;
  }
  return true;
}

function labelEnd(text: string): number {
  for (let at = 0; at < Math.min(text.length, 80); at++) {
    if (isColon(text.charCodeAt(at)) || (text[at] === '.' && text[at + 1] === '-')) return at;
  }
  return 0;
}
