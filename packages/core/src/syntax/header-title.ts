import type { HouseStyle } from '../styles/style.ts';
import { isColon, isDigit, isLetter, isSentenceEnd, isUnspaced, skipBlanks, trimBlanks } from './characters.ts';
import type { HeaderLine } from './header.ts';
import { holdsEvent, isEvent, isEventName, namesEastAsianPart, namesEvent, namesVenue, opensWithEvent, opensWithEventOf, wordsOf } from './header-words.ts';
import { headingMark, looksLikeHeading } from './heading.ts';
import type { LineTable } from './lines.ts';

const MOST_TITLE_LINES = 6;
/** A title may list all who speak. */
const LONGEST_TITLE = 400;
/** Hard wrap breaks lines at some width up to this one. */
const WIDEST = 100;
const WIDTH_SAMPLE = 200;
/** Lines with less than a word to spare, and so many of them show that width broke them. */
const LAST_WORD = 12;
const FULL_LINES = 4;
/** A line that hard wrap has broken is at least so long. */
const LEAST_BROKEN = 50;
const CENTRED = 10;
const INDENTED = 4;
const SHORT_EVENT = 40;
/** Words of more than three letters, the month among them. */
const SHORT_EVENT_WORDS = 3;
/** A form of so many lines stands above the title rather than below it. */
const KEYS = 4;
const LONGEST_BELOW_KEYS = 100;
/** Points of a line for standing first. */
const FIRST_LINE = 2;
/** Points against a line below the name and the day of the event. */
const TOPIC = 4;

/** What sites print above the first line of a page. */
export const leadsIn: ReadonlySet<HeaderLine['kind']> = new Set(['navigation', 'breadcrumb', 'language-link']);

/** Index of the line that names the event: an explicit heading, else the best of the rest by its words and its place before the dateline; -1 for none. */
export function chooseTitle(lines: LineTable, kinds: readonly HeaderLine[]): number {
  let best = -1;
  let bestScore = 0;
  const first = kinds.findIndex(({ kind }) => !leadsIn.has(kind));
  // an excerpt that begins inside the event names it nowhere
  if (namesEastAsianPart(lines.text(kinds.find(({ kind }) => kind === 'text')?.line ?? 1).trim())) return -1;
  const day = kinds.findIndex(({ dateline }) => dateline !== undefined);
  const event = kinds.findIndex(({ kind, line }) => kind === 'text' && namesEventBeyondRecord(lines.text(line).slice(0, 200)));
  const isNamedAbove = event >= 0 && (day < 0 || event < day);
  const dated = kinds.findIndex(({ kind, dateline }) => kind === 'dateline' && dateline?.date !== undefined);
  const keys = kinds.findIndex(({ kind }) => kind === 'metadata');
  for (let at = 0; at < kinds.length; at++) {
    const line = kinds[at];
    if (line?.kind !== 'text') continue;
    let score = titleScore(lines.text(line.line).trim(), kinds, at, lines, at === first);
    // the first line is no title by its place alone where another names the event above the date
    if (at === first && isNamedAbove && event > first) score -= FIRST_LINE;
    // "Calls to Foreign Leaders" among the topics below "Daily Press Briefing" and its day, and no keys of a form between
    if (isNamedAbove && dated >= 0 && at > dated && !(keys >= 0 && keys < at)) score -= TOPIC;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

function titleScore(content: string, kinds: readonly HeaderLine[], at: number, lines: LineTable, isFirst: boolean): number {
  if (content.length > LONGEST_TITLE || /^[[({<•]|^【[^】]{1,80}】$|^An official website of /u.test(content) || content.includes('<a ') || !hasLetter(content)) return 0;
  const level = headingMark(content, 0, content.length);
  if (level === 1) return 20;
  if (level > 1 || namesEastAsianPart(content)) return 0;
  const lower = content.toLowerCase();
  const words = content.split(' ').length;
  let score = 0;
  // "Press Briefing Room" above the clock is the place
  const record = isOnlyRecord(lower);
  const event = !record && holdsEvent(lower) && (!namesEvent(content) || isEventName(content));
  if (event) score += 3;
  // with the clock beside its day, it may be the dateline of an event that a line above names
  if (event && !isShortEvent(content) && kinds[at]?.dateline?.date !== undefined && !(kinds[at]?.dateline?.time !== undefined && unspacedEventsIn(content).length > 0)) score += 2;
  // "Release Type:", "Transcript" above "Interview on the quay"
  if (event && content.length <= LONGEST_BELOW_KEYS && at >= KEYS && kinds.slice(at - KEYS, at).every(({ kind }) => kind === 'metadata')) score += 2;
  if (looksLikeHeading(content, 0, content.length)) score += 2;
  if (isDated(lines, kinds[at + 1])) score += 2;
  else if (event && kinds[at - 1]?.kind === 'dateline') score += 1;
  if (words >= 4 || (content.charCodeAt(0) > 0x3000 && content.length >= 6)) score += 1;
  // a row of links
  if (words >= 4 && isUnspaced(content.charCodeAt(0))) score -= 2;
  // "Interview de M. Hale, ministre des ports, à Radio Nord.", "Transcript of a Press Conference …"
  const tied = opensWithEventOf(content);
  // "Building the Quay: We open the gate!" at the head of the page
  if (isSentenceEnd(content.charCodeAt(content.length - 1)) && !tied && !(isFirst && (opensWithEvent(content) || '?!？！'.includes(content.at(-1) ?? ' ')))) score -= 3;
  // "Mr. ROWE asked the Minister for Harbours:" leads to what follows
  if ((words > 30 && !tied) || (!event && isColon(content.charCodeAt(content.length - 1)))) score -= 3;
  if (isFirst && score >= 3 && !namesRecord(lower) && !isEvent(lower)) score += FIRST_LINE;
  if (record || (!event && isUnspaced(content.charCodeAt(0)) && namesVenue(content))) score -= 3;
  if (indentOf(lines, kinds[at]?.line ?? 1) >= CENTRED) score += 3;
  if (isRepeatedIn(content, kinds, at, lines)) score -= 2;
  // "Interview of the Minister | elm.example | Speeches" is what the window shows
  if (content.includes(' | ')) score -= 3;
  // "Index for Today's Briefing" leads to its points
  if (opensPoint(lines, kinds[at + 1]?.line ?? 0)) score -= 3;
  return score;
}

function opensPoint(lines: LineTable, line: number): boolean {
  return line > 0 && /^\s{0,20}[•*-] /u.test(lines.text(line).slice(0, 30));
}

/** Words that say that this is a record and not of what: "TRANSCRIPT", "E&OE TRANSCRIPT". */
const recordWords = new Set('hearing hearings first second third fourth session news transcript transcripts media release press e&oe eoe proof verbatim uncorrected corrected official unofficial report record evidence full text rush draft transkript mitschrift transcription transcripción transcrição trascrizione стенограмма תמליל'.split(' '));

function isOnlyRecord(lower: string): boolean {
  const words = wordsOf(lower);
  return words.length > 0 && words.every((word) => recordWords.has(word));
}

/** "Mitschrift Pressekonferenz", "Interview transcript": what kind of page it is, of what kind of event. */
function namesRecord(lower: string): boolean {
  const words = wordsOf(lower);
  return words.some((word) => recordWords.has(word)) && words.every((word) => recordWords.has(word) || isEvent(word));
}

function namesEventBeyondRecord(content: string): boolean {
  return namesEvent(content) && !isOnlyRecord(content.toLowerCase());
}

/** A dateline, or a few words with a date such as "Interview, 9 March 2023". */
function isDated(lines: LineTable, line: HeaderLine | undefined): boolean {
  if (line?.dateline === undefined) return false;
  return line.kind === 'dateline' || isShortEvent(lines.text(line.line).trim());
}

/** "Interview, 9 March 2023" is no title, but "Press conference of the Minister, 9 March" may be. */
function isShortEvent(content: string): boolean {
  // without blanks, whose event it is stands in one word with it
  const events = unspacedEventsIn(content);
  if (events.length > 0) return events.every(isEvent);
  return content.length <= SHORT_EVENT && wordsOf(content).filter((word) => word.length > 3 && !isDigit(word.charCodeAt(0))).length <= SHORT_EVENT_WORDS;
}

function unspacedEventsIn(content: string): readonly string[] {
  return wordsOf(content).filter((word) => isUnspaced(word.charCodeAt(0)) && namesEvent(word));
}

function hasLetter(content: string): boolean {
  for (let at = 0; at < content.length; at++) if (isLetter(content.charCodeAt(at))) return true;
  return false;
}

/** "Press Conferences" above "Press Conference by …" is a breadcrumb: its words come again in a longer line. */
function isRepeatedIn(content: string, kinds: readonly HeaderLine[], at: number, lines: LineTable): boolean {
  const stem = content.slice(0, -1).toLowerCase();
  if (stem.length < 4 || content.split(' ').length > 4 || /\d/u.test(stem)) return false;
  // in brackets, the title stands once more above what is said
  const longer = (line: number): boolean => lines.text(line).trim().length > content.length + (lines.text(line).trimStart().startsWith('【') ? 2 : 0);
  return kinds.some(({ kind, line }, index) => index > at && (kind === 'text' || kind === 'title') && longer(line) && lines.text(line).toLowerCase().includes(stem));
}

/** Index of the last line of a title that goes on over centred lines right below it, as in printed records. */
export function lastTitleLine(lines: LineTable, kinds: readonly HeaderLine[], title: number): number {
  let last = title;
  while (last - title + 1 < MOST_TITLE_LINES && goesOn(lines, kinds[last], kinds[last + 1])) last++;
  return last;
}

/** Code units of the longest of the first lines of a text that is broken by width; 0 where it is not. */
function widthOf(lines: LineTable): number {
  const lengths = Array.from({ length: Math.min(lines.count, WIDTH_SAMPLE) }, (_, at) => lines.end(at + 1) - lines.start(at + 1));
  const widest = Math.max(...lengths);
  return widest <= WIDEST && lengths.filter((length) => widest - length < LAST_WORD).length >= FULL_LINES ? widest : 0;
}

/** True where width breaks lines, and the first word of the lower one had no room on the upper one. */
function isBroken(lines: LineTable, upper: string, lower: string): boolean {
  if (upper.length < LEAST_BROKEN || isSentenceEnd(upper.charCodeAt(upper.length - 1))) return false;
  const width = widthOf(lines);
  const blank = lower.indexOf(' ');
  return width > 0 && upper.length + 1 + (blank < 0 ? lower.length : blank) > width;
}

/** Two lines go together when both are set off by ten blanks, share their centre, or width broke them. */
function goesOn(lines: LineTable, upper: HeaderLine | undefined, lower: HeaderLine | undefined): boolean {
  if (upper === undefined || lower?.kind !== 'text' || lower.line !== upper.line + 1) return false;
  const indents = [indentOf(lines, upper.line), indentOf(lines, lower.line)] as const;
  const content = lines.text(lower.line).trim();
  if (/^[[({<_]/u.test(content) || !hasLetter(content)) return false;
  if (opensWithJoiner(content) || endsWithJoiner(lines.text(upper.line).trimEnd()) || isBroken(lines, lines.text(upper.line).trimEnd(), content)) return true;
  if (indents[0] >= CENTRED && indents[1] >= CENTRED) return true;
  return indents[0] >= INDENTED && indents[1] >= INDENTED && Math.abs(centreOf(lines, upper.line) - centreOf(lines, lower.line)) <= 1;
}

const joiners = new Set('by with of on at following and after between mit von nach des der zur zum de du avec par sur à après con del tras sobre com da do após di della dopo по с о'.split(' '));

/** "by Secretary General Ada Rowe" goes on with "Press conference" above it. */
function opensWithJoiner(content: string): boolean {
  const blank = content.indexOf(' ');
  return blank > 0 && content.length <= 160 && !isSentenceEnd(content.charCodeAt(content.length - 1)) && joiners.has(content.slice(0, blank));
}

/** "Oral History Interview with" goes on below. */
function endsWithJoiner(content: string): boolean {
  return content.length <= 160 && joiners.has(content.slice(content.lastIndexOf(' ') + 1));
}

function indentOf(lines: LineTable, line: number): number {
  const text = lines.text(line);
  return skipBlanks(text, 0, Math.min(text.length, 200));
}

function centreOf(lines: LineTable, line: number): number {
  const text = lines.text(line);
  return (indentOf(lines, line) + trimBlanks(text, 0, text.length)) / 2;
}

/** Marks the short lines above the title that lead into the site. */
export function markBreadcrumbs(lines: LineTable, style: HouseStyle, kinds: HeaderLine[], title: number): void {
  for (let at = 0; at < title; at++) {
    const line = kinds[at];
    if (line?.kind !== 'text') continue;
    const content = lines.text(line.line).trim();
    if (style.breadcrumbs?.includes(content) || isLinkedBack(lines, content) || isRepeatedIn(content, kinds, at, lines)) kinds[at] = { line: line.line, kind: 'breadcrumb' };
  }
}

/** "Back to Media Briefings" at the end says what "Media Briefings" at the head is. */
function isLinkedBack(lines: LineTable, content: string): boolean {
  if (content.length < 3) return false;
  for (let line = lines.count; line > Math.max(1, lines.count - 15); line--) {
    if (lines.end(line) - lines.start(line) > 300) continue;
    const text = lines.text(line).trim();
    if (text.length > content.length && text.length < content.length + 30 && text.endsWith(content)) return true;
  }
  return false;
}
