import { interpret } from './model/interpret.ts';
import type { Transcript } from './model/schema.ts';
import { parse, type ParseOptions } from './parse.ts';
import type { Tree } from './syntax/tree.ts';

/** A text that was read: its tree, its model, and how it was parsed, so that it can be read again in the same way. */
export interface ParsedDocument {
  readonly tree: Tree;
  /** The model of `tree`. */
  readonly transcript: Transcript;
  readonly parseOptions?: ParseOptions;
}

/** One of many texts: where it comes from, and what it says. */
export interface TextSource {
  readonly path: string;
  readonly text: string;
}

/**
 * Parses and interprets a text.
 *
 * @throws {CallerError} when `parseOptions.style` names no house style.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 *
 * const { tree, transcript } = readDocument('QUESTION: Is it open?\nMS. LANE: It is.\nQUESTION: Since when?\nMS. LANE: Monday.\n');
 * console.log(tree.kind, transcript.turns.map(({ speaker, act }) => `${speaker}: ${act}`));
 *
 * //=> transcript ["question: question","lane: answer","question: question","lane: answer"]
 * ```
 */
export function readDocument(text: string, parseOptions: ParseOptions = {}): ParsedDocument {
  const tree = parse(text, parseOptions);
  return { tree, transcript: interpret(tree), parseOptions };
}

/**
 * Reads many texts, one after the other: each is asked for when the one before has been used, and nothing is kept, so
 * that memory does not grow with their number. Every text gives one document; `tree.kind` says which are transcripts.
 * A path that ends in `.transcript` declares its text to be one.
 *
 * @throws {CallerError} when `parseOptions.style` names no house style.
 *
 * @example
 * ```ts
 * import { readTranscripts } from '@rostrum/core';
 *
 * const sources = [{ path: 'a.transcript', text: 'CHAIR: Welcome.\n' }, { path: 'b.txt', text: 'It rained all day.\n' }];
 * for await (const { path, tree, transcript } of readTranscripts(sources)) console.log(path, tree.kind, transcript.turns.length);
 *
 * //=> a.transcript transcript 1
 * //=> b.txt unknown 0
 * ```
 */
export async function* readTranscripts(sources: Iterable<TextSource> | AsyncIterable<TextSource>, parseOptions: ParseOptions = {}): AsyncGenerator<ParsedDocument & { readonly path: string }, void, undefined> {
  for await (const { path, text } of sources) {
    yield { path, ...readDocument(text, path.endsWith('.transcript') ? { transcript: true, ...parseOptions } : parseOptions) };
  }
}
