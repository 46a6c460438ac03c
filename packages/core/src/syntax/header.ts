import { languages } from '../languages/index.ts';
import type { HouseStyle } from '../styles/style.ts';
import { isColon, isSentenceEnd } from './characters.ts';
import { readDateline, type Dateline } from './dateline.ts';
import { headingMark, looksLikeHeading } from './heading.ts';
import type { LineTable } from './lines.ts';
import type { NodeKind } from './node.ts';

const LONGEST_HEADER_LINE = 400;
const eventWords = languages.flatMap(({ events }) => events);
const languageNames = new Set(languages.flatMap(({ names }) => names));
const notices = languages.flatMap((language) => language.notices);

/** One line of the header with what it is. */
export interface HeaderLine {
  /** 1-based line. */
  readonly line: number;
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
  readonly language: string;
  readonly style: HouseStyle;
  readonly furniture: Uint8Array | undefined;
  /** True when front matter gives the title. */
  readonly titled: boolean;
  /** Lines (1-based) that look like labels but are metadata: `Location: …`, a cast list. */
  readonly metadataLines: ReadonlySet<number>;
}

/** Names the lines before the first turn and finds where the body begins: at the headings that lead to the turn. */
export function readHeader(input: HeaderInput): Header {
  const printed = printedLines(input);
  const kinds = printed.map((line) => firstKind(input, line));
  const title = input.titled ? -1 : chooseTitle(input, printed, kinds);
  const titleLine = printed[title];
  if (titleLine !== undefined) kinds[title] = { line: titleLine, kind: 'title' };
  markBreadcrumbs(input, printed, kinds, title);
  markVenue(input, printed, kinds, title);
  const bodyAt = bodyStart(input, printed, kinds, title);
  return { lines: kinds.slice(0, bodyAt), bodyLine: printed[bodyAt] ?? input.firstTurn };
}

function printedLines({ text, lines, first, firstTurn, furniture }: HeaderInput): number[] {
  const printed: number[] = [];
  for (let line = first; line < firstTurn && line <= lines.count && printed.length < 80; line++) {
    if (furniture?.[line - 1] === 1) continue;
    if (text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 200)).trim() !== '') printed.push(line);
  }
  return printed;
}

function firstKind(input: HeaderInput, line: number): HeaderLine {
  const { text, lines, style, language } = input;
  const end = lines.end(line);
  const content = text.slice(lines.start(line), Math.min(end, lines.start(line) + LONGEST_HEADER_LINE)).trim();
  if (isNavigation(content, style)) return { line, kind: 'navigation' };
  if (languageNames.has(content) || style.languageLinks?.includes(content)) return { line, kind: 'language-link' };
  if (noticeOf(content, style) !== undefined) return { line, kind: 'notice' };
  if (content.length < 200 && headingMark(content, 0, content.length) === 0) {
    const dateline = readDateline(content, language);
    if (dateline !== undefined && isDatelineShaped(content, dateline)) return { line, kind: 'dateline', dateline };
  }
  if (input.metadataLines.has(line) || isMetadataLine(content)) return { line, kind: 'metadata' };
  return { line, kind: 'text' };
}

/** A dateline says little beside date, time and place; a sentence that mentions a date is none. */
function isDatelineShaped(content: string, dateline: Dateline): boolean {
  const place = dateline.place?.length ?? 0;
  if (isSentenceEnd(content.charCodeAt(content.length - 1)) && content.length > 60) return false;
  return place <= 80 && (dateline.date !== undefined || content.length <= 60);
}

function isMetadataLine(content: string): boolean {
  if (content.charCodeAt(0) === 0x3c && content.endsWith('>')) return true;
  for (let at = 0; at < Math.min(content.length, 40); at++) {
    const code = content.charCodeAt(at);
    if (isColon(code)) return content.length < 200 && at > 1;
    if (isSentenceEnd(code)) return false;
  }
  return false;
}

/** The notice that a line opens, from the house style or the languages. */
export function noticeOf(content: string, style: HouseStyle): { readonly translation?: string } | undefined {
  const lower = content.toLowerCase();
  for (const { opening, translation } of style.notices ?? []) if (lower.startsWith(opening)) return translation === undefined ? {} : { translation };
  for (const { text, translation } of notices) if (lower.startsWith(text)) return translation === undefined ? {} : { translation };
  return undefined;
}

/** True when a line only leads elsewhere on a site. */
export function isNavigation(content: string, style: HouseStyle): boolean {
  if (style.navigation?.includes(content)) return true;
  const lower = content.toLowerCase();
  return lower.length < 80 && navigationOpenings.some((opening) => lower === opening || lower.startsWith(`${opening} `));
}

const navigationOpenings =
  'back to|return to|go to top|page top|top of page|skip to|share this|share on|print this page|related links|related articles|related information|see more|read more|subscribe|follow us|previous page|next page|home >|retour à|retour au|retour aux|haut de page|partager|zurück zu|zurück zum|nach oben|drucken|volver a|volver al|compartir|voltar para|voltar ao|torna a|torna su|вернуться|назад к|поделиться|חזרה ל|שתפו|ページの先頭|このページの先頭|戻る|返回|分享到|回到'.split('|');

/** The line that names the event: an explicit heading, else the best of the rest by its words and its place before the dateline. */
function chooseTitle(input: HeaderInput, printed: readonly number[], kinds: readonly HeaderLine[]): number {
  let best = -1;
  let bestScore = 0;
  for (let at = 0; at < printed.length; at++) {
    if (kinds[at]?.kind !== 'text') continue;
    const content = input.lines.text(printed[at] ?? 1).trim();
    const score = titleScore(content, kinds, at, input.lines);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

function titleScore(content: string, kinds: readonly HeaderLine[], at: number, lines: LineTable): number {
  if (content.length > 200 || /^[[({<]/u.test(content) || content.includes('<a ')) return 0;
  const level = headingMark(content, 0, content.length);
  if (level === 1) return 20;
  if (level > 1) return 0;
  const lower = content.toLowerCase();
  const words = content.split(' ').length;
  let score = 0;
  if (eventWords.some((word) => lower.includes(word))) score += 3;
  if (looksLikeHeading(content, 0, content.length)) score += 2;
  const next = kinds[at + 1];
  if (next?.kind === 'dateline') score += 2;
  if (words >= 4 || (content.charCodeAt(0) > 0x3000 && content.length >= 6)) score += 1;
  if (isSentenceEnd(content.charCodeAt(content.length - 1))) score -= 3;
  if (words > 30) score -= 3;
  if (at === 0 && score >= 3) score += 2;
  if (isCentred(lines, kinds[at]?.line ?? 1)) score += 3;
  if (isRepeatedIn(content, kinds, at, lines)) score -= 2;
  return score;
}

/** Set off from the margin by ten blanks and more, as printed pages set a title. */
function isCentred(lines: LineTable, line: number): boolean {
  return lines.text(line).startsWith('          ');
}

/** "Press Conferences" above "Press Conference by …" is a breadcrumb: its words come again in a longer line. */
function isRepeatedIn(content: string, kinds: readonly HeaderLine[], at: number, lines: LineTable): boolean {
  const stem = content.slice(0, -1).toLowerCase();
  if (stem.length < 4 || content.split(' ').length > 4) return false;
  return kinds.some((other, index) => index > at && other.kind === 'text' && lines.text(other.line).trim().length > content.length && lines.text(other.line).toLowerCase().includes(stem));
}

/** Short lines above the title lead into the site. */
function markBreadcrumbs({ lines, style }: HeaderInput, printed: readonly number[], kinds: HeaderLine[], title: number): void {
  for (let at = 0; at < title; at++) {
    const line = printed[at];
    if (line === undefined || kinds[at]?.kind !== 'text') continue;
    const content = lines.text(line).trim();
    if (style.breadcrumbs?.includes(content) || isLinkedBack(lines, content) || isRepeatedIn(content, kinds.with(title, { line: printed[title] ?? line, kind: 'text' }), at, lines)) kinds[at] = { line, kind: 'breadcrumb' };
  }
}

/** "Back to Media Briefings" at the end says what "Media Briefings" at the head is. */
function isLinkedBack(lines: LineTable, content: string): boolean {
  if (content.length < 3) return false;
  for (let line = lines.count; line > Math.max(1, lines.count - 15); line--) {
    const text = lines.text(line).trim();
    if (text.length > content.length && text.length < content.length + 30 && text.endsWith(content)) return true;
  }
  return false;
}

const venues = new Set(
  'room hall house palace building center centre embassy ministry auditorium hotel airport studio headquarters court garden lawn office teleconference field base theater theatre library chamber salle palais hôtel sala palacio edificio saal haus gebäude palazzo зал здание'.split(
    ' ',
  ),
);

/** A line of its own right behind the dateline that names a room or a house is the place. */
function markVenue({ lines }: HeaderInput, printed: readonly number[], kinds: HeaderLine[], title: number): void {
  if (kinds.some(({ dateline }) => dateline?.place !== undefined)) return;
  for (let at = Math.max(1, title); at < printed.length; at++) {
    const line = printed[at];
    if (line === undefined || kinds[at]?.kind !== 'text' || (kinds[at - 1]?.kind !== 'dateline' && kinds[at + 1]?.kind !== 'dateline')) continue;
    const content = lines.text(line).trim();
    const words = content.toLowerCase().split(/[ ,]/u);
    if (content.length > 80 || isSentenceEnd(content.charCodeAt(content.length - 1)) || !words.some((word) => venues.has(word))) continue;
    kinds[at] = { line, kind: 'dateline', dateline: { place: content } };
    return;
  }
}

/** Index of the first printed line that belongs to the body: the headings right above the first turn, or unattributed speech. */
function bodyStart({ text, lines }: HeaderInput, printed: readonly number[], kinds: readonly HeaderLine[], title: number): number {
  for (let at = 0; at < printed.length; at++) {
    const line = printed[at] ?? 1;
    if (at <= title || kinds[at]?.kind !== 'text') continue;
    if (headingMark(text, lines.start(line), lines.end(line)) > 0) return at;
    if (lines.end(line) - lines.start(line) > LONGEST_HEADER_LINE) return at;
  }
  let start = printed.length;
  while (start > title + 1 && start > 0) {
    const line = printed[start - 1] ?? 1;
    const wanted = kinds[start - 1]?.kind === 'text' && looksLikeHeading(text, lines.start(line), lines.end(line));
    if (!wanted) break;
    start--;
  }
  return start;
}
