/**
 * Requests of our own, as method names and plain types. A client needs no other part of this package, and this file
 * imports nothing, so that client and server may carry different versions of the protocol libraries.
 */

/**
 * Version of the requests below. A new request or a new optional key leaves it alone; whatever an older client would
 * read wrongly raises it. The server announces it as `capabilities.experimental.rostrum.protocol`.
 */
export const protocolVersion = 1;

/** Everyone who speaks in a document. */
export const speakersMethod = 'rostrum/speakers';

/** Every turn of a document, in order. */
export const turnsMethod = 'rostrum/turns';

/** A place between two characters: line and character from 0, in UTF-16 code units, as in the Language Server Protocol. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** The text between two places; `end` is behind the last character. */
export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** What every request of ours asks with: an open document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A participant of the event. */
export interface SpeakerEntry {
  /** Unique in the document; turns name their speaker with it. */
  readonly id: string;
  /** The name to show; where no name is known, the first label. */
  readonly name: string;
  /** Every label of this speaker, as printed, in order of first appearance. */
  readonly labels: readonly string[];
  readonly role?: string;
  readonly affiliation?: string;
  /** True for a role that no evidence names, such as `QUESTION`: possibly several people. */
  readonly anonymous: boolean;
  readonly turns: number;
  /** Spoken words, or letters: see `unit` of the result. */
  readonly words: number;
  /** Part of all spoken words of the document, from 0 to 1. */
  readonly share: number;
  /** Places of this speaker's labels, one a turn, in order. */
  readonly turnRanges: readonly PlainRange[];
}

/** Answer to `rostrum/speakers`; without speakers where the text is no transcript. */
export interface SpeakersResult {
  /** Version of the document that was read. */
  readonly version: number;
  /** What the text is taken for, such as `transcript`, `q-and-a` or `article`. */
  readonly kind: string;
  /** What is counted as words: scripts without spaces have letters. */
  readonly unit: 'words' | 'letters';
  /** In order of first turn. */
  readonly speakers: readonly SpeakerEntry[];
}

/** One speaker's stretch from a label to the next. */
export interface TurnEntry {
  /** `t1`, `t2`, … */
  readonly id: string;
  /** Id of the speaker, as in `rostrum/speakers`. */
  readonly speaker: string;
  /** As printed, inner white space as one blank. */
  readonly label: string;
  /** Line of the label, from 0. */
  readonly line: number;
  /** The label alone: where the cursor goes. */
  readonly labelRange: PlainRange;
  /** Label and words, up to the end of the last paragraph. */
  readonly range: PlainRange;
  readonly act: 'statement' | 'question' | 'answer' | 'moderation';
  /** Heading of the section that holds the turn. */
  readonly section?: string;
}

/** Answer to `rostrum/turns`; without turns where the text is no transcript. */
export interface TurnsResult {
  /** Version of the document that was read. */
  readonly version: number;
  /** What the text is taken for, such as `transcript`, `q-and-a` or `article`. */
  readonly kind: string;
  /** In the order of the text. */
  readonly turns: readonly TurnEntry[];
}

/** Params and result of each request of ours, by method, for typed senders and handlers. */
export interface RostrumRequests {
  readonly [speakersMethod]: { readonly params: DocumentParams; readonly result: SpeakersResult };
  readonly [turnsMethod]: { readonly params: DocumentParams; readonly result: TurnsResult };
}
