import { isBlank, skipBlanks } from './characters.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/** Line (1-based) and column (1-based, UTF-16 code units; a byte order mark takes no column). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text begin. A line ends with LF, CRLF or a lone CR, as in the Language Server Protocol;
 * U+2028, U+2029 and U+0085 end no line.
 *
 * @example
 * ```ts
 * import { LineTable } from '@rostrum/core';
 *
 * const lines = new LineTable('CHAIR: Open?\r\nMS. LANE: It is.\n');
 * console.log(lines.count, lines.position(18), lines.offset({ line: 2, column: 5 }), lines.text(2));
 *
 * //=> 3 {"line":2,"column":5} 18 MS. LANE: It is.
 * ```
 */
export class LineTable {
  /**
   * The engine forgets what it compiled for a class when a collection finds no object of it, and the next parse would
   * begin anew at half the speed: one object stays.
   */
  static readonly kept = new LineTable('');
  /** Offset of the first code unit of each line; `starts[0]` is 0. */
  readonly starts: Int32Array;
  readonly #text: string;
  /** False spares a search for each kind of tag and comment. */
  readonly holdsTags: boolean;
  /** False lets `end` do without a look at the text. */
  readonly #hasReturns: boolean;
  /** The ASCII signs that lines open with, before and behind their blanks. */
  readonly #openings: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    const firstReturn = text.indexOf('\r');
    this.#hasReturns = firstReturn >= 0;
    this.holdsTags = text.includes('<');
    this.starts = scanLineStarts(text, firstReturn);
    this.#openings = openingSigns(text, this.starts);
  }

  /** True when some line opens with an ASCII sign, blanks or no blanks before it: a search of the whole text is spared where none does. */
  someOpensWith(sign: string): boolean {
    return this.#openings[sign.charCodeAt(0)] === 1;
  }

  /** Number of lines; a text that ends with a line end has an empty last line. */
  get count(): number {
    return this.starts.length;
  }

  /** Offset where a line (1-based) begins, a byte order mark skipped. */
  start(line: number): number {
    const start = this.starts[line - 1] ?? this.#text.length;
    return line === 1 && this.#text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
  }

  /** Offset behind the last code unit of a line (1-based), without its line end. */
  end(line: number): number {
    const next = this.starts[line];
    if (next === undefined) return this.#text.length;
    if (!this.#hasReturns) return next - 1;
    const hasCrLf = this.#text.charCodeAt(next - 1) === LINE_FEED && this.#text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return hasCrLf && next - 2 >= (this.starts[line - 1] ?? 0) ? next - 2 : next - 1;
  }

  /** Text of a line (1-based) without its line end. */
  text(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }

  /** Line (1-based) that holds an offset; offsets outside the text are taken for its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Line and column of an offset. */
  position(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(within);
    return { line, column: Math.max(0, within - this.start(line)) + 1 };
  }

  /** Offset of a line and column; a column behind the line's end is taken for its end. */
  offset(position: Position): number {
    if (position.line < 1) return 0;
    if (position.line > this.count) return this.#text.length;
    const start = this.start(position.line);
    return Math.min(Math.max(start, start + position.column - 1), this.end(position.line));
  }
}

/** The ASCII signs that lines open with, before and behind their blanks, as flags by code. */
function openingSigns(text: string, starts: Int32Array): Uint8Array {
  const signs = new Uint8Array(0x80);
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    const raw = text.charCodeAt(start);
    if (raw < 0x80) signs[raw] = 1;
    const printed = isBlank(raw) ? text.charCodeAt(skipBlanks(text, start, text.length)) : raw;
    if (printed < 0x80) signs[printed] = 1;
  }
  return signs;
}

/** Collects line starts with the engine's own search; a lone CR is looked for only where the text has one. */
function scanLineStarts(text: string, firstReturn: number): Int32Array {
  let starts = new Int32Array(Math.max(64, text.length >>> 7));
  let count = 1;
  let nextFeed = text.indexOf('\n');
  let nextReturn = firstReturn;
  while (nextFeed >= 0 || nextReturn >= 0) {
    let end: number;
    if (nextReturn < 0 || (nextFeed >= 0 && nextFeed < nextReturn)) {
      end = nextFeed + 1;
      // an empty line between paragraphs is no search
      nextFeed = text.charCodeAt(end) === LINE_FEED ? end : text.indexOf('\n', end);
    } else {
      end = nextReturn + 1;
      if (nextFeed === end) {
        end++;
        nextFeed = text.indexOf('\n', end);
      }
      nextReturn = text.indexOf('\r', end);
    }
    if (count === starts.length) {
      const wider = new Int32Array(count * 2);
      wider.set(starts);
      starts = wider;
    }
    starts[count++] = end;
  }
  return starts.slice(0, count);
}
