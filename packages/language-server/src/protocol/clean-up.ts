import type { DocumentParams } from './place.ts';

/** A text from elsewhere, to become part of a document. */
export interface CleanUpParams extends DocumentParams {
  /** What a reader sees, or a file of a speech recogniser, captions (WebVTT, SubRip), a page (HTML) as it stands. */
  readonly text: string;
  /** The same as a page (HTML), where the clipboard or the document has it. */
  readonly html?: string;
}

/** Answer to `rostrum/cleanUp`. */
export interface CleanUpResult {
  /** The text as turns, with `\n` at the line ends; no spoken word is another than before. */
  readonly text: string;
  /** Turns and speakers of the cleaned text by itself. */
  readonly turns: number;
  readonly speakers: number;
}
