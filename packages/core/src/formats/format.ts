import type { Metadata, Speaker, Transcript } from '../model/schema.ts';

/** Something that a conversion could not carry over, so that nobody finds out later. */
export interface Loss {
  /** What was left behind or changed, as a sentence: "WebVTT has no sections: headings were left out." */
  readonly what: string;
  /** How often. */
  readonly count: number;
}

/** A transcript in another format, and what that format could not hold. */
export interface Written {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** How to write a transcript. */
export interface WriteOptions {
  /** Name of the house style, for `text`; default: the style of the transcript. */
  readonly style?: string;
}

/** A paragraph of a speech from elsewhere; times are milliseconds from the start of the recording. */
export interface DraftParagraph {
  readonly text: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** A speech from elsewhere. */
export interface DraftTurn {
  readonly kind: 'turn';
  /** Name of the speaker as the source gives it; absent where the source names nobody. */
  readonly label?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly paragraphs: readonly DraftParagraph[];
}

/** A heading from elsewhere; level 1 is the highest. */
export interface DraftHeading {
  readonly kind: 'heading';
  readonly text: string;
  readonly level: number;
}

/** A remark from elsewhere that belongs to no speech, such as a stage direction. */
export interface DraftNote {
  readonly kind: 'note';
  readonly text: string;
}

/** What the source says about one of its speakers. */
export interface DraftSpeaker extends Partial<Pick<Speaker, 'name' | 'family' | 'given' | 'honorific' | 'role' | 'affiliation'>> {
  /** Labels of this speaker, as the turns have them. */
  readonly labels: readonly string[];
}

/** One part of a draft, in the order of the source. */
export type DraftBlock = DraftTurn | DraftHeading | DraftNote;

/** A document read from another format, before it becomes a transcript. */
export interface Draft {
  readonly metadata: Partial<Omit<Metadata, 'notices' | 'evidence'>>;
  readonly speakers: readonly DraftSpeaker[];
  readonly blocks: readonly DraftBlock[];
  readonly losses: readonly Loss[];
}

/** A document that was a transcript all along, only wrapped: its lines as plain text. */
export interface Printed {
  readonly printed: string;
  readonly losses: readonly Loss[];
}

/** How to read a document. */
export interface ReadOptions {
  /** Most bytes (of text that was packed: bytes really unpacked) that are read; default 64 MiB. */
  readonly limit?: number;
  /** True: captions are joined into paragraphs that read well; their own times are lost, those of the paragraphs kept. */
  readonly joined?: boolean;
}

/** Bytes of a file, or its text. */
export type Source = Uint8Array | string;

/** One format: what it can do, and how. */
export interface Format {
  /** Name on the command line, such as `webvtt`. */
  readonly name: string;
  /** Writes a transcript. */
  write?(transcript: Transcript, options: WriteOptions): Written;
  /**
   * Reads a document: into a draft where the format says who speaks, else into the lines that a reader would see.
   *
   * @throws {FormatError} when the source is not of this format, too large, or unsafe.
   */
  read?(source: Source, options: ReadOptions): Draft | Printed | Promise<Draft | Printed>;
}

/** A format that can be read. */
export type Reader = Format & Required<Pick<Format, 'read'>>;

/** A format that can be written. */
export type Writer = Format & Required<Pick<Format, 'write'>>;

/** Why a conversion is not possible: `syntax` the source is not of the format, `limit` it is too large, `unsafe` it holds what is never read, such as a DOCTYPE, `no-times` the target needs times, `unknown-format` nothing has that name, `missing-library` a library that reads the format is not installed. */
export type FormatErrorCode = 'syntax' | 'limit' | 'unsafe' | 'no-times' | 'unknown-format' | 'missing-library';

/**
 * A conversion that is not possible.
 *
 * @example
 * ```ts
 * import { FormatError, importDocument } from '@rostrum/core/formats';
 *
 * const error: unknown = await importDocument('tei', '<!DOCTYPE TEI><TEI/>').catch((reason: unknown) => reason);
 * if (error instanceof FormatError) console.log(error.code);
 *
 * //=> unsafe
 * ```
 */
export class FormatError extends Error {
  readonly code: FormatErrorCode;

  constructor(code: FormatErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'FormatError';
    this.code = code;
  }
}

/** Collects losses: equal ones are counted, not repeated. */
export class LossReport {
  readonly #counts = new Map<string, number>();

  /** Adds a loss; a count of 0 adds nothing. */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** The losses in the order of their first appearance. */
  list(): Loss[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }));
  }
}
