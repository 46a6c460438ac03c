import type { CancellationToken, InitializeParams, InitializeResult, MessageConnection } from 'vscode-languageserver-protocol';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Host } from '@rostrum/lint';
import { version } from '../package.json';
import { capabilitiesFor } from './capabilities.ts';
import { readClient, refreshDiagnostics } from './client.ts';
import { ComparedProblems } from './compared-problems.ts';
import { Context } from './context.ts';
import { describeFault } from './fault.ts';
import type { Feature } from './feature.ts';
import { diagnose } from './features/diagnostic.ts';
import { features as allFeatures } from './features/index.ts';
import { Lifecycle } from './lifecycle.ts';
import { applyChanges, longestDocument, OpenDocument, type RangedChange } from './open-document.ts';
import { documentUri, isParams, type Params } from './params.ts';
import { PullDiagnostics } from './pull-diagnostics.ts';
import { PushDiagnostics } from './push-diagnostics.ts';
import { ErrorCodes, LSPErrorCodes, ResponseError } from './response-error.ts';
import { longestMessage } from './unread-message.ts';
import { Workspace } from './workspace.ts';

/** What the place where the server runs does for it. */
export interface ServerHost {
  /** Ends the process or the worker. */
  exit(code: 0 | 1): void;
  /** Runs a task after the message at hand. */
  defer(task: () => void): void;
  /** The files of this machine, where there is a file system. */
  readonly files?: Host | undefined;
  /** Address of the folder with the pages of the rules. */
  readonly rulePages?: string | undefined;
  /** Ends with the editor's process, should that die without a word. */
  watchParent?(processId: number): void;
}

/**
 * Serves an editor over a connection until it says `exit` or the connection closes.
 *
 * @example
 * ```ts
 * import { PassThrough } from 'node:stream';
 * import { startServer } from '@rostrum/language-server';
 * import { createMessageConnection } from 'vscode-jsonrpc/node';
 *
 * const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
 * startServer(createMessageConnection(toServer, toEditor), { defer: setImmediate, exit: () => {} });
 * const editor = createMessageConnection(toEditor, toServer);
 * editor.listen();
 * const { serverInfo } = await editor.sendRequest<{ serverInfo: { name: string } }>('initialize', { processId: null, rootUri: null, capabilities: {} });
 * console.log(serverInfo.name);
 * editor.dispose();
 *
 * //=> rostrum
 * ```
 */
export function startServer(connection: MessageConnection, host: ServerHost, features: readonly Feature[] = allFeatures): void {
  new Server(connection, host, features).listen();
}

/** Levels of a message to the user or the log. */
const MessageType = { Error: 1, Warning: 2 } as const;

class Server {
  readonly #connection: MessageConnection;
  readonly #host: ServerHost;
  readonly #features: ReadonlyMap<string, Feature>;
  readonly #lifecycle = new Lifecycle();
  readonly #documents = new Map<string, OpenDocument>();
  readonly #push: PushDiagnostics;
  #workspace: Workspace;
  #context: Context;

  constructor(connection: MessageConnection, host: ServerHost, features: readonly Feature[]) {
    this.#connection = connection;
    this.#host = host;
    this.#features = new Map(features.map((each) => [each.method, each]));
    [this.#workspace, this.#context] = this.#prepare(undefined);
    this.#push = new PushDiagnostics({
      current: (uri) => this.#documents.get(uri),
      check: (document) => void this.#whenReady(document.uri, 'diagnostics', () => this.#check(document)),
      send: (document, diagnostics) => this.#publish(document, diagnostics),
      clear: (uri) => this.#notify('textDocument/publishDiagnostics', { uri, diagnostics: [] }),
      defer: (task) => host.defer(task),
      wait: (milliseconds, task) => void setTimeout(task, milliseconds),
    });
  }

  listen(): void {
    this.#connection.onRequest((method, params, token) => {
      const refusal = this.#lifecycle.refuse(method);
      if (refusal !== undefined) return refusal;
      if (method === 'initialize') return this.#guard(method, () => this.#initialize(params as InitializeParams | undefined));
      if (method === 'shutdown') return this.#guard(method, () => this.#lifecycle.shutDown());
      return this.#whenReady(documentUri(params), method, () => this.#answer(method, params, token));
    });
    this.#connection.onNotification((method, params) => {
      if (method === 'exit') this.#host.exit(this.#lifecycle.exitCode);
      else if (this.#lifecycle.isReady) this.#guard(method, () => this.#notice(method, params));
    });
    // The message of such an error may quote the document, so only its kind is told.
    this.#connection.onError(([error]) => this.#log(MessageType.Error, `A message could not be read or written: ${error.name}`));
    this.#connection.onClose(() => this.#host.exit(this.#lifecycle.exitCode));
    this.#connection.listen();
  }

  #answer(method: string, params: unknown, token: CancellationToken): unknown {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    const feature = this.#features.get(method);
    if (feature === undefined) return new ResponseError(ErrorCodes.MethodNotFound, `The server knows no ${method}.`);
    if (!isParams(params)) return new ResponseError(ErrorCodes.InvalidParams, `The request ${method} needs params by name.`);
    return feature.handle(this.#context, params as never, token);
  }

  /** Runs a handler, as soon as the configuration of the document that it is about is known. */
  #whenReady(uri: string | undefined, method: string, run: () => unknown): unknown {
    const pending = uri === undefined || !this.#documents.has(uri) ? undefined : this.#workspace.settings.ready(uri);
    return pending === undefined ? this.#guard(method, run) : pending.then(() => this.#guard(method, run));
  }

  /** Runs a handler. A fault in it, at once or later, is an error reply and a line in the log, never the end of the server. */
  #guard(method: string, run: () => unknown): unknown {
    try {
      const result = run();
      return result instanceof Promise ? result.catch((error: unknown) => this.#fault(method, error)) : result;
    } catch (error) {
      return this.#fault(method, error);
    }
  }

  #fault(method: string, error: unknown): ResponseError<unknown> {
    if (error instanceof ResponseError) return error;
    this.#log(MessageType.Error, `${method} failed: ${describeFault(error)}`);
    return new ResponseError(ErrorCodes.InternalError, `${method} failed: ${error instanceof Error ? error.name : 'unknown'}`);
  }

  #initialize(params: InitializeParams | undefined): InitializeResult {
    [this.#workspace, this.#context] = this.#prepare(params);
    this.#lifecycle.initialized();
    if (typeof params?.processId === 'number') this.#host.watchParent?.(params.processId);
    return { capabilities: capabilitiesFor(this.#context.client, [...this.#features.values()]), serverInfo: { name: 'rostrum', version } };
  }

  #prepare(params: InitializeParams | undefined): [Workspace, Context] {
    const client = readClient(params?.capabilities, params?.initializationOptions, this.#host.rulePages, params?.locale);
    const workspace = new Workspace(params, {
      client,
      files: this.#host.files,
      documents: this.#documents,
      ask: (method, question) => this.#connection.sendRequest(method, question),
      notify: (method, news) => this.#notify(method, news),
      defer: (task) => this.#host.defer(task),
      recheck: () => {
        if (!client.pullDiagnostics) for (const document of this.#documents.values()) this.#push.changed(document);
      },
    });
    const asksAgain = client.pullDiagnostics && client.refreshes.includes(refreshDiagnostics);
    const pull = new PullDiagnostics({
      current: (uri) => this.#documents.get(uri),
      check: (document) => this.#diagnose(document).catch(() => undefined),
      refresh: () => void this.#connection.sendRequest(refreshDiagnostics, {}).catch(() => undefined),
      wait: (milliseconds, task) => void setTimeout(task, milliseconds),
    });
    const compared = new ComparedProblems((document, diagnostics) => this.#publish(document, diagnostics));
    return [workspace, new Context(client, this.#documents, workspace, { defer: (task) => this.#host.defer(task), ...(client.pullDiagnostics && { compared }), ...(asksAgain && { pull }) })];
  }

  #notice(method: string, params: unknown): unknown {
    const about = this.#noticesOfDocuments[method];
    if (about === undefined) return this.#workspace.notice(method, isParams(params) ? params : {});
    const uri = documentUri(params);
    if (uri === undefined || !isParams(params)) return this.#log(MessageType.Warning, `${method}: names no document`);
    return about(uri, params['textDocument'] as Params, params);
  }

  readonly #noticesOfDocuments: Readonly<Record<string, (uri: string, textDocument: Params, params: Params) => void>> = {
    'textDocument/didOpen': (uri, { languageId, version: number, text }, { unreadBytes }) => {
      if (typeof unreadBytes === 'number') return this.#refuseLong(`${unreadBytes} bytes`);
      if (typeof text !== 'string') return this.#log(MessageType.Warning, 'textDocument/didOpen: has no text');
      this.#workspace.opened(uri);
      const document = new OpenDocument({ uri, languageId: String(languageId), version: typeof number === 'number' ? number : 0, text });
      if (document.isTooLarge) this.#refuseLong(`${text.length} characters`);
      this.#update(document);
    },
    'textDocument/didChange': (uri, textDocument, params) => {
      const before = this.#documents.get(uri);
      if (before === undefined) return this.#log(MessageType.Warning, 'textDocument/didChange: the document is not open');
      const { document, fault, changes } = applyChanges(before, textDocument['version'], params['contentChanges']);
      if (fault !== undefined) this.#log(MessageType.Warning, `textDocument/didChange: ${fault}`);
      this.#update(document, changes);
    },
    'textDocument/didSave': (uri) => this.#workspace.saved(uri),
    'textDocument/didClose': (uri) => {
      const document = this.#documents.get(uri);
      if (document !== undefined) this.#context.compared?.closed(document);
      this.#documents.delete(uri);
      this.#context.forget(uri);
      this.#workspace.closed(uri);
      if (!this.#context.client.pullDiagnostics) this.#push.closed(uri);
    },
  };

  #refuseLong(size: string): void {
    const message = `This document is too large for Rostrum: it has ${size}, and at most ${longestDocument} characters, in a message of ${longestMessage} bytes, are read.`;
    this.#notify('window/showMessage', { type: MessageType.Warning, message });
  }

  #update(document: OpenDocument, changes?: readonly RangedChange[]): void {
    this.#documents.set(document.uri, document);
    this.#context.pull?.changed(document, changes);
    if (!this.#context.client.pullDiagnostics) this.#push.changed(document, changes);
  }

  async #check(document: OpenDocument): Promise<void> {
    // Another state may have come while the configuration was read; that one is checked in its turn.
    if (this.#documents.get(document.uri) !== document) return;
    const diagnostics = await this.#diagnose(document);
    if (diagnostics !== undefined) this.#push.found(document, diagnostics);
  }

  /** The diagnostics of a state; nothing where it is overtaken meanwhile. */
  async #diagnose(document: OpenDocument): Promise<Diagnostic[] | undefined> {
    if (document.isTooLarge) return [];
    const analysis = this.#context.analysisOf(document);
    const problems = await this.#context.problemsOf(analysis);
    return problems && diagnose(this.#context, analysis, problems);
  }

  #log(type: (typeof MessageType)[keyof typeof MessageType], message: string): void {
    this.#notify('window/logMessage', { type, message });
  }

  #publish({ uri, version: number }: Pick<OpenDocument, 'uri' | 'version'>, diagnostics: readonly Diagnostic[]): void {
    this.#notify('textDocument/publishDiagnostics', { uri, version: number, diagnostics });
  }

  #notify(method: string, params: object): void {
    // A client that is gone is told to the close handler; there is nothing to do about a lost notification.
    this.#connection.sendNotification(method, params).catch(() => undefined);
  }
}
