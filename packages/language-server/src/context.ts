import { ErrorCodes, ResponseError } from './response-error.ts';
import type { Problem } from '@rostrum/core';
import type { ArchiveIndex } from './archive-index.ts';
import { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import type { ComparedProblems } from './compared-problems.ts';
import type { OpenDocument } from './open-document.ts';
import type { PullDiagnostics } from './pull-diagnostics.ts';
import type { Settings } from './settings.ts';
import { Slices } from './slices.ts';

/** What lies round the open documents. */
export interface Surroundings {
  readonly settings: Pick<Settings, 'of'>;
  readonly index?: ArchiveIndex;
}

/** What is done later, or unasked. */
interface Outlets {
  /** Runs a task after the message at hand. */
  readonly defer?: (task: () => void) => void;
  readonly pull?: PullDiagnostics | undefined;
  readonly compared?: ComparedProblems | undefined;
}

/**
 * What a feature works with: the editor's abilities, the open documents, and what is known of them.
 *
 * @example
 * ```ts
 * import { Context, features, OpenDocument, readClient } from '@rostrum/language-server';
 *
 * const document = new OpenDocument({ uri: 'file:///a.transcript', languageId: 'transcript', version: 1, text: 'CHAIR: Is it open?\nMS. LANE: It is.\n' });
 * const context = new Context(readClient({}), new Map([[document.uri, document]]));
 * console.log(context.analysisOf(document).transcript.speakers.map(({ id }) => id), features.length > 0);
 *
 * //=> ["chair","lane"] true
 * ```
 */
export class Context {
  readonly client: Client;
  readonly #documents: ReadonlyMap<string, OpenDocument>;
  readonly #workspace: Surroundings | undefined;
  /** Kept by the state itself, not by its version number: numbers have been seen to repeat with another text. */
  readonly #analyses = new WeakMap<OpenDocument, Analysis>();

  readonly #defer: (task: () => void) => void;

  /** The diagnostics that an editor last asked for of each document, as they were sent: the same ones are not sent again. */
  readonly sentDiagnostics = new Map<string, { readonly id: string; readonly items: string }>();

  /** What is known of long documents while somebody types; absent where the editor cannot be told to ask again. */
  readonly pull: PullDiagnostics | undefined;

  /** What only a comparison of files finds in open documents; absent where nobody can be told. */
  readonly compared: ComparedProblems | undefined;

  /** The tokens that were last sent of each document, to tell an editor only what changed. */
  readonly sentTokens = new Map<string, { readonly id: string; readonly data: readonly number[] }>();

  /** `workspace`: what lies round the open documents; absent where there is nothing. */
  constructor(client: Client, documents: ReadonlyMap<string, OpenDocument>, workspace?: Surroundings, { defer = (task) => task(), pull, compared }: Outlets = {}) {
    this.pull = pull;
    this.compared = compared;
    this.client = client;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#defer = defer;
  }

  /** What is known of the files of the workspace; absent where there are none. */
  get index(): ArchiveIndex | undefined {
    return this.#workspace?.index;
  }

  /** The state of a document that is open; nothing where it is not. */
  document(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  /** The analysis of an open document that a request names; nothing where that document is not open, or too large to be read. */
  analysis(identifier: unknown): Analysis | undefined {
    const uri = typeof identifier === 'object' && identifier !== null && 'uri' in identifier ? identifier.uri : undefined;
    if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no document.');
    const document = this.#documents.get(uri);
    return document === undefined || document.isTooLarge ? undefined : this.analysisOf(document);
  }

  /** The analysis of a document that must be open: the requests of our own have no other use. */
  openAnalysis(identifier: unknown): Analysis {
    const analysis = this.analysis(identifier);
    if (analysis === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'The document is not open, or too large.');
    return analysis;
  }

  /** The analysis of one state of a document under its configuration. */
  analysisOf(document: OpenDocument): Analysis {
    let analysis = this.#analyses.get(document);
    const settings = this.#workspace?.settings.of(document.uri);
    if (analysis?.settings !== settings || analysis === undefined) {
      analysis = new Analysis(document, settings);
      this.#analyses.set(document, analysis);
    }
    return analysis;
  }

  /** What the rules find in an open document: of a long one in slices, and nothing once it has changed or nobody waits any more. */
  problemsOf(analysis: Analysis, isGivenUp: () => boolean = () => false): readonly Problem[] | Promise<readonly Problem[] | undefined> {
    const { document } = analysis;
    if (!document.isLong) return analysis.problems;
    return analysis.problemsInSlices(new Slices(this.#defer), () => this.#documents.get(document.uri) === document && !isGivenUp());
  }

  /** Forgets what is kept of a document that is closed. */
  forget(uri: string): void {
    this.sentDiagnostics.delete(uri);
    this.sentTokens.delete(uri);
    this.pull?.closed(uri);
  }
}
