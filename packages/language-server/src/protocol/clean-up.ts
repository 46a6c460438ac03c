import type { DocumentParams } from './place.ts';

/** A text from elsewhere, to become part of a document. */
export interface CleanUpParams extends DocumentParams {
  readonly text: string;
}

/** Answer to `rostrum/cleanUp`. */
export interface CleanUpResult {
  /** The text as turns, with `\n` at the line ends; no spoken word is another than before. */
  readonly text: string;
  /** Turns and speakers of the cleaned text by itself. */
  readonly turns: number;
  readonly speakers: number;
}
