import { type Edit, LineTable } from '@rostrum/core';
import type { Position, Range } from 'vscode-languageserver-types';
import { toSpan } from './convert.ts';

/** Code units of the longest document that is read. No published transcript comes near it. */
export const longestDocument = 32 * 1024 * 1024;

/** Code units of a text that is read within the time of one key stroke. */
const shortDocument = 200_000;
/** States that may wait for their text: then it is made, so that a storm of changes piles up nothing. */
const mostWaiting = 1000;

/** What makes a state out of the one before. */
interface Origin {
  readonly before: OpenDocument;
  readonly changes: readonly RangedChange[];
}

/**
 * One state of a document that an editor has open. A change makes a new one, so that whatever is kept for a state (its
 * tree, its problems) is kept for exactly this text, even when an editor sends two texts under one version number. The text
 * is put together when somebody asks for it: of the states between two key strokes, few are ever read.
 *
 * @example
 * ```ts
 * import { OpenDocument } from '@rostrum/language-server';
 *
 * const document = new OpenDocument({ uri: 'file:///a.transcript', languageId: 'plaintext', version: 1, text: 'CHAIR: Is it open?\n' });
 * console.log(document.isDeclaredTranscript, document.lines.position(7));
 *
 * //=> true {"line":1,"column":8}
 * ```
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** False once a change could not be applied as sent: the editor's text may differ, so edits are withheld until it sends the whole text. */
  readonly isInStep: boolean;
  /** Code units, at most; of a text that waits, nobody knows how many its changes took away. */
  readonly #length: number;
  #text: string | undefined;
  #origin: Origin | undefined;
  #waiting = 0;
  #lines: LineTable | undefined;

  /** `text`: the whole text, or what makes it out of the state before. */
  constructor(fields: { uri: string; languageId: string; version: number; text: string | Origin; isInStep?: boolean }) {
    const { text } = fields;
    this.uri = fields.uri;
    this.languageId = fields.languageId;
    this.version = fields.version;
    this.isInStep = fields.isInStep ?? true;
    if (typeof text === 'string') {
      this.#text = text;
      this.#length = text.length;
    } else {
      this.#origin = text;
      this.#waiting = text.before.#waiting + 1;
      this.#length = text.changes.reduce((sum, change) => sum + change.text.length, text.before.#text?.length ?? text.before.#length);
      if (this.#waiting > mostWaiting) this.#join();
    }
  }

  /** The whole text. */
  get text(): string {
    return this.#text ?? this.#join();
  }

  /** Path of the file, with slashes; absent for a document that has no file yet. */
  get path(): string | undefined {
    if (this.uri.startsWith('untitled:')) return undefined;
    const path = this.uri.replace(/[?#].*$/s, '').replace(/^[^:/]*:(?:\/\/[^/]*)?/, '');
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  /**
   * Whether the document is declared a transcript: by its ending, as on the command line, or where it has no file yet by
   * the language that was chosen for it.
   */
  get isDeclaredTranscript(): boolean {
    const path = this.uri.replace(/[?#].*$/s, '');
    return path.endsWith('.transcript') || (path.startsWith('untitled:') && this.languageId === 'transcript');
  }

  /** True for a text that would keep the editor waiting; it is kept, and not read. */
  get isTooLarge(): boolean {
    // of most texts that wait, it is known without putting them together
    return (this.#text?.length ?? this.#length) > longestDocument && this.text.length > longestDocument;
  }

  /** True for a text that is long enough to be read in slices. */
  get isLong(): boolean {
    return (this.#text?.length ?? this.#length) > shortDocument;
  }

  /** Where the lines begin. */
  get lines(): LineTable {
    this.#lines ??= new LineTable(this.text);
    return this.#lines;
  }

  #join(): string {
    const changes: RangedChange[][] = [];
    let state: OpenDocument = this;
    for (let origin = state.#origin; origin !== undefined; origin = state.#origin) {
      changes.push([...origin.changes]);
      state = origin.before;
    }
    const text = splice(state.text, joined(changes.reverse().flat()), state.#lines);
    this.#text = text;
    this.#origin = undefined;
    this.#waiting = 0;
    return text;
  }
}

/** What came of a change: the new state and, where the editor's words made no sense, what was wrong with them. */
export interface ChangeResult {
  readonly document: OpenDocument;
  readonly fault?: string;
  /** How the text became another, change by change; absent where the editor sent a whole text. */
  readonly changes?: readonly RangedChange[];
}

/**
 * Applies the content changes of one notification, all of them or none. The parameters come unchecked from the wire:
 * `null` versions, reversed ranges and fractions have all been seen there.
 */
export function applyChanges(document: OpenDocument, version: unknown, changes: unknown): ChangeResult {
  const { uri, languageId } = document;
  const isVersion = typeof version === 'number' && Number.isInteger(version);
  const nextVersion = isVersion ? version : document.version;
  const parsed = Array.isArray(changes) ? changes.map(parseChange) : [undefined];
  if (!parsed.every((change) => change !== undefined)) {
    const same = { before: document, changes: [] };
    return { document: new OpenDocument({ uri, languageId, version: nextVersion, text: same, isInStep: false }), fault: 'a change is malformed', changes: [] };
  }
  const isStale = isVersion && version < document.version;
  const lastFull = parsed.findLastIndex((change) => change.range === undefined);
  const ranged = parsed.slice(lastFull + 1) as RangedChange[];
  const text = lastFull < 0 ? { before: document, changes: ranged } : splice(parsed[lastFull]?.text ?? '', ranged);
  const isInStep = lastFull >= 0 || (document.isInStep && !isStale);
  const result = { document: new OpenDocument({ uri, languageId, version: nextVersion, text, isInStep }), ...(lastFull < 0 && { changes: ranged }) };
  if (isStale) return { ...result, fault: 'a change carries an older version than the one before' };
  return isVersion ? result : { ...result, fault: 'a change carries no version' };
}

/**
 * Applies ranged changes in order, each to the text that the one before left. Editors send many changes from the bottom
 * up: then one line table serves them all, because a change leaves the places before it alone.
 */
function splice(text: string, changes: readonly RangedChange[], known?: LineTable): string {
  if (changes.length === 0) return text;
  let lines = known ?? new LineTable(text);
  let waiting: Edit[] = [];
  for (const change of changes) {
    let span = toSpan(lines, change.range);
    const above = waiting[waiting.length - 1];
    if (above !== undefined && span.end >= above.start) {
      text = joinFromBelow(text, waiting);
      lines = new LineTable(text);
      waiting = [];
      span = toSpan(lines, change.range);
    }
    waiting.push({ ...span, text: change.text });
  }
  return joinFromBelow(text, waiting);
}

/** What somebody types letter by letter, as one change. */
function joined(changes: readonly RangedChange[]): RangedChange[] {
  const result: RangedChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last !== undefined && goesOn(last, change)) result[result.length - 1] = { range: last.range, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}

/** Whether a change puts its words behind those of the one before. */
function goesOn({ range: { start: before, end: behind }, text }: RangedChange, { range: { start, end } }: RangedChange): boolean {
  const isOneLine = before.line === behind.line && !/[\r\n]/.test(text);
  return isOneLine && start.line === end.line && start.character === end.character && start.line === before.line && start.character === before.character + text.length;
}

/** Applies edits that stand in descending order. */
function joinFromBelow(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let offset = 0;
  for (const edit of edits.toReversed()) {
    pieces.push(text.slice(offset, edit.start), edit.text);
    offset = edit.end;
  }
  pieces.push(text.slice(offset));
  return pieces.join('');
}

/** Some text instead of a range. */
export interface RangedChange {
  readonly text: string;
  readonly range: Range;
}

/** As it comes over the wire: without a range, the whole text. */
type Change = RangedChange | { readonly text: string; readonly range?: undefined };

/** Reads a content change; a place behind the end of its line or of the text is no fault, the protocol allows it. */
function parseChange(value: unknown): Change | undefined {
  if (!isRecord(value) || typeof value['text'] !== 'string') return undefined;
  const { text, range } = value;
  if (range === undefined || range === null) return { text };
  if (!isRecord(range) || !isPlace(range['start']) || !isPlace(range['end'])) return undefined;
  const { start, end } = range;
  const isReversed = start.line > end.line || (start.line === end.line && start.character > end.character);
  return isReversed ? undefined : { text, range: { start, end } };
}

function isPlace(value: unknown): value is Position {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
