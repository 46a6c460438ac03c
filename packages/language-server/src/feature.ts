import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Client } from './client.ts';
import type { Context } from './context.ts';

/** A request and the types of its params and its result, as the protocol package writes them. */
export interface TypedRequest<Params, Result> {
  readonly method: string;
  /** Types only, never a value. */
  readonly _?: readonly [Params, Result, ...unknown[]] | undefined;
}

/**
 * A request of the protocol by its method. The package that declares it is asked for types alone: its code would be a
 * third of what starts in a web worker.
 */
export function named<Declared extends { readonly method: string; readonly type: unknown }>(method: Declared['method']): Declared['type'] {
  return { method };
}

/** A request of our own by its method. */
export function ours<Params, Result>(method: string): TypedRequest<Params, Result> {
  return { method };
}

/** One thing that the server can do: the request it answers, how the server announces it, and the answer. */
export interface Feature<Params = never, Result = unknown> {
  /** Name of its file. */
  readonly name: string;
  /** Method of the request. */
  readonly method: string;
  /** What the server says of it in `initialize`, to this client. */
  capability(client: Client): Partial<ServerCapabilities>;
  /** Answers a request. What it throws becomes an error reply. */
  handle(context: Context, params: Params, token: CancellationToken): Result;
}

/**
 * Declares a feature, so that `handle` is checked against the types of its request; it may answer later.
 *
 * @example
 * ```ts
 * import { feature } from '@rostrum/language-server';
 *
 * const wordCount = feature({
 *   name: 'word-count',
 *   request: { method: 'acme/wordCount' },
 *   capability: () => ({}),
 *   handle: (context, params: { textDocument: { uri: string } }) => context.openAnalysis(params.textDocument).speech.words,
 * });
 * console.log(wordCount.name, wordCount.method);
 *
 * //=> word-count acme/wordCount
 * ```
 */
export function feature<Params, Result, Answer extends Result | Promise<Result>>(definition: {
  readonly name: string;
  readonly request: TypedRequest<Params, Result>;
  capability(client: Client): Partial<ServerCapabilities>;
  handle(context: Context, params: Params, token: CancellationToken): Answer;
}): Feature<Params, Answer> {
  const { request, ...rest } = definition;
  return { ...rest, method: request.method };
}
