import { env, l10n, Uri, ViewColumn, window, workspace, type ExtensionContext, type TextDocument, type WebviewPanel } from 'vscode';
import { statisticsMethod } from '@rostrum/language-server/protocol';
import type { Server } from '../client.ts';
import { fillPage, pageOptions } from '../editor-page.ts';
import { formatNumber, formatPercent } from '../speaker-text.ts';
import { statisticsCsv } from './statistics-csv.ts';
import { statisticsHtml, type StatisticsWords } from './statistics-html.ts';

/** Figures of one transcript, as tables and a chart; it shows the text as it was when the page was opened. */
export class StatisticsView {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  #panel: WebviewPanel | undefined;
  #document: TextDocument | undefined;

  constructor(context: ExtensionContext, server: Server) {
    this.#context = context;
    this.#server = server;
  }

  /** Opens the page, or fills it anew. Answers whether there were figures. */
  async open(document: TextDocument): Promise<boolean> {
    const statistics = await this.#server.request(statisticsMethod, document);
    if (statistics === undefined) return false;
    this.#document = document;
    this.#panel ??= this.#createPanel();
    const title = l10n.t('Figures of {0}', nameOf(document.uri));
    this.#panel.title = title;
    const body = statisticsHtml(nameOf(document.uri), statistics, words(statistics.unit));
    fillPage(this.#panel.webview, this.#context, { kind: 'statistics', title, subject: document.uri, body });
    this.#panel.reveal();
    return true;
  }

  /** Writes the figures to a file; asks where to, unless that is given. Answers whether there were figures. */
  async export(document: TextDocument, target?: Uri): Promise<boolean> {
    const csv = await this.#csv(document);
    if (csv === undefined) return false;
    const file = target instanceof Uri ? target : await chooseFile(document);
    if (file === undefined) return true;
    await workspace.fs.writeFile(file, new TextEncoder().encode(csv));
    window.setStatusBarMessage(l10n.t('Rostrum: saved {0}.', nameOf(file)), 4000);
    return true;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async #csv(document: TextDocument): Promise<string | undefined> {
    const statistics = await this.#server.request(statisticsMethod, document);
    return statistics === undefined ? undefined : statisticsCsv(statistics);
  }

  #createPanel(): WebviewPanel {
    const panel = window.createWebviewPanel('rostrum.statistics', '', ViewColumn.Active, pageOptions(this.#context));
    panel.iconPath = Uri.joinPath(this.#context.extensionUri, 'images/rostrum.svg');
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.webview.onDidReceiveMessage(async ({ type }: { type: 'export' | 'copy' }) => {
      const document = this.#document;
      if (document === undefined || document.isClosed) return;
      if (type === 'export') return void (await this.export(document));
      await env.clipboard.writeText((await this.#csv(document)) ?? '');
      window.setStatusBarMessage(l10n.t('Rostrum: copied the figures.'), 4000);
    });
    return panel;
  }
}

function words(unit: 'words' | 'letters'): StatisticsWords {
  return {
    title: l10n.t('Who speaks how much'),
    export: l10n.t('Export as CSV…'),
    copy: l10n.t('Copy as CSV'),
    bySpeaker: l10n.t('By speaker'),
    bySection: l10n.t('By section'),
    chart: l10n.t('Shares'),
    speaker: l10n.t('Speaker'),
    section: l10n.t('Section'),
    turns: l10n.t('Turns'),
    words: unit === 'letters' ? l10n.t('Letters') : l10n.t('Words'),
    share: l10n.t('Share'),
    questions: l10n.t('Questions'),
    longest: unit === 'letters' ? l10n.t('Longest turn (letters)') : l10n.t('Longest turn (words)'),
    total: l10n.t('All'),
    number: formatNumber,
    percent: formatPercent,
  };
}

function chooseFile(document: TextDocument): Thenable<Uri | undefined> {
  const suggestion = Uri.joinPath(folderOf(document), `${nameOf(document.uri).replace(/\.[^.]*$/, '')}.csv`);
  return window.showSaveDialog({ defaultUri: suggestion, filters: { CSV: ['csv'] } });
}

function folderOf({ uri, isUntitled }: TextDocument): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return isUntitled && folder !== undefined ? folder : Uri.joinPath(uri, '..');
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
