import { detectStyle } from './styles/detect.ts';
import { styles } from './styles/index.ts';
import { plain } from './styles/plain.ts';
import { resolveStyle, unknownStyle, type HouseStyleSettings } from './styles/resolve.ts';
import type { HouseStyle, StyleMatch } from './styles/style.ts';
import { buildOtherTree, buildTree } from './syntax/build.ts';
import { readCastList, readFields, type CastList } from './syntax/cast-list.ts';
import { behindChapters, findChapters } from './syntax/chapters.ts';
import { recogniseForeign } from './syntax/foreign.ts';
import { declaredLabels, readFrontMatter, unclosedFrontMatter, type FrontMatter } from './syntax/front-matter.ts';
import { readDateline } from './syntax/dateline.ts';
import { findFurniture } from './syntax/furniture.ts';
import { findUnspokenLines } from './syntax/unspoken-lines.ts';
import { readHeader } from './syntax/header.ts';
import { decideKind, isTranscript } from './syntax/kind.ts';
import type { Candidate } from './syntax/label-candidate.ts';
import { collectCandidates, type LineFacts } from './syntax/label-collect.ts';
import { selectLabels } from './syntax/label-select.ts';
import { detectLanguage } from './syntax/language-detect.ts';
import { readLegend } from './syntax/legend.ts';
import { findLineNumbers } from './syntax/line-numbers.ts';
import { LineTable } from './syntax/lines.ts';
import { readParticipants } from './syntax/participant-list.ts';
import { detectParagraphMode } from './syntax/paragraph-mode.ts';
import { trailerStart } from './syntax/trailer.ts';
import type { Tree } from './syntax/tree.ts';

/** What the caller knows about a text. */
export interface ParseOptions {
  /** Pins a house style, by name or as data; front matter of the text wins. Default: the style is detected. */
  readonly style?: string | HouseStyle;
  /** The house styles that there are, to detect and to name. Default: `styles`, the ones that come with the parser. */
  readonly styles?: readonly HouseStyle[];
  /** True for a file that is declared a transcript, such as one with the ending `.transcript`. */
  readonly transcript?: boolean;
}

/**
 * Parses a text into a lossless tree. Never throws for a text, whatever it holds; takes linear time.
 *
 * @throws {CallerError} when `options.style` names no house style.
 *
 * @example
 * ```ts
 * import { parse } from '@rostrum/core';
 *
 * const tree = parse('MODERATOR: Good morning.\nMR. HALE: It is good to be here.\nMODERATOR: One question, please.\n');
 * console.log(tree.kind, tree.language, tree.labels.map(({ text }) => text));
 *
 * //=> transcript en ["MODERATOR","MR. HALE"]
 * ```
 */
export function parse(text: string, options: ParseOptions = {}): Tree {
  const known = options.styles ?? styles;
  const pinned = pinnedStyle(options.style, known);
  const lines = new LineTable(text);
  const front = readFrontMatter(text, lines);
  const frontMatterEnd = front === undefined ? 0 : lineOffset(lines, front.lines, text);
  const source: Source = { text, lines, front, frontMatterEnd };
  const foreign = front === undefined ? recogniseForeign(text, lines) : undefined;
  if (foreign !== undefined) return otherTree(source, foreign.kind, [foreign.evidence], []);
  const furniture = findFurniture(text, lines);
  const chapters = findChapters(text, lines);
  const facts = { unspoken: findUnspokenLines(text, lines), margins: findLineNumbers(text, lines), chapters };
  const candidates = collectCandidates(text, lines, front?.lines ?? 0, facts);
  const own = declaredStyle(front?.data['style'], known) ?? pinned;
  const pinnedLabels = own?.style.labels ?? [];
  const declaredNames = declaredLabels(front?.data ?? {});
  const declares = (label: string): boolean => (declaredNames.size > 0 && declaredNames.has(label.toLowerCase())) || pinnedLabels.includes(label);
  const declared = options.transcript === true || front?.data['transcript'] === 1;
  const printedLines = countPrinted(lines);
  const { labels, places: selected } = selectLabels(text, lines, candidates, { declares, marks: new Set(own?.style.marks ?? []), forces: declared, printedLines });
  const declarations = readLegend(text, lines, candidates, selected, readCastList(text, lines, candidates, selected));
  const cast = readFields(text, lines, candidates, readParticipants(lines, selected, declarations));
  const spoken = selected.filter((place) => !cast.lines.has(place.line + 1));
  const places = behindChapters(behindFurniture(behindDateline(spoken, lines), furniture), candidates.forms, chapters);
  const { kind, evidence } = decideKind({ text, lines, selection: { labels, places }, declared, declares, printedLines });
  if (!isTranscript(kind)) return otherTree(source, kind, evidence, labels);
  const language = detectLanguage(text);
  const style = own ?? detectStyle({ lines, labels, language, styles: known });
  return transcriptTree(source, { kind, kindEvidence: evidence, labels, style, language: languageOf(front, language) }, { places, furniture, facts, cast });
}

/** A text with its lines and what it declares of itself. */
interface Source {
  readonly text: string;
  readonly lines: LineTable;
  readonly front: FrontMatter | undefined;
  /** Offset behind the front matter; 0 where there is none. */
  readonly frontMatterEnd: number;
}

/** What was decided about the lines of a transcript. */
interface Decisions {
  readonly places: readonly Candidate[];
  readonly furniture: Uint8Array | undefined;
  readonly facts: LineFacts;
  readonly cast: CastList;
}

function transcriptTree(source: Source, verdict: Pick<Tree, 'kind' | 'kindEvidence' | 'labels' | 'style' | 'language'>, { places, furniture, facts, cast }: Decisions): Tree {
  const { text, lines, front, frontMatterEnd } = source;
  const { language, style: { style } } = verdict;
  const firstTurn = (places[0]?.line ?? lines.count) + 1;
  const titled = typeof front?.data['title'] === 'string';
  const header = readHeader({ text, lines, first: (front?.lines ?? 0) + 1, firstTurn, places, language, style, furniture, titled, metadataLines: cast.lines, chapters: facts.chapters });
  const paragraphMode = detectParagraphMode(text, lines, firstTurn, places, facts.margins);
  const trailerLine = trailerStart({ lines, lastTurn: (places.at(-1)?.line ?? 0) + 1, style, furniture, language });
  return treeOf(source, {
    ...verdict,
    root: buildTree({ text, lines, frontMatterEnd, header, places, trailerLine, style, mode: paragraphMode, furniture, unspoken: facts.unspoken, margins: facts.margins }),
    datelines: header.lines.flatMap(({ line, dateline }) => (dateline === undefined ? [] : [{ line, ...dateline }])),
    cast: cast.people,
    paragraphMode,
  });
}

function otherTree(source: Source, kind: Tree['kind'], kindEvidence: Tree['kindEvidence'], labels: Tree['labels']): Tree {
  const style = { style: plain, pinned: false, score: 0, evidence: [] };
  const language = languageOf(source.front, detectLanguage(source.text));
  return treeOf(source, { kind, kindEvidence, labels, style, language, root: buildOtherTree(source.text, source.frontMatterEnd), datelines: [], cast: [] });
}

function treeOf({ text, lines, front }: Source, parts: Omit<Tree, 'text' | 'lines' | 'frontMatter' | 'problems'>): Tree {
  return { text, lines, ...parts, ...(front === undefined ? {} : { frontMatter: front.data }), problems: front?.problems ?? unclosedFrontMatter(text, lines) };
}

function languageOf(front: FrontMatter | undefined, detected: string | undefined): string {
  const declared = front?.data['language'];
  return typeof declared === 'string' && declared !== '' ? declared : (detected ?? 'und');
}

function pinnedStyle(style: string | HouseStyle | undefined, known: readonly HouseStyle[]): StyleMatch | undefined {
  if (style === undefined) return undefined;
  if (typeof style !== 'string') return pinnedMatch(style);
  const named = known.find(({ name }) => name === style);
  if (named === undefined) throw unknownStyle(style, known);
  return pinnedMatch(named);
}

/** The house style that front matter names, or extends with conventions of its own; one that does not exist is none. */
function declaredStyle(declared: unknown, known: readonly HouseStyle[]): StyleMatch | undefined {
  const settings = typeof declared === 'string' ? { extends: declared } : typeof declared === 'object' && declared !== null ? (declared as HouseStyleSettings) : undefined;
  if (settings === undefined) return undefined;
  const base = settings.extends === undefined ? undefined : known.find(({ name }) => name === settings.extends);
  if (base === undefined && settings.extends !== undefined) return undefined;
  return pinnedMatch(base !== undefined && typeof declared === 'string' ? base : resolveStyle(settings, known));
}

function pinnedMatch(style: HouseStyle): StyleMatch {
  return { style, pinned: true, score: 0, evidence: [{ reason: 'the style is pinned' }] };
}

function lineOffset(lines: LineTable, line: number, text: string): number {
  return line >= lines.count ? text.length : lines.start(line + 1);
}

/** A label that appears once, above a line with the date of the event, belongs to the header: "Prime Minister: Opening statement". */
function behindDateline(places: readonly Candidate[], lines: LineTable): readonly Candidate[] {
  const [first, second] = places;
  if (first === undefined || second === undefined || places.some((place) => place !== first && place.form === first.form)) return places;
  const last = Math.min(second.line, first.line + 10);
  for (let line = first.line + 2; line <= last; line++) {
    const content = lines.text(line).trim();
    if (content.length > 60) return places;
    if (content.length >= 6 && /\d/u.test(content) && readDateline(content, 'en')?.date !== undefined) return places.slice(1);
  }
  return places;
}

function behindFurniture(places: readonly Candidate[], furniture: Uint8Array | undefined): readonly Candidate[] {
  return furniture === undefined ? places : places.filter(({ line }) => furniture[line] !== 1);
}

/** Lines that are not empty; blanks alone are rare enough not to matter here. */
function countPrinted(lines: LineTable): number {
  let printed = 0;
  for (let line = 1; line <= lines.count; line++) if (lines.end(line) > lines.start(line)) printed++;
  return printed;
}
