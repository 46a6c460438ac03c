import {
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type MessageConnection,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol';
import { version } from '../package.json';
import { type Client, readClient } from './client.ts';
import { Context } from './context.ts';
import { describeFault } from './fault.ts';
import type { Feature } from './feature.ts';
import { diagnose } from './features/diagnostic.ts';
import { features as allFeatures } from './features/index.ts';
import { Lifecycle } from './lifecycle.ts';
import { applyChanges, OpenDocument } from './open-document.ts';
import { protocolVersion } from './protocol.ts';
import { PushDiagnostics } from './push-diagnostics.ts';

/** What the place where the server runs does for it. */
export interface ServerHost {
  /** Ends the process or the worker. */
  exit(code: 0 | 1): void;
  /** Runs a task after the message at hand. */
  defer(task: () => void): void;
  /** Address of the folder with the pages of the rules. */
  readonly rulePages?: string | undefined;
  /** Ends with the editor's process, should that die without a word. */
  watchParent?(processId: number): void;
}

/** Serves an editor over a connection until it says `exit` or the connection closes. */
export function startServer(connection: MessageConnection, host: ServerHost, features: readonly Feature[] = allFeatures): void {
  new Server(connection, host, features).listen();
}

type Params = Record<string, unknown>;

class Server {
  readonly #connection: MessageConnection;
  readonly #host: ServerHost;
  readonly #features: ReadonlyMap<string, Feature>;
  readonly #lifecycle = new Lifecycle();
  readonly #documents = new Map<string, OpenDocument>();
  readonly #push: PushDiagnostics;
  #context: Context;

  constructor(connection: MessageConnection, host: ServerHost, features: readonly Feature[]) {
    this.#connection = connection;
    this.#host = host;
    this.#features = new Map(features.map((each) => [each.method, each]));
    this.#context = new Context(readClient(undefined), this.#documents);
    this.#push = new PushDiagnostics({
      current: (uri) => this.#documents.get(uri),
      publish: (document) => this.#guard('diagnostics', () => this.#publish(document)),
      clear: (uri) => this.#notify('textDocument/publishDiagnostics', { uri, diagnostics: [] }),
      defer: (task) => host.defer(task),
    });
  }

  listen(): void {
    this.#connection.onRequest((method, params, token) => {
      const refusal = this.#lifecycle.refuse(method);
      if (refusal !== undefined) return refusal;
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      return this.#guard(method, () => {
        if (method === 'initialize') return this.#initialize(params as InitializeParams | undefined);
        if (method === 'shutdown') return this.#lifecycle.shutDown();
        const feature = this.#features.get(method);
        if (feature === undefined) return new ResponseError(ErrorCodes.MethodNotFound, `The server knows no ${method}.`);
        if (!isParams(params)) return new ResponseError(ErrorCodes.InvalidParams, `The request ${method} needs params by name.`);
        return feature.handle(this.#context, params as never, token);
      });
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

  /** Runs a handler. A fault in it is an error reply and a line in the log, never the end of the server. */
  #guard(method: string, run: () => unknown): unknown {
    try {
      return run();
    } catch (error) {
      if (error instanceof ResponseError) return error;
      this.#log(MessageType.Error, `${method} failed: ${describeFault(error)}`);
      return new ResponseError(ErrorCodes.InternalError, `${method} failed: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  #initialize(params: InitializeParams | undefined): InitializeResult {
    const client = readClient(params?.capabilities, params?.initializationOptions, this.#host.rulePages);
    this.#context = new Context(client, this.#documents);
    this.#lifecycle.initialized();
    if (typeof params?.processId === 'number') this.#host.watchParent?.(params.processId);
    return { capabilities: capabilitiesFor(client, [...this.#features.values()]), serverInfo: { name: 'rostrum', version } };
  }

  #notice(method: string, params: unknown): void {
    const handle = this.#notices[method];
    if (handle === undefined) return;
    const textDocument = isParams(params) ? params['textDocument'] : undefined;
    if (!isParams(params) || !isParams(textDocument) || typeof textDocument['uri'] !== 'string') {
      return this.#log(MessageType.Warning, `${method}: names no document`);
    }
    handle(textDocument['uri'], textDocument, params);
  }

  readonly #notices: Readonly<Record<string, (uri: string, textDocument: Params, params: Params) => void>> = {
    'textDocument/didOpen': (uri, { languageId, version: number, text }) => {
      if (typeof text !== 'string') return this.#log(MessageType.Warning, 'textDocument/didOpen: has no text');
      this.#update(new OpenDocument({ uri, languageId: String(languageId), version: typeof number === 'number' ? number : 0, text }));
    },
    'textDocument/didChange': (uri, textDocument, params) => {
      const before = this.#documents.get(uri);
      if (before === undefined) return this.#log(MessageType.Warning, 'textDocument/didChange: the document is not open');
      const { document, fault } = applyChanges(before, textDocument['version'], params['contentChanges']);
      if (fault !== undefined) this.#log(MessageType.Warning, `textDocument/didChange: ${fault}`);
      this.#update(document);
    },
    'textDocument/didClose': (uri) => {
      this.#documents.delete(uri);
      this.#context.forget(uri);
      if (!this.#context.client.pullDiagnostics) this.#push.closed(uri);
    },
  };

  #update(document: OpenDocument): void {
    this.#documents.set(document.uri, document);
    if (!this.#context.client.pullDiagnostics) this.#push.changed(document);
  }

  #publish(document: OpenDocument): void {
    const diagnostics = diagnose(this.#context, this.#context.analysisOf(document));
    this.#notify('textDocument/publishDiagnostics', { uri: document.uri, version: document.version, diagnostics });
  }

  #log(type: MessageType, message: string): void {
    this.#notify('window/logMessage', { type, message });
  }

  #notify(method: string, params: object): void {
    // A client that is gone is told to the close handler; there is nothing to do about a lost notification.
    this.#connection.sendNotification(method, params).catch(() => undefined);
  }
}

/** What the server announces: what every feature says, over document synchronisation and positions. */
function capabilitiesFor(client: Client, features: readonly Feature[]): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    experimental: { rostrum: { protocol: protocolVersion } },
  };
  return features.reduce<Params>((merged, feature) => merge(merged, { ...feature.capability(client) }), { ...own });
}

/** Both objects in one; where both hold an object under a key, such as `workspace`, these are merged too. */
function merge(left: Params, right: Params): Params {
  const merged = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const before = merged[key];
    merged[key] = isParams(before) && isParams(value) ? merge(before, value) : value;
  }
  return merged;
}

function isParams(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
