import {
  Disposable,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type TextDocument,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import { readingMethod, statisticsMethod } from '@rostrum/language-server/protocol';
import type { ActiveTranscript } from '../active-transcript.ts';
import type { Server } from '../client.ts';
import { isTranscript, reveal, toRange } from '../editor.ts';
import { fillPage, pageOptions } from '../editor-page.ts';
import { turnAt } from '../navigation.ts';
import { readingHtml } from './reading-html.ts';
import { readingWords } from './reading-words.ts';

const viewType = 'rostrum.readingView';

/** What the page says: that a turn is being read, or that somebody wants to edit it. */
interface PageMessage {
  readonly type: 'ready' | 'read' | 'open';
  readonly turn?: string;
}

/** The transcript as a page to read, beside its text; page and text follow each other turn by turn. */
export class ReadingView {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #active: ActiveTranscript;
  readonly #subscriptions: Disposable;
  #panel: WebviewPanel | undefined;
  #uri: Uri | undefined;
  /** The turn that both sides show: who hears of it twice does not move again. */
  #turn: string | undefined;
  /** What the page holds: the same again would only take the focus and the place from whoever reads it. */
  #content: string | undefined;
  #asked = 0;

  constructor(context: ExtensionContext, server: Server, active: ActiveTranscript) {
    this.#context = context;
    this.#server = server;
    this.#active = active;
    this.#subscriptions = Disposable.from(
      active.onDidChange((known) => known?.document.uri.toString() === this.#uri?.toString() && void this.#fill()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel, state: { uri?: string } | undefined) => this.#restore(panel, state?.uri),
      }),
    );
  }

  /** Opens the page beside the text, or brings it forward. */
  async open(document: TextDocument): Promise<void> {
    this.#uri = document.uri;
    this.#panel ??= this.#adopt(window.createWebviewPanel(viewType, '', { viewColumn: ViewColumn.Beside, preserveFocus: true }, { ...pageOptions(this.#context), enableFindWidget: true }));
    this.#panel.reveal(undefined, true);
    await this.#fill();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: WebviewPanel): WebviewPanel {
    panel.iconPath = Uri.joinPath(this.#context.extensionUri, 'images/rostrum.svg');
    panel.webview.onDidReceiveMessage((message: PageMessage) => void this.#hear(message));
    panel.onDidDispose(() => (this.#panel = undefined));
    this.#content = undefined;
    return panel;
  }

  async #restore(panel: WebviewPanel, uri: string | undefined): Promise<void> {
    const document = uri === undefined ? undefined : await Promise.resolve(workspace.openTextDocument(Uri.parse(uri))).catch(() => undefined);
    if (document === undefined || this.#panel !== undefined) return panel.dispose();
    panel.webview.options = pageOptions(this.#context);
    this.#panel = this.#adopt(panel);
    this.#uri = document.uri;
    await this.#fill();
  }

  async #fill(): Promise<void> {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === this.#uri?.toString());
    if (document === undefined || !isTranscript(document) || this.#panel === undefined) return;
    const question = ++this.#asked;
    const [reading, statistics] = await Promise.all([this.#server.request(readingMethod, document), this.#server.request(statisticsMethod, document)]);
    if (reading === undefined || statistics === undefined || question !== this.#asked || this.#panel === undefined) return;
    const title = l10n.t('Reading {0}', nameOf(document.uri));
    const body = readingHtml(reading, statistics, readingWords());
    const content = `${document.uri.toString()}\n${body}`;
    if (content === this.#content) return;
    this.#content = content;
    this.#panel.title = title;
    fillPage(this.#panel.webview, this.#context, { kind: 'reading', title, subject: document.uri, body });
  }

  async #hear({ type, turn: id }: PageMessage): Promise<void> {
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri?.toString());
    if (type === 'ready') {
      this.#turn = undefined;
      return editor === undefined ? undefined : this.#follow(editor);
    }
    const turn = this.#active.known?.turns.find((each) => each.id === id);
    if (turn === undefined || this.#uri === undefined) return;
    if (type === 'open') return reveal(this.#uri, turn.labelRange);
    if (editor === undefined || followsOneWay(editor.document)) return;
    this.#turn = turn.id;
    const { start } = toRange(turn.labelRange);
    editor.selection = new Selection(start, start);
    editor.revealRange(toRange(turn.labelRange), TextEditorRevealType.AtTop);
  }

  #follow(editor: TextEditor): void {
    const known = this.#active.known;
    if (this.#panel === undefined || known?.document !== editor.document || editor.document.uri.toString() !== this.#uri?.toString()) return;
    const turn = turnAt(known.turns, editor.selection.active)?.id;
    if (turn === undefined || turn === this.#turn) return;
    this.#turn = turn;
    void this.#panel.webview.postMessage({ type: 'show', turn });
  }
}

function followsOneWay(document: TextDocument): boolean {
  return workspace.getConfiguration('rostrum', document).get<string>('readingView.sync', 'both') === 'editorLeads';
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
