import type { PlainRange } from './place.ts';
import type { SpeakerReference, TurnEntry } from './turns.ts';

/** What a part of a document amounts to. */
export interface Figures {
  readonly turns: number;
  /** Spoken words, or letters: see `unit` of the result. */
  readonly words: number;
  /** Part of all spoken words of the document, from 0 to 1. */
  readonly share: number;
  /** Turns that ask. */
  readonly questions: number;
  /** The turn with the most words; absent where there is none. */
  readonly longestTurn?: { readonly id: string; readonly words: number; readonly range: PlainRange };
}

/** A turn on the strip that shows who speaks when. */
export interface TimelineEntry {
  /** As in `rostrum/turns`. */
  readonly turn: string;
  /** As in `rostrum/speakers`. */
  readonly speaker: string;
  readonly act: TurnEntry['act'];
  /** Spoken words of the document before this turn. */
  readonly wordsBefore: number;
  readonly words: number;
  /** Milliseconds from the start of the recording, where the source has times. */
  readonly start?: number;
  readonly end?: number;
  readonly labelRange: PlainRange;
}

/** Answer to `rostrum/statistics`. */
export interface StatisticsResult {
  readonly version: number;
  readonly kind: string;
  /** What is counted as words: scripts without spaces have letters. */
  readonly unit: 'words' | 'letters';
  readonly document: Figures;
  /** In order of first turn. */
  readonly speakers: readonly (Figures & SpeakerReference & { readonly anonymous: boolean })[];
  /** In the order of the text; turns of a section below another count in their own section alone. */
  readonly sections: readonly (Figures & { readonly id: string; readonly heading: string; readonly line: number })[];
  readonly timeline: readonly TimelineEntry[];
}

/** Answer to `rostrum/explain`. */
export interface ExplainResult {
  readonly version: number;
  /** From 0. */
  readonly line: number;
  readonly sentences: readonly string[];
}

/** What one speaker says in a quoted passage. */
export interface QuotedTurn {
  readonly turn: string;
  /** Of the turn in the document, from 1. */
  readonly number: number;
  readonly speaker: SpeakerReference;
  readonly role?: string;
  readonly affiliation?: string;
  /** As printed, paragraphs parted by an empty line; without labels. */
  readonly text: string;
}

/** Answer to `rostrum/quote`. An empty range quotes the whole turn; where nobody speaks, `turns` and both texts are empty. */
export interface QuoteResult {
  readonly version: number;
  readonly turns: readonly QuotedTurn[];
  /** Series or title, date (ISO 8601), place and address, as far as the document tells. */
  readonly source: { readonly title?: string; readonly date?: string; readonly place?: string; readonly url?: string };
  /** The passage and its citation as plain text. */
  readonly plain: string;
  /** The same as Markdown: a block quotation. */
  readonly markdown: string;
}

/** Why something was inferred; `line` is counted from 0. */
export interface Reason {
  readonly reason: string;
  readonly line?: number;
}

/** Answer to `rostrum/document`. */
export interface DocumentResult {
  readonly version: number;
  readonly kind: string;
  readonly kindReasons: readonly Reason[];
  /** True where the file or its front matter says that it is a transcript. */
  readonly declared: boolean;
  readonly style: { readonly name: string; readonly title: string; readonly pinned: boolean; readonly reasons: readonly Reason[] };
  /** BCP 47; `und` where nothing tells. */
  readonly language: string;
  readonly title?: string;
  readonly series?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly place?: string;
  readonly turns: number;
  readonly speakers: number;
  readonly exchanges: number;
  /** Exchanges in which somebody was asked and did not answer. */
  readonly unanswered: number;
  readonly problems: { readonly error: number; readonly warning: number; readonly info: number; readonly fixable: number };
}
