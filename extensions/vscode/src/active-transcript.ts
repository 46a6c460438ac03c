import { commands, Disposable, EventEmitter, TabInputWebview, window, workspace, type TextDocument } from 'vscode';
import {
  documentMethod,
  exchangesMethod,
  speakersMethod,
  turnsMethod,
  type DocumentResult,
  type ExchangeEntry,
  type SpeakerEntry,
  type TurnEntry,
} from '@rostrum/language-server/protocol';
import type { Server } from './client.ts';
import { activeTranscript, isTranscript } from './editor.ts';
import type { Unit } from './speaker-text.ts';

/** Typing settles before the server is asked again. */
const DELAY = 300;

/** Whether there is something to show, and if not, why; also the context key `rostrum.transcript`. */
export type TranscriptState = 'none' | 'loading' | 'failed' | 'empty' | 'ready';

/** What is known of a transcript: one answer of the server, for all views. */
export interface KnownTranscript {
  readonly document: TextDocument;
  /** State of the document that was asked about. */
  readonly version: number;
  readonly unit: Unit;
  readonly speakers: readonly SpeakerEntry[];
  readonly turns: readonly TurnEntry[];
  readonly exchanges: readonly ExchangeEntry[];
  readonly about: DocumentResult;
}

/** The transcript of the active editor, kept up to date for everything that shows it. */
export class ActiveTranscript {
  readonly #server: Server;
  readonly #changed = new EventEmitter<KnownTranscript | undefined>();
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #known: KnownTranscript | undefined;
  #state: TranscriptState = 'none';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** Said after every change, and when nothing is known any more. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => void this.refresh()),
      window.onDidChangeVisibleTextEditors(() => this.#refreshSoon()),
      workspace.onDidOpenTextDocument(() => this.#refreshSoon()), // also said when a document changes its language
      workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#refreshSoon()),
      server.onDidChangeState(() => void this.refresh()),
    );
    void this.refresh();
  }

  get known(): KnownTranscript | undefined {
    return this.#known;
  }

  get state(): TranscriptState {
    return this.#state;
  }

  /** Asks the server again, at once. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    const question = ++this.#asked;
    const document = activeTranscript()?.document ?? stillVisible(this.#document);
    this.#document = document;
    if (document === undefined) return this.#show(undefined, 'none');
    if (this.#known?.document !== document) this.#show(undefined, 'loading');
    const answer = await ask(this.#server, document);
    // An answer that came too late belongs to another document, or to an older text.
    if (question !== this.#asked) return;
    if (answer === undefined) return this.#show(undefined, this.#server.state() === 'starting' ? 'loading' : 'failed');
    this.#show(answer, answer.speakers.length > 0 ? 'ready' : 'empty');
  }

  /** What is known of the present text of a document: at once, where that was asked already. */
  async of(document: TextDocument): Promise<KnownTranscript | undefined> {
    const known = this.#known;
    return known?.document === document && known.version === document.version ? known : ask(this.#server, document);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), DELAY);
  }

  #show(next: KnownTranscript | undefined, state: TranscriptState): void {
    this.#known = next;
    if (state !== this.#state) void commands.executeCommand('setContext', 'rostrum.transcript', state);
    this.#state = state;
    this.#changed.fire(next);
  }
}

/** Reading the output or the search must not empty the views while the transcript stands beside it. */
function stillVisible(known: TextDocument | undefined): TextDocument | undefined {
  if (known !== undefined && !known.isClosed && isTranscript(known) && isOwnPageActive()) return known;
  const documents = window.visibleTextEditors.map(({ document }) => document);
  // The reading view takes the place of the active editor; the transcript is still what it shows.
  return documents.find((document) => document === known && isTranscript(document)) ?? documents.find(isTranscript);
}

/** Whether the page of figures or the reading view has the focus. */
function isOwnPageActive(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputWebview && input.viewType.includes('rostrum.');
}

/** Asks about one state of a document; no answer while the server is not running. */
async function ask(server: Server, document: TextDocument): Promise<KnownTranscript | undefined> {
  const { version } = document;
  try {
    const [people, text, exchanges, about] = await Promise.all([
      server.request(speakersMethod, document),
      server.request(turnsMethod, document),
      server.request(exchangesMethod, document),
      server.request(documentMethod, document),
    ]);
    if (people === undefined || text === undefined || exchanges === undefined || about === undefined) return undefined;
    return { document, version, unit: people.unit, speakers: people.speakers, turns: text.turns, exchanges: exchanges.exchanges, about };
  } catch (error) {
    // The document may have been closed while the question was on its way.
    if (!document.isClosed) server.output.error(error instanceof Error ? error : String(error));
    return undefined;
  }
}
