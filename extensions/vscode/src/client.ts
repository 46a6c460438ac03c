import { EventEmitter, l10n, window, workspace, type LogOutputChannel, type TextDocument, type Uri, type WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, State, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import { showReferencesCommand, type PlainWorkspaceEdit, type RostrumRequests } from '@rostrum/language-server/protocol';

/** Makes a language client, when it is first needed; the desktop and the web each bring their own. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** How far the language server has come. */
export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** What a request asks besides its document; nothing, where it asks of the document as a whole. */
type Rest<Method extends keyof RostrumRequests> =
  keyof Omit<RostrumRequests[Method]['params'], 'textDocument'> extends never ? [] : [Omit<RostrumRequests[Method]['params'], 'textDocument'>];

/** The language server, as the rest of the shell sees it. */
export interface Server {
  readonly output: LogOutputChannel;
  state(): ServerState;
  onDidChangeState(listener: (state: ServerState) => void): { dispose(): void };
  /** Starts the server unless it was started before. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Asks one of our own requests about an open document; no answer while the server is not running. */
  request<Method extends keyof RostrumRequests>(
    method: Method,
    document: TextDocument,
    ...rest: Rest<Method>
  ): Promise<RostrumRequests[Method]['result'] | undefined>;
  /** An edit of the server as the editor applies it. */
  edit(plain: PlainWorkspaceEdit): Promise<WorkspaceEdit>;
  dispose(): Promise<void>;
}

/** Prepares the server; nothing is loaded and nothing runs before `start`. */
export function createServer(makeClient: MakeClient, rulePages: Uri): Server {
  const output = window.createOutputChannel('Rostrum', { log: true });
  const changed = new EventEmitter<ServerState>();
  let client: BaseLanguageClient | undefined;
  let made: Promise<BaseLanguageClient> | undefined;
  let started: Promise<void> | undefined;

  const make = async (): Promise<BaseLanguageClient> => {
    client = withLensCommand(await makeClient('rostrum', 'Rostrum', clientOptions(output, rulePages)));
    client.onDidChangeState(({ newState }) => changed.fire(states[newState]));
    return client;
  };
  const begin = (): Promise<void> => {
    started = (made ??= make()).then((ready) => ready.start()).catch((error: unknown) => {
      // A library that did not load is asked for again at the next start.
      if (client === undefined) made = started = undefined;
      return reportFailure(output, error);
    });
    return started;
  };
  const state = (): ServerState => (client === undefined ? (started === undefined ? 'stopped' : 'starting') : states[client.state]);

  return {
    output,
    state,
    onDidChangeState: changed.event,
    start: () => started ?? begin(),
    async restart() {
      if (state() === 'running') await client?.stop();
      await begin();
    },
    async request(method, document, rest?) {
      await (started ?? begin());
      if (client === undefined || state() !== 'running') return undefined;
      // A message to a worker carries own fields alone, and a place of the editor has its line behind a getter: so as JSON has it.
      const asked = JSON.parse(JSON.stringify(rest ?? {})) as object;
      // The client sends pending changes of the document before any request.
      return client.sendRequest(method, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, ...asked });
    },
    async edit(plain) {
      const ready = await (made ??= make());
      return ready.protocol2CodeConverter.asWorkspaceEdit(plain as unknown as ProtocolEdit);
    },
    async dispose() {
      await client?.dispose();
      changed.dispose();
      output.dispose();
    },
  };
}

/** Tells the server what its code lenses may run; see `showReferencesCommand`. */
function withLensCommand(client: BaseLanguageClient): BaseLanguageClient {
  client.registerFeature({
    fillClientCapabilities: (capabilities) => (capabilities.experimental = { ...capabilities.experimental, commands: { commands: [showReferencesCommand] } }),
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  });
  return client;
}

function clientOptions(outputChannel: LogOutputChannel, rulePages: Uri): LanguageClientOptions {
  return {
    // By language, whatever the scheme: unsaved, remote and virtual documents are transcripts too.
    documentSelector: [{ language: 'transcript' }],
    outputChannel,
    initializationOptions: { rulePages: rulePages.toString() },
    middleware: {
      provideCodeLenses: (document, token, next) => (isWanted(document, 'codeLens') ? next(document, token) : []),
      provideInlayHints: (document, range, token, next) => (isWanted(document, 'inlayHints') ? next(document, range, token) : []),
      // The old side of a diff cannot be mended, and its problems would stand twice in the list.
      handleDiagnostics: (uri, problems, next) => next(uri, isReadOnly(uri.scheme) ? [] : problems),
      provideDiagnostics: (document, previousResultId, token, next) => {
        const { scheme } = 'uri' in document ? document.uri : document;
        if (isReadOnly(scheme)) return { kind: 'full', items: [] } as never;
        return next(document, previousResultId, token);
      },
    },
  };
}

/** A switch of ours over what the server offers. */
function isWanted(document: TextDocument, setting: 'codeLens' | 'inlayHints'): boolean {
  return workspace.getConfiguration('rostrum', document).get(setting, true);
}

/** What can neither be written nor is yet to be saved: the other side of a comparison is often of no file system at all. */
function isReadOnly(scheme: string): boolean {
  return scheme !== 'untitled' && workspace.fs.isWritableFileSystem(scheme) !== true;
}

/** By the numbers of the library, which is not loaded for their sake. */
const states: Readonly<Record<State, ServerState>> = { 1: 'stopped', 2: 'running', 3: 'starting', 4: 'failed' };

async function reportFailure(output: LogOutputChannel, error: unknown): Promise<void> {
  output.error(error instanceof Error ? error : String(error));
  const show = l10n.t('Show Output');
  // Not awaited: the message stays until somebody reads it.
  void window.showErrorMessage(l10n.t('The Rostrum language server did not start.'), show).then((choice) => {
    if (choice === show) output.show();
  });
}
