import type { HouseStyle } from '../styles/style.ts';
import { BodyBuilder } from './build-body.ts';
import type { Header } from './header.ts';
import type { Candidate } from './label-candidate.ts';
import type { LineTable } from './lines.ts';
import type { Node } from './node.ts';
import type { ParagraphMode } from './paragraph-mode.ts';
import { spaceBetween } from './space.ts';

/** Everything that was decided about a document before its tree is built. */
export interface Plan {
  readonly text: string;
  readonly lines: LineTable;
  /** Offset behind the front matter; 0 where there is none. */
  readonly frontMatterEnd: number;
  readonly header: Header;
  /** Turns in document order. */
  readonly places: readonly Candidate[];
  /** 1-based line of the trailer. */
  readonly trailerLine: number;
  readonly style: HouseStyle;
  readonly mode: ParagraphMode;
  readonly furniture: Uint8Array | undefined;
  /** Lines inside a clip, as `findUnspokenLines` flags them. */
  readonly unspoken: Uint8Array | undefined;
  /** Where the words begin behind printed line numbers. */
  readonly margins: Int32Array | undefined;
}

/** Builds the tree of a transcript: zones that tile the text, blocks that tile the zones. */
export function buildTree(plan: Plan): Node {
  const { text, lines, frontMatterEnd, header, trailerLine } = plan;
  const bodyStart = header.bodyLine > lines.count ? text.length : lineStart(lines, header.bodyLine, frontMatterEnd);
  const trailerStart = trailerLine > lines.count ? text.length : lineStart(lines, trailerLine, bodyStart);
  const zones: Node[] = [];
  if (frontMatterEnd > 0) zones.push({ kind: 'front-matter', start: 0, end: frontMatterEnd });
  if (bodyStart > frontMatterEnd) zones.push(headerNode(plan, frontMatterEnd, bodyStart));
  if (trailerStart > bodyStart) zones.push(new BodyBuilder(plan).build(bodyStart, trailerStart));
  if (text.length > trailerStart) zones.push(trailerNode(plan, trailerStart));
  return { kind: 'document', start: 0, end: text.length, children: zones };
}

/** Builds the tree of a text that is no transcript: front matter and one stretch of text. */
export function buildOtherTree(text: string, frontMatterEnd: number): Node {
  const zones: Node[] = [];
  if (frontMatterEnd > 0) zones.push({ kind: 'front-matter', start: 0, end: frontMatterEnd });
  if (text.length > frontMatterEnd) zones.push({ kind: 'body', start: frontMatterEnd, end: text.length, children: [{ kind: 'text', start: frontMatterEnd, end: text.length }] });
  return { kind: 'document', start: 0, end: text.length, children: zones };
}

/** Start of a line with a byte order mark before it, so that the zone holds it. */
function lineStart(lines: LineTable, line: number, least: number): number {
  return Math.max(least, line === 1 ? 0 : lines.start(line));
}

function headerNode({ text, lines, header }: Plan, start: number, end: number): Node {
  const children: Node[] = [];
  let at = start;
  for (const { line, lastLine, kind } of header.lines) {
    const from = lines.start(line);
    if (from < at) continue;
    spaceBetween(text, children, at, from);
    at = lines.end(lastLine ?? line);
    children.push({ kind, start: from, end: at });
  }
  spaceBetween(text, children, at, end);
  return { kind: 'header', start, end, children };
}

function trailerNode({ text, lines, trailerLine, furniture }: Plan, start: number): Node {
  const children: Node[] = [];
  let at = start;
  for (let line = trailerLine; line <= lines.count; line++) {
    const from = lines.start(line);
    const to = lines.end(line);
    if (text.slice(from, to).trim() === '') continue;
    spaceBetween(text, children, at, from);
    children.push({ kind: furniture?.[line - 1] === 1 ? 'furniture' : 'navigation', start: from, end: to });
    at = to;
  }
  spaceBetween(text, children, at, text.length);
  return { kind: 'trailer', start, end: text.length, children };
}
