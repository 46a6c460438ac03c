/**
 * Requests of our own, as method names and plain types. A client needs no other part of this package, and these
 * files import nothing but each other, so that client and server may carry different versions of the protocol libraries.
 */

import type { CleanUpParams, CleanUpResult } from './protocol/clean-up.ts';
import type { AssignParams, EditResult, InsertAnnotationParams } from './protocol/edit.ts';
import type { DocumentResult, ExplainResult, QuoteResult, StatisticsResult } from './protocol/insight.ts';
import type { DocumentParams, PassageParams, PlaceParams } from './protocol/place.ts';
import type { ReadingResult } from './protocol/reading.ts';
import type { ExchangesResult, SpeakersResult, TurnAtResult, TurnsResult } from './protocol/turns.ts';

export type * from './protocol/clean-up.ts';
export type * from './protocol/edit.ts';
export type * from './protocol/files.ts';
export type * from './protocol/insight.ts';
export type * from './protocol/place.ts';
export type * from './protocol/reading.ts';
export type * from './protocol/turns.ts';

/**
 * Version of the requests below. A new request or a new optional key leaves it alone; whatever an older client would
 * read wrongly raises it. The server announces it as `capabilities.experimental.rostrum.protocol`.
 */
export const protocolVersion = 1;

/** Everyone who speaks in a document. */
export const speakersMethod = 'rostrum/speakers';

/** Every turn of a document, in order. */
export const turnsMethod = 'rostrum/turns';

/** Who asked whom, and who answered. */
export const exchangesMethod = 'rostrum/exchanges';

/** The turn at a place, and its number in the document and among the turns of its speaker. */
export const turnAtMethod = 'rostrum/turnAt';

/** Figures by speaker and section, and who speaks when. */
export const statisticsMethod = 'rostrum/statistics';

/** What the line at a place is taken for, and why. */
export const explainMethod = 'rostrum/explain';

/** A passage with its citation. */
export const quoteMethod = 'rostrum/quote';

/** The document as a page to read. */
export const readingMethod = 'rostrum/reading';

/** What is known of a document as a whole. */
export const documentMethod = 'rostrum/document';

/** Gives a turn to another speaker. */
export const assignTurnMethod = 'rostrum/assignTurn';

/** Makes two turns of one. */
export const splitTurnMethod = 'rostrum/splitTurn';

/** Joins a turn to the one before it. */
export const joinTurnsMethod = 'rostrum/joinTurns';

/** Puts a transcriber’s remark into a turn. */
export const insertAnnotationMethod = 'rostrum/insertAnnotation';

/** A text from elsewhere, as turns. */
export const cleanUpMethod = 'rostrum/cleanUp';

/** Asks the editor for the text of a file, where the server cannot reach it. An editor that answers announces `experimental.rostrum.files`. */
export const readFileMethod = 'rostrum/readFile';

/** Asks the editor for the files below a folder that match a glob pattern. */
export const listFilesMethod = 'rostrum/listFiles';

/**
 * A command of the editor that the code lens runs, with the arguments uri, position, locations, all as the protocol has
 * them. An editor that has it says so in `initialize`: `capabilities.experimental.commands.commands`, a list of names.
 */
export const showReferencesCommand = 'rostrum.showReferences';

/** Params and result of each request of ours, by method, for typed senders and handlers. */
export interface RostrumRequests {
  readonly [speakersMethod]: { readonly params: DocumentParams; readonly result: SpeakersResult };
  readonly [turnsMethod]: { readonly params: DocumentParams; readonly result: TurnsResult };
  readonly [exchangesMethod]: { readonly params: DocumentParams; readonly result: ExchangesResult };
  readonly [turnAtMethod]: { readonly params: PlaceParams; readonly result: TurnAtResult };
  readonly [statisticsMethod]: { readonly params: DocumentParams; readonly result: StatisticsResult };
  readonly [explainMethod]: { readonly params: PlaceParams; readonly result: ExplainResult };
  readonly [quoteMethod]: { readonly params: PassageParams; readonly result: QuoteResult };
  readonly [readingMethod]: { readonly params: DocumentParams; readonly result: ReadingResult };
  readonly [documentMethod]: { readonly params: DocumentParams; readonly result: DocumentResult };
  readonly [assignTurnMethod]: { readonly params: AssignParams; readonly result: EditResult };
  readonly [splitTurnMethod]: { readonly params: AssignParams; readonly result: EditResult };
  readonly [joinTurnsMethod]: { readonly params: PlaceParams; readonly result: EditResult };
  readonly [cleanUpMethod]: { readonly params: CleanUpParams; readonly result: CleanUpResult };
  readonly [insertAnnotationMethod]: { readonly params: InsertAnnotationParams; readonly result: EditResult };
}
