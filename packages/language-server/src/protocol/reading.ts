import type { SpeakerReference, TurnEntry } from './turns.ts';

/** A stretch of a paragraph: what is said, or a remark of the transcriber. */
export interface ReadingPiece {
  readonly text: string;
  /** Absent: this is said. */
  readonly annotation?: string;
}

/** A turn as it is read: paragraphs without their line breaks. */
export interface ReadingTurn {
  /** As in `rostrum/turns`. */
  readonly id: string;
  /** As in `rostrum/speakers`. */
  readonly speaker: string;
  readonly label: string;
  /** Line of the label, from 0. */
  readonly line: number;
  readonly act: TurnEntry['act'];
  /** Id of the section that holds the turn. */
  readonly section?: string;
  readonly paragraphs: readonly (readonly ReadingPiece[])[];
}

/** Answer to `rostrum/reading`: the document for somebody who reads it, not for somebody who edits it. */
export interface ReadingResult {
  readonly version: number;
  /** BCP 47; `und` where nothing tells. */
  readonly language: string;
  readonly title?: string;
  readonly series?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly place?: string;
  /** In order of first turn. */
  readonly speakers: readonly SpeakerReference[];
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly level: number }[];
  readonly turns: readonly ReadingTurn[];
}
