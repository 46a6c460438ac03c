import type { PlainRange } from './place.ts';

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

/** A speaker as a list shows him or her. */
export interface SpeakerReference {
  /** As in `rostrum/speakers`. */
  readonly id: string;
  /** The name to show. */
  readonly name: string;
}

/** A turn as a list shows it. */
export interface TurnReference {
  /** As in `rostrum/turns`. */
  readonly id: string;
  readonly speaker: SpeakerReference;
  readonly labelRange: PlainRange;
  /** The first words, on one line. */
  readonly excerpt: string;
}

/** A question and what was answered. */
export interface ExchangeEntry {
  /** As the outline counts questions, from 1. */
  readonly number: number;
  /** The turns that ask; at least one. */
  readonly question: readonly TurnReference[];
  /** Who was asked by name or office. */
  readonly addressees: readonly SpeakerReference[];
  readonly answers: readonly TurnReference[];
  /** Who was asked and did not answer. */
  readonly unanswered: readonly SpeakerReference[];
  /** From the first label of the question to the end of the last answer. */
  readonly range: PlainRange;
  /** Heading of the section that holds the question. */
  readonly section?: string;
}

/** Answer to `rostrum/exchanges`. */
export interface ExchangesResult {
  readonly version: number;
  /** In the order of their questions. */
  readonly exchanges: readonly ExchangeEntry[];
}

/** Answer to `rostrum/turnAt`. Behind the last line of a turn, that turn still counts; before the first one there is none. */
export interface TurnAtResult {
  readonly version: number;
  /** Turns of the document. */
  readonly total: number;
  readonly turn?: TurnEntry;
  /** Of the turn in the document, from 1; 0 where there is no turn. */
  readonly number: number;
  readonly speaker?: SpeakerReference;
  /** Of the turn among those of its speaker, from 1; 0 where there is no turn. */
  readonly speakerNumber: number;
  /** Turns of that speaker. */
  readonly speakerTotal: number;
}
