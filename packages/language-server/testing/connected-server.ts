import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type InitializeResult,
  type ClientCapabilities,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '@rostrum/lint';
import type { Feature } from '../src/feature.ts';
import { startServer } from '../src/server.ts';
import { connectStreams } from '../src/stream-connection.ts';
import { ableClient } from './open-text.ts';

/** A server in this process, and a client at the other end of two streams. */
export interface ConnectedServer {
  readonly client: MessageConnection;
  /** What the client writes to: bytes put here reach the server beside the client's frames. */
  readonly input: PassThrough;
  /** Exit codes that the server asked for, in order. */
  readonly exits: readonly number[];
  /** Why the server gave up its input. */
  readonly broken: readonly string[];
  /** Every line that the server logged. */
  readonly log: readonly string[];
  /** Notifications of the server, by method. */
  readonly notes: ReadonlyMap<string, readonly Record<string, unknown>[]>;
  initialize(capabilities?: ClientCapabilities, folder?: string): Promise<InitializeResult>;
  /** Opens a document. */
  open(text: string, uri?: string, version?: number): Promise<void>;
  /** Changes it. */
  change(contentChanges: unknown, version: unknown, uri?: string): Promise<void>;
  /** Waits until the client has received as many notifications of a method. */
  received(method: string, number: number): Promise<readonly Record<string, unknown>[]>;
}

/** Document of the tests. */
export const meetingUri = 'file:///meeting.transcript';

/** Starts a server and connects a client. */
export function connectServer(features?: readonly Feature[], files?: Host): ConnectedServer {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const [exits, broken, log]: [number[], string[], string[]] = [[], [], []];
  const notes = new Map<string, Record<string, unknown>[]>();
  const note = (message: string): void => void log.push(message.split('\n', 1)[0] ?? '');
  const logger = { error: note, warn: note, info: note, log: note };
  const host = { exit: (code: number) => void exits.push(code), defer: (task: () => void) => void setImmediate(task), files };
  startServer(connectStreams(input, output, { logger, broken: (reason) => void broken.push(reason) }), host, features);
  const client = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  client.onNotification((method, params) => {
    notes.set(method, [...(notes.get(method) ?? []), params as Record<string, unknown>]);
    if (method === 'window/logMessage') log.push((params as { message: string }).message);
  });
  client.listen();
  return {
    ...{ client, input, exits, broken, log, notes },
    async initialize(capabilities = ableClient, folder) {
      const result = await client.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: folder ?? null, capabilities });
      await client.sendNotification('initialized', {});
      return result;
    },
    open: (text, uri = meetingUri, version = 1) => client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'transcript', version, text } }),
    change: (contentChanges, version, uri = meetingUri) => client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    async received(method, number) {
      while ((notes.get(method)?.length ?? 0) < number) await new Promise((resolve) => setTimeout(resolve, 2));
      return notes.get(method) ?? [];
    },
  };
}
