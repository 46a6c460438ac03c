import type { Host } from '@rostrum/lint';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { DiagnosticSeverity } from './kinds.ts';
import { ArchiveIndex } from './archive-index.ts';
import type { Client } from './client.ts';
import { type AskEditor, editorFiles, filesByScheme } from './editor-files.ts';
import type { OpenDocument } from './open-document.ts';
import { isParams, type Params } from './params.ts';
import { Settings } from './settings.ts';

/** What a workspace needs of the server round it. */
export interface WorkspaceOutlet {
  readonly client: Client;
  readonly files: Host | undefined;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly ask: AskEditor;
  notify(method: string, params: object): void;
  defer(task: () => void): void;
  /** Sends the diagnostics of all open documents again, to an editor that never asks. */
  recheck(): void;
}

/** Files of which a change may matter: configurations and what they extend, lists of ignored files, transcripts. */
const watched = ['**/*.{json,jsonc}', '**/{.rostrumignore,.gitignore}', '**/*.transcript'];

/** An editor may open thousands of documents in a row: each is no reason to read all configurations anew. In milliseconds. */
const restBetweenLooks = 2000;

/** What lies round the open documents: folders, their files, and configurations. */
export class Workspace {
  readonly settings: Settings;
  readonly index: ArchiveIndex;
  readonly #outlet: WorkspaceOutlet;
  readonly #folders: Set<string>;
  /** Configuration files with faults that the editor was told of. */
  #faulty = new Set<string>();
  #isStale = false;
  /** When configurations were last read anew. */
  #refreshed = performance.now();

  constructor(params: InitializeParams | undefined, outlet: WorkspaceOutlet) {
    this.#outlet = outlet;
    this.#folders = new Set(foldersOf(params));
    const host = filesByScheme(outlet.files, outlet.client.files ? editorFiles(outlet.ask) : undefined);
    this.settings = new Settings(host, () => this.#settingsChanged());
    this.index = new ArchiveIndex({ host, settings: this.settings, folders: this.#folders, documents: outlet.documents, defer: (task) => outlet.defer(task) });
  }

  /** Takes a notification that is about no document. */
  notice(method: string, params: Params): void {
    if (method === 'initialized') this.#watch();
    else if (method === 'workspace/didChangeWatchedFiles') this.#filesChanged(Array.isArray(params['changes']) ? params['changes'] : []);
    else if (method === 'workspace/didChangeWorkspaceFolders') this.#foldersChanged(isParams(params['event']) ? params['event'] : {});
    else if (method === 'workspace/didChangeConfiguration') this.#refresh();
  }

  /** Takes note of a document that an editor opens; where nobody tells of changed files, this is a time to look. */
  opened(uri: string): void {
    this.index.opened(uri);
    if (!this.#outlet.client.watchesFiles && performance.now() - this.#refreshed > restBetweenLooks) this.#refresh();
    void this.settings.ready(uri)?.then(() => this.#tellFaults());
  }

  /** Takes note of a saved document, which may be a configuration. */
  saved(uri: string): void {
    this.index.changed(uri);
    if (!this.#outlet.client.watchesFiles) this.#refresh();
  }

  /** Takes note of a closed document. */
  closed(uri: string): void {
    this.settings.forget(uri);
    this.index.changed(uri);
  }

  #watch(): void {
    if (!this.#outlet.client.watchesFiles) return;
    const registration = { id: 'rostrum-files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: watched.map((globPattern) => ({ globPattern })) } };
    // an editor that refuses is one that does not watch
    this.#outlet.ask('client/registerCapability', { registrations: [registration] }).catch(() => undefined);
  }

  #filesChanged(changes: readonly unknown[]): void {
    const uris = changes.flatMap((change) => (isParams(change) && typeof change['uri'] === 'string' ? [change['uri']] : []));
    for (const uri of uris) this.index.changed(uri);
    if (uris.some((uri) => this.settings.concerns(uri) || /\/\.(?:rostrum|git)ignore$/.test(uri))) this.#refresh();
  }

  #foldersChanged(event: Params): void {
    for (const uri of urisIn(event['removed'])) this.#folders.delete(uri);
    for (const uri of urisIn(event['added'])) this.#folders.add(uri);
    this.index.forget();
  }

  /** Reads configurations anew, once for all the changes that arrive together. */
  #refresh(): void {
    if (this.#isStale) return;
    this.#isStale = true;
    this.#refreshed = performance.now();
    this.#outlet.defer(() => {
      this.#isStale = false;
      this.index.forget();
      void this.settings.refresh();
    });
  }

  #settingsChanged(): void {
    this.#tellFaults();
    for (const method of this.#outlet.client.refreshes) this.#outlet.ask(method, {}).catch(() => undefined);
    this.#outlet.recheck();
  }

  /** Shows the faults of configuration files where they stand. */
  #tellFaults(): void {
    const faults = this.settings.faults();
    for (const uri of this.#faulty) if (!faults.has(uri)) this.#outlet.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] });
    for (const [uri, found] of faults) {
      const diagnostics = found.map(({ message, from, to }) => ({
        range: { start: { line: from.line - 1, character: from.column - 1 }, end: { line: to.line - 1, character: to.column - 1 } },
        severity: DiagnosticSeverity.Error,
        source: 'rostrum',
        code: 'configuration',
        message,
      }));
      this.#outlet.notify('textDocument/publishDiagnostics', { uri, diagnostics });
    }
    this.#faulty = new Set(faults.keys());
  }
}

function foldersOf(params: InitializeParams | undefined): string[] {
  const folders = urisIn(params?.workspaceFolders);
  if (folders.length > 0) return folders;
  return typeof params?.rootUri === 'string' ? [params.rootUri] : [];
}

function urisIn(folders: unknown): string[] {
  return Array.isArray(folders) ? folders.flatMap((folder) => (isParams(folder) && typeof folder['uri'] === 'string' ? [folder['uri'].replace(/\/$/, '')] : [])) : [];
}
