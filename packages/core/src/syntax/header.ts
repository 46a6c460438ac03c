import { languages } from '../languages/index.ts';
import { wordsOfAll } from '../languages/language.ts';
import type { HouseStyle } from '../styles/style.ts';
import { isColon, isDigit, isSentenceEnd, isSpeakerSign, skipBlanks, trimBlanks } from './characters.ts';
import { scanDateline, type Dateline, type DatelineScan } from './dateline.ts';
import { isBareFactKey } from './fact-key.ts';
import { goesOnFromAbove, isDay, markLonePlace, markVenue } from './header-place.ts';
import { chooseTitle, lastTitleLine, markBreadcrumbs, leadsIn } from './header-title.ts';
import { isEventName, keyOf, namesEvent } from './header-words.ts';
import { groupBy } from './group-by.ts';
import { headingMark, isOpenFrame, looksLikeHeading } from './heading.ts';
import { isCentredHeading, LoneHeadings } from './lone-heading.ts';
import type { Candidate } from './label-candidate.ts';
import type { LineTable } from './lines.ts';
import { isNavigation, isTrail } from './navigation.ts';
import type { NodeKind } from './node.ts';
import { firstSpokenPart, openingSpeech } from './opening-speech.ts';
import { isTime } from './time.ts';

const LONGEST_HEADER_LINE = 400;
const LONGEST_VALUE = 80;
const LONGEST_REMARK = 24;
/** Headings that stand in a row above the first turn. */
const MOST_HEADINGS = 5;
const languageNames = new Set(wordsOfAll(languages.map(({ names }) => names)));
const notices = groupBy(
  languages.flatMap((language) => language.notices),
  ({ text }) => text.charCodeAt(0),
);

/** One line of the header with what it is. */
export interface HeaderLine {
  /** 1-based line. */
  readonly line: number;
  /** The line where it ends, where it goes on: a title over two centred lines. */
  readonly lastLine?: number;
  readonly kind: NodeKind;
  readonly dateline?: Dateline;
}

/** The header: its lines, and the 1-based line where the body begins. */
export interface Header {
  readonly lines: readonly HeaderLine[];
  readonly bodyLine: number;
}

/** What the header's recognisers need to know of the document. */
export interface HeaderInput {
  readonly text: string;
  readonly lines: LineTable;
  /** 1-based line behind the front matter. */
  readonly first: number;
  /** 1-based line of the first turn; behind the last line where there is none. */
  readonly firstTurn: number;
  readonly places: readonly Candidate[];
  readonly language: string;
  readonly style: HouseStyle;
  readonly furniture: Uint8Array | undefined;
  /** True when front matter gives the title. */
  readonly titled: boolean;
  /** Lines (1-based) that look like labels but are metadata: `Location: …`, a cast list. */
  readonly metadataLines: ReadonlySet<number>;
  /** Lines (1-based) of a table of contents with times. */
  readonly chapters: ReadonlySet<number> | undefined;
}

/** Names the lines before the first turn and finds where the body begins: at the headings that lead to the turn. */
export function readHeader(input: HeaderInput): Header {
  const { lines, style, firstTurn } = input;
  const printed = printedLines(input);
  const recording = recordingTime(input, printed);
  if (recording > 0) printed.pop();
  const kinds: HeaderLine[] = [];
  for (const [at, line] of printed.entries()) kinds.push(firstKind(input, line, kinds.every(({ kind }) => leadsIn.has(kind)), printed[at + 1]));
  markValues(lines, kinds);
  releaseTitle(kinds);
  const title = input.titled ? -1 : chooseTitle(lines, aboveChapters(input, kinds));
  const dated = kinds[title]?.dateline?.date !== undefined;
  if (title >= 0) markTitle(lines, kinds, title);
  markBreadcrumbs(lines, style, kinds, title);
  // A line that names the event beside a date, and is not the title, is a dateline without a place.
  for (const [at, line] of kinds.entries()) if (line.kind === 'text' && line.dateline !== undefined) kinds[at] = { ...line, kind: 'dateline' };
  markVenue(lines, kinds, title, input.titled);
  markLonePlace(lines, kinds, { title, titled: input.titled, dated, style }, firstTurn);
  const bodyAt = bodyStart(input, kinds, title);
  const behind = recording > 0 ? recording : firstTurn;
  return { lines: kinds.slice(0, bodyAt), bodyLine: kinds[bodyAt]?.line ?? behind };
}

/** Words that a place beside a date hardly has. */
const TITLE_WORDS = 4;
const YEAR = 4;

/** "Harbour Summit - Port Elm - 12/03/2024" at the head of the page, above a line with that day alone, is the title. */
function releaseTitle(kinds: HeaderLine[]): void {
  const at = kinds.findIndex(({ kind }) => !leadsIn.has(kind));
  const [first, next] = [kinds[at], kinds[at + 1]];
  if (first?.kind !== 'dateline' || next?.kind !== 'dateline' || next.dateline?.date === undefined || next.dateline.place !== undefined) return;
  const { date, place = '' } = first.dateline ?? {};
  // numbers alone may leave open which is the day
  const repeated = date === undefined || date.slice(0, YEAR) === next.dateline.date.slice(0, YEAR);
  if (repeated && place.split(' ').length >= TITLE_WORDS) kinds[at] = { line: first.line, kind: 'text' };
}

/** The title stands above the table of contents, where anything does. */
function aboveChapters({ chapters }: HeaderInput, kinds: readonly HeaderLine[]): readonly HeaderLine[] {
  const first = chapters === undefined ? -1 : kinds.findIndex(({ line }) => chapters.has(line));
  const above = kinds.slice(0, Math.max(0, first));
  return above.some(({ kind }) => kind === 'text') ? above : kinds;
}

/** `Location:` alone on its line has its value on the next. */
function markValues(lines: LineTable, kinds: HeaderLine[]): void {
  for (const [at, { line, kind }] of kinds.entries()) {
    const below = kinds[at + 1];
    if (kind !== 'metadata' || below?.kind !== 'text' || !(isColon(lastCode(lines, line)) || isBareFactKey(lines.text(line).slice(0, LONGEST_VALUE).trim()))) continue;
    if (lines.end(below.line) - lines.start(below.line) <= LONGEST_VALUE && !isSentenceEnd(lastCode(lines, below.line))) kinds[at + 1] = { ...below, kind: 'metadata' };
  }
}

/** The last code unit of a line that is no blank. */
function lastCode(lines: LineTable, line: number): number {
  const content = lines.text(line).trimEnd();
  return content.charCodeAt(content.length - 1);
}

function printedLines({ text, lines, first, firstTurn, furniture }: HeaderInput): number[] {
  const printed: number[] = [];
  for (let line = first; line < firstTurn && line <= lines.count && printed.length < 80; line++) {
    if (furniture?.[line - 1] === 1) continue;
    if (text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 200)).trim() !== '') printed.push(line);
  }
  return printed;
}

/** Makes the title one entry, with the centred lines over which it goes on. */
function markTitle(lines: LineTable, kinds: HeaderLine[], title: number): void {
  const last = lastTitleLine(lines, kinds, title);
  const line = kinds[title]?.line ?? 1;
  const lastLine = kinds[last]?.line ?? line;
  kinds.splice(title, last - title + 1, lastLine === line ? { line, kind: 'title' } : { line, lastLine, kind: 'title' });
}

function firstKind(input: HeaderInput, line: number, isFirst: boolean, next: number | undefined): HeaderLine {
  const { text, lines, style, language } = input;
  if (input.chapters?.has(line) === true) return { line, kind: 'metadata' };
  const content = contentOf(input, line);
  if (isNavigation(content, style)) return { line, kind: 'navigation' };
  if (isTrail(content)) return { line, kind: 'breadcrumb' };
  if (languageNames.has(content) || style.languageLinks?.includes(content)) return { line, kind: 'language-link' };
  if (noticeOf(content, style) !== undefined) return { line, kind: 'notice' };
  if (headingMark(content, 0, content.length) === 0 && !isRecordingTime(content)) {
    const scan = scanDateline(content, language, style.numericDates === undefined ? undefined : style.numericDates === 'day-first');
    if (scan !== undefined && isDatelineShaped(content, scan)) return datelineKind(line, scan, { inSentence: scan.dateline.date === undefined && goesOnFromAbove(lines, line), ofEvent: isDay(content) });
  }
  const key = content.charCodeAt(0) === 0x3c && content.endsWith('>') ? 'known' : keyOf(content) === 'likely' && namesEventBehind(content) ? 'none' : keyOf(content);
  if (input.metadataLines.has(line) || key === 'known' || key === 'likely' || isBareFactKey(content)) return { line, kind: 'metadata' };
  // "Interview: Ada Rowe on the quay" opens the page; among other keys it is one of them
  // `○冒頭発言:港の開港` is a heading
  if (key === 'event' && !(isSpeakerSign(content.charCodeAt(0)) && looksLikeHeading(content, 0, content.length)) && !(isFirst && (next === undefined || keyOf(text.slice(lines.start(next), lines.end(next)).trim()) === 'none'))) return { line, kind: 'metadata' };
  return { line, kind: 'text' };
}

/** "Parliament: Questions and Answers - September 27": the name of an event in words enough for a title. */
function namesEventBehind(content: string): boolean {
  const value = content.slice(content.search(/[:：]/u) + 1).trim();
  return value.split(' ').length >= TITLE_WORDS && namesEvent(value);
}

function contentOf({ text, lines }: HeaderInput, line: number): string {
  return text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + LONGEST_HEADER_LINE)).trim();
}

/** "Press Briefing by …, March 9, 2023" is text that carries a date, and may be the title. */
function datelineKind(line: number, { dateline, rest, keyed }: DatelineScan, { inSentence, ofEvent }: { readonly inSentence: boolean; readonly ofEvent: boolean }): HeaderLine {
  const isText = inSentence || isEventName(rest);
  if (!isText && ofEvent) return { line, kind: 'dateline', dateline };
  if (isText && keyed) return { line, kind: 'text', dateline };
  const { place: _, ...facts } = dateline;
  return { line, kind: isText ? 'text' : 'dateline', dateline: facts };
}

/** A dateline says little beside date, time and place; a sentence that mentions a date is none. */
function isDatelineShaped(content: string, { dateline, full, rest }: DatelineScan): boolean {
  const last = content.charCodeAt(content.length - 1);
  // "冒頭、1点ご報告します。"
  if (isSentenceEnd(last) && (content.length > 60 || (last === 0x3002 && dateline.date === undefined))) return false;
  // "… for the quarter ended June 30, 2024" tells what a call is about
  if (/\b(?:ended|ending)(?: on)?$/u.test(rest)) return false;
  if (dateline.date !== undefined) return rest.length <= (isEventName(rest) ? 160 : 80);
  if (dateline.time === undefined && !full) return rest === '';
  return content.length <= 60;
}

/** A time code in brackets, with a sign or with three groups counts from the start of a recording. */
function isRecordingTime(content: string): boolean {
  if (!isTime(content, 0, content.length)) return false;
  return !isDigit(content.charCodeAt(0)) || content.split(':').length > 2;
}

/** The line of a recording time that stands right before the first turn, and so belongs to it; 0 where there is none. */
function recordingTime(input: HeaderInput, printed: readonly number[]): number {
  const line = printed.at(-1);
  if (line === undefined || input.firstTurn > input.lines.count) return 0;
  const content = contentOf(input, line);
  if (!isTime(content, 0, content.length)) return 0;
  return isRecordingTime(content) || !isClock(input, content, printed.at(-2)) ? line : 0;
}

/** "15:45" right below a date without a time is the clock, unless times stand alone behind the first turn as well. */
function isClock(input: HeaderInput, content: string, above: number | undefined): boolean {
  const { text, lines, firstTurn, language } = input;
  if (above === undefined || content.startsWith('00:') || content.startsWith('0:')) return false;
  const dateline = scanDateline(contentOf(input, above), language)?.dateline;
  if (dateline?.date === undefined || dateline.time !== undefined) return false;
  for (let line = firstTurn + 1; line <= Math.min(lines.count, firstTurn + 200); line++) {
    const from = skipBlanks(text, lines.start(line), lines.end(line));
    if (isTime(text, from, trimBlanks(text, from, lines.end(line)))) return false;
  }
  return true;
}

/** The notice that a line opens, from the house style or the languages. */
export function noticeOf(content: string, style: HouseStyle): { readonly translation?: string } | undefined {
  const lower = content.toLowerCase();
  for (const { opening, translation } of style.notices ?? []) if (lower.startsWith(opening)) return translation === undefined ? {} : { translation };
  for (const { text, translation } of notices.get(lower.charCodeAt(0)) ?? []) if (lower.startsWith(text)) return translation === undefined ? {} : { translation };
  return undefined;
}

/** Index of the first line that belongs to the body: the headings right above the first turn, or unattributed speech. */
function bodyStart({ text, lines, places }: HeaderInput, kinds: readonly HeaderLine[], title: number): number {
  for (const [at, { line, kind }] of kinds.entries()) {
    if (at <= title || kind !== 'text') continue;
    if (headingMark(text, lines.start(line), lines.end(line)) > 0 || isOpenFrame(text, lines.start(line), lines.end(line))) return at;
    if (lines.end(line) - lines.start(line) > LONGEST_HEADER_LINE) return at;
  }
  let start = kinds.length;
  for (let at = start - 1; at > title && at >= 0; at--) {
    const { line, kind } = kinds[at] as HeaderLine;
    if (kind !== 'text' || (start < kinds.length && endsList(kinds, at))) break;
    const [from, to] = [lines.start(line), lines.end(line)];
    if (looksLikeHeading(text, from, to) || isCentredHeading(text, skipBlanks(text, from, to), trimBlanks(text, from, to))) start = at;
    // "Address on appointment" below the day
    else if (start === kinds.length && kinds.slice(title + 1, at).some(({ dateline }) => dateline?.date !== undefined) && new LoneHeadings(text, lines, places).has(line, from, to)) start = at;
    else if (!isBracketed(text, from, to)) break;
  }
  const part = firstSpokenPart(lines, kinds, title);
  if (part >= 0 && part < start) return part;
  // a long run of such lines is a list, of members or of contents
  return openingSpeech(lines, kinds, title, kinds.length - start > MOST_HEADINGS ? kinds.length - 1 : firstPart(lines, kinds, start, title));
}

/** `(Abridged)` may stand between a heading and the first turn. */
function isBracketed(text: string, from: number, to: number): boolean {
  const first = skipBlanks(text, from, to);
  const end = trimBlanks(text, first, to);
  return end - first <= LONGEST_REMARK && '([（［'.includes(text[first] ?? ' ') && ')]）］'.includes(text[end - 1] ?? ' ');
}

/** Index of `1. Announcements` above `2. Questions and Answers`, whatever was announced in between: the parts of the body are counted from the first. */
function firstPart(lines: LineTable, kinds: readonly HeaderLine[], start: number, title: number): number {
  const part = /^(\d)[.)] /u.exec(lines.text(kinds[start]?.line ?? 0).trim());
  for (let at = start - 1; part !== null && part[1] !== '1' && at > title; at--) {
    const { line, kind } = kinds[at] as HeaderLine;
    const apart = kinds[at - 1]?.line !== line - 1 && kinds[at + 1]?.line !== line + 1;
    if (kind === 'text' && apart && lines.text(line).trim().startsWith(`${Number(part[1]) - 1}${part[0].slice(1)}`)) return firstPart(lines, kinds, at, title);
  }
  return start;
}

/** True when a line stands right below another, and an empty line below it: headings that are set apart stand under a list of contents. */
function endsList(kinds: readonly HeaderLine[], at: number): boolean {
  const line = kinds[at]?.line ?? 0;
  return kinds[at - 1]?.line === line - 1 && kinds[at - 1]?.kind === 'text' && (kinds[at + 1]?.line ?? 0) > line + 1;
}
