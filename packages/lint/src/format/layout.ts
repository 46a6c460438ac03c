import { type Edit, type LineTable, type Node, type Tree, visit } from '@rostrum/core';
import { lineEndOf } from '@rostrum/core/edit';
import { childOf, nodesOfKind } from '../nodes.ts';

/** What opens on a line, as far as blank lines are concerned. */
type Opening = 'turn' | 'heading' | 'other';

/** A printed line. */
interface PrintedLine {
  readonly line: number;
  readonly opening: Opening;
  /** How many blank lines stand above it. */
  readonly blanks: number;
}

const BLANKS = /[ \t\u00a0]/;

/** How the lines of a document are laid out: what is wanted, read off what it does most often. */
export class Layout {
  readonly #tree: Tree;
  readonly #lines: LineTable;
  readonly #markdown: boolean;
  /** By line: 1 where nothing is touched, such as inside front matter and comments. */
  readonly #kept: Uint8Array;
  readonly #printed: PrintedLine[] = [];
  readonly #isWrapped: boolean;
  readonly #firstOfBody: number;

  /** In `markdown` two blanks at the end of a line break it, and stay. */
  constructor(tree: Tree, markdown: boolean) {
    this.#tree = tree;
    this.#lines = tree.lines;
    this.#markdown = markdown;
    this.#kept = keptLines(tree);
    const paragraphs = [...nodesOfKind(tree.root, 'paragraph')];
    this.#isWrapped = paragraphs.filter(({ start, end }) => this.#lines.lineAt(start) < this.#lines.lineAt(end)).length * 2 > paragraphs.length;
    const body = childOf(tree.root, 'body');
    this.#firstOfBody = body === undefined ? 0 : this.#lines.lineAt(firstPrinted(body));
    const openings = openingsOf(tree);
    let last = 0;
    for (let line = 1; line <= this.#lines.count; line++) {
      if (this.#isBlank(line)) continue;
      this.#printed.push({ line, opening: openings.get(line) ?? 'other', blanks: line - last - 1 });
      last = line;
    }
  }

  /** Edits of the white space at both ends of lines. */
  edges(): Edit[] {
    const flush = this.#isFlush();
    const edits: Edit[] = [];
    for (const { line, opening } of this.#printed) {
      if (this.#kept[line] === 1) continue;
      const [start, end] = [this.#lines.start(line), this.#lines.end(line)];
      const text = this.#lines.text(line);
      const lead = flush && opening === 'turn' ? leadingBlanks(text) : 0;
      if (lead > 0) edits.push({ start, end: start + lead, text: '' });
      const tail = trailingBlanks(text);
      const wanted = this.#markdown && tail > 1 && !this.#isBlank(line + 1) && line < this.#lines.count ? '  ' : '';
      if (text.slice(text.length - tail) !== wanted) edits.push({ start: end - tail, end, text: wanted });
    }
    return edits;
  }

  /** Edits of blank lines and of the end of the file. */
  blankLines(): Edit[] {
    const wanted = this.#wantedBlanks();
    const edits: Edit[] = [];
    for (const [index, { line, blanks }] of this.#printed.entries()) {
      const want = index === 0 ? 0 : wanted(index);
      const start = this.#lines.start(line);
      if (this.#kept[line] === 1) continue;
      if (blanks > want) edits.push({ start: this.#lines.start(line - blanks + want), end: start, text: '' });
      else if (blanks < want) edits.push({ start, end: start, text: this.#lineEnd(line - 1) });
      // What is left of a blank line is empty.
      for (let blank = line - blanks; blank < line - blanks + Math.min(want, blanks); blank++) {
        if (this.#lines.end(blank) > this.#lines.start(blank)) edits.push({ start: this.#lines.start(blank), end: this.#lines.end(blank), text: '' });
      }
    }
    const last = this.#printed.at(-1);
    if (last !== undefined) edits.push(...this.#endOfFile(last.line));
    return edits.sort((left, right) => left.start - right.start);
  }

  #endOfFile(line: number): Edit[] {
    const { text } = this.#tree;
    const end = this.#lines.end(line);
    if (line === this.#lines.count) return [{ start: end, end, text: this.#lineEnd(Math.max(line - 1, 1)) }];
    const next = this.#lines.start(line + 1);
    return next < text.length ? [{ start: next, end: text.length, text: '' }] : [];
  }

  /** How many blank lines should stand above a printed line; more than one never. */
  #wantedBlanks(): (index: number) => number {
    const isBehindHeading = (index: number) => this.#printed[index - 1]?.opening === 'heading';
    const behindHeadings = this.#printed.filter((_, index) => isBehindHeading(index));
    const behindTurns = this.#printed.filter(({ opening, line }, index) => opening === 'turn' && !isBehindHeading(index) && !this.#opensBody(line));
    const turns = this.#isWrapped && !this.#isIndented() ? 1 : usualBlanks(behindTurns);
    const behind = usualBlanks(behindHeadings);
    return (index) => {
      const { opening, blanks, line } = this.#printed[index] as PrintedLine;
      if (isBehindHeading(index)) return behind;
      if (opening === 'heading') return 1;
      return opening === 'turn' && !this.#opensBody(line) ? turns : Math.min(blanks, 1);
    };
  }

  /** Above the body stand other things, which have their own form. */
  #opensBody(line: number): boolean {
    return line <= this.#firstOfBody;
  }

  /** Whether most turns begin at the edge of the page. */
  #isFlush(): boolean {
    const turns = this.#printed.filter(({ opening }) => opening === 'turn');
    return !this.#isIndented() && turns.filter(({ line }) => leadingBlanks(this.#lines.text(line)) === 0).length * 2 > turns.length;
  }

  /** Whether wrapped text opens its paragraphs by indentation. */
  #isIndented(): boolean {
    if (!this.#isWrapped) return false;
    const turns = this.#printed.filter(({ opening }) => opening === 'turn');
    return turns.filter(({ line }) => leadingBlanks(this.#lines.text(line)) > 0).length * 2 > turns.length;
  }

  #isBlank(line: number): boolean {
    return this.#lines.text(line).trim() === '';
  }

  /** The line end behind a line, or the first one of the text. */
  #lineEnd(line: number): string {
    const { text } = this.#tree;
    const behind = line < this.#lines.count ? text.slice(this.#lines.end(line), this.#lines.start(line + 1)) : '';
    return behind === '' ? lineEndOf(text) : behind;
  }
}

/** One blank line where half of the places have some. */
function usualBlanks(places: readonly PrintedLine[]): number {
  return places.filter(({ blanks }) => blanks > 0).length * 2 >= places.length ? 1 : 0;
}

function openingsOf({ root, lines }: Tree): Map<number, Opening> {
  const openings = new Map<number, Opening>();
  visit(root, ({ kind, start }) => {
    if (kind === 'turn' || kind === 'heading') openings.set(lines.lineAt(start), kind);
  });
  return openings;
}

/** Front matter, what stands inside comments, and what a page left behind keep their form. */
function keptLines({ root, lines }: Tree): Uint8Array {
  const kept = new Uint8Array(lines.count + 2);
  for (const { kind, start, end } of nodesOfKind(root, 'front-matter', 'comment', 'furniture', 'markup')) {
    const first = lines.lineAt(start);
    for (let line = kind === 'comment' ? first + 1 : first; line <= lines.lineAt(Math.max(start, end - 1)); line++) kept[line] = 1;
  }
  return kept;
}

function firstPrinted(node: Node): number {
  const child = node.children?.find(({ kind }) => kind !== 'space');
  return child === undefined ? node.start : firstPrinted(child);
}

function leadingBlanks(text: string): number {
  let count = 0;
  while (BLANKS.test(text.charAt(count))) count++;
  return count;
}

function trailingBlanks(text: string): number {
  let count = 0;
  while (BLANKS.test(text.charAt(text.length - 1 - count))) count++;
  return count;
}
