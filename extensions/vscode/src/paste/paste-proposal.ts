import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  type Range,
  type TextDocument,
} from 'vscode';
import type { CleanUpResult } from '@rostrum/language-server/protocol';

/** Scheme of the two sides of the comparison; also a context key of the manifest. */
const scheme = 'rostrum-proposal';

/** Where a cleaned text is to go. */
export interface PasteTarget {
  readonly document: TextDocument;
  readonly range: Range;
}

interface Pending {
  readonly target: PasteTarget;
  readonly version: number;
  readonly before: string;
  readonly after: string;
}

/** A text from elsewhere beside what it would become, until somebody accepts or discards it. */
export class PasteProposal {
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  #pending: Pending | undefined;

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: ({ query }) => (query === 'before' ? this.#pending?.before : this.#pending?.after) ?? '',
    });
  }

  /** Shows both texts and asks which to insert. */
  async show(target: PasteTarget, before: string, { text, turns, speakers }: CleanUpResult, title: string): Promise<void> {
    this.#pending = { target, version: target.document.version, before, after: text };
    const side = (query: string): Uri => Uri.from({ scheme, path: '/pasted.transcript', query });
    this.#changed.fire(side('before'));
    this.#changed.fire(side('after'));
    await commands.executeCommand('vscode.diff', side('before'), side('after'), title);
    const [insert, asItWas] = [l10n.t('Insert'), l10n.t('Insert as It Was')];
    const question =
      turns === 0 ? l10n.t('No turns were recognised. Insert the cleaned text?') : l10n.t('{0} turns of {1} speakers. Insert the cleaned text?', turns, speakers);
    const shown = this.#pending;
    // Not awaited: the buttons above the comparison answer the same question.
    void window.showInformationMessage(question, insert, asItWas, l10n.t('Discard')).then((choice) => {
      if (choice === undefined || this.#pending !== shown) return undefined;
      if (choice === insert) return this.accept();
      return choice === asItWas ? this.#insert(shown, shown.before) : this.discard();
    });
  }

  /** Inserts the cleaned text. */
  async accept(): Promise<void> {
    if (this.#pending !== undefined) await this.#insert(this.#pending, this.#pending.after);
  }

  /** Leaves the document as it was. */
  async discard(): Promise<void> {
    this.#pending = undefined;
    await closeComparison();
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async #insert({ target: { document, range }, version }: Pending, text: string): Promise<void> {
    await this.discard();
    if (document.isClosed || document.version !== version) {
      void window.showWarningMessage(l10n.t('The cleaned text is too old; please paste again.'));
      return;
    }
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(range, text));
  }
}

async function closeComparison(): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  await window.tabGroups.close(tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.scheme === scheme));
}
