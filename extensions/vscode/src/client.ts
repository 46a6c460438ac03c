import { l10n, window, workspace, type LogOutputChannel, type TextDocument, type Uri, type WorkspaceEdit } from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions, type WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import { showReferencesCommand, type PlainWorkspaceEdit, type RostrumRequests } from '@rostrum/language-server/protocol';

/** Makes a language client; the desktop and the web each bring their own. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

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

/** Prepares the server; nothing runs before `start`. */
export function createServer(makeClient: MakeClient, rulePages: Uri): Server {
  const output = window.createOutputChannel('Rostrum', { log: true });
  const client = makeClient('rostrum', 'Rostrum', clientOptions(output, rulePages));
  // What the server's code lenses may run; see `showReferencesCommand`.
  client.registerFeature({
    fillClientCapabilities: (capabilities) => (capabilities.experimental = { ...capabilities.experimental, commands: { commands: [showReferencesCommand] } }),
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  });
  let started: Promise<void> | undefined;

  const begin = (): Promise<void> => (started = client.start().catch((error: unknown) => reportFailure(output, error)));
  const start = (): Promise<void> => started ?? begin();

  return {
    output,
    start,
    state: () => stateName(client.state),
    onDidChangeState: (listener) => client.onDidChangeState(({ newState }) => listener(stateName(newState))),
    async restart() {
      if (client.state === State.Running) await client.stop();
      await begin();
    },
    async request(method, document, rest?) {
      await start();
      if (client.state !== State.Running) return undefined;
      // The client sends pending changes of the document before any request.
      return client.sendRequest(method, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, ...rest });
    },
    edit: (plain) => client.protocol2CodeConverter.asWorkspaceEdit(plain as unknown as ProtocolEdit),
    async dispose() {
      await client.dispose();
      output.dispose();
    },
  };
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

function isReadOnly(scheme: string): boolean {
  return workspace.fs.isWritableFileSystem(scheme) === false;
}

function stateName(state: State): ServerState {
  if (state === State.Running) return 'running';
  if (state === State.Starting) return 'starting';
  return state === State.StartFailed ? 'failed' : 'stopped';
}

async function reportFailure(output: LogOutputChannel, error: unknown): Promise<void> {
  output.error(error instanceof Error ? error : String(error));
  const show = l10n.t('Show Output');
  // Not awaited: the message stays until somebody reads it.
  void window.showErrorMessage(l10n.t('The Rostrum language server did not start.'), show).then((choice) => {
    if (choice === show) output.show();
  });
}
