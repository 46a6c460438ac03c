import { type Edit, LineTable } from '@rostrum/core';
import { toSpan } from './convert.ts';

/** Code units of the longest document that is read. No published transcript comes near it. */
export const longestDocument = 32 * 1024 * 1024;

/**
 * One state of a document that an editor has open. A change makes a new one, so that whatever is kept for a state (its
 * tree, its problems) is kept for exactly this text, even when an editor sends two texts under one version number.
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
  readonly text: string;
  /** False once a change could not be applied as sent: the editor's text may differ, so edits are withheld until it sends the whole text. */
  readonly isInStep: boolean;
  #lines: LineTable | undefined;

  constructor(fields: { uri: string; languageId: string; version: number; text: string; isInStep?: boolean }) {
    this.uri = fields.uri;
    this.languageId = fields.languageId;
    this.version = fields.version;
    this.text = fields.text;
    this.isInStep = fields.isInStep ?? true;
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
    return this.text.length > longestDocument;
  }

  /** Where the lines begin. */
  get lines(): LineTable {
    this.#lines ??= new LineTable(this.text);
    return this.#lines;
  }
}

/** What came of a change: the new state and, where the editor's words made no sense, what was wrong with them. */
export interface ChangeResult {
  readonly document: OpenDocument;
  readonly fault?: string;
}

/**
 * Applies the content changes of one notification, all of them or none. The parameters come unchecked from the wire:
 * `null` versions, reversed ranges and fractions have all been seen there.
 */
export function applyChanges(document: OpenDocument, version: unknown, changes: unknown): ChangeResult {
  const isVersion = typeof version === 'number' && Number.isInteger(version);
  const nextVersion = isVersion ? version : document.version;
  const parsed = Array.isArray(changes) ? changes.map(parseChange) : [undefined];
  if (!parsed.every((change) => change !== undefined)) {
    return { document: new OpenDocument({ ...fieldsOf(document), version: nextVersion, isInStep: false }), fault: 'a change is malformed' };
  }
  const isStale = isVersion && version < document.version;
  const lastFull = parsed.findLastIndex((change) => change.range === undefined);
  const base = lastFull < 0 ? document : { text: parsed[lastFull]?.text ?? '', lines: undefined };
  const text = splice(base.text, base.lines ?? new LineTable(base.text), parsed.slice(lastFull + 1));
  const isInStep = lastFull >= 0 || (document.isInStep && !isStale);
  const next = new OpenDocument({ ...fieldsOf(document), version: nextVersion, text, isInStep });
  if (isStale) return { document: next, fault: 'a change carries an older version than the one before' };
  return isVersion ? { document: next } : { document: next, fault: 'a change carries no version' };
}

/**
 * Applies ranged changes in order, each to the text that the one before left. Editors send many changes from the bottom
 * up: then one line table serves them all, because a change leaves the places before it alone.
 */
function splice(text: string, lines: LineTable, changes: readonly Change[]): string {
  let waiting: Edit[] = [];
  for (const change of changes) {
    if (change.range === undefined) continue;
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

function fieldsOf({ uri, languageId, text }: OpenDocument) {
  return { uri, languageId, text };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Change {
  readonly text: string;
  readonly range?: { readonly start: Place; readonly end: Place };
}

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

function isPlace(value: unknown): value is Place {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
