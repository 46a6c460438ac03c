import * as editor from 'vscode';
import { l10n } from 'vscode';
import { languageId } from '../editor.ts';
import type { PasteTarget } from './paste-proposal.ts';

/** A text from elsewhere; with the page (HTML) that it was copied from, where the clipboard has it. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
}

interface Kind {
  contains(other: Kind): boolean;
}

interface PasteEdit {
  yieldTo?: readonly Kind[];
}

interface PasteContext {
  readonly only?: Kind;
}

interface PasteProvider {
  provideDocumentPasteEdits(document: editor.TextDocument, ranges: readonly editor.Range[], data: editor.DataTransfer, context: PasteContext): Promise<PasteEdit[] | undefined>;
  resolveDocumentPasteEdit(edit: PasteEdit): PasteEdit;
}

/** What editors have from 1.97 on; our types are those of the oldest editor that we support. */
interface NewerEditor {
  readonly DocumentDropOrPasteEditKind: { readonly Text: Kind & { append(...parts: string[]): Kind } };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: Kind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: editor.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly Kind[]; readonly pasteMimeTypes: readonly string[] },
    ): editor.Disposable;
  };
}

/** Where a browser keeps the clipboard to itself, nothing comes, and nobody says so. */
const patience = 800;

/**
 * Offers to make turns of what is pasted, beside the editor's own ways to paste; and has the editor paste when a command asks,
 * since only a paste gives the page behind a text.
 */
export class PasteOffer {
  readonly #propose: (target: PasteTarget, pasted: Pasted) => Promise<void>;
  readonly #registration: editor.Disposable | undefined;
  #awaited: (() => void) | undefined;

  constructor(propose: (target: PasteTarget, pasted: Pasted) => Promise<void>) {
    this.#propose = propose;
    try {
      this.#registration = this.#register();
    } catch {
      // Before 1.97 the function is there, for a few extensions, and throws for all others.
      this.#registration = undefined;
    }
  }

  /** Has the editor paste, and proposes what comes. Answers whether something came. */
  async ask(): Promise<boolean> {
    if (this.#registration === undefined) return false;
    const came = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), patience);
      this.#awaited = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
    await editor.commands.executeCommand('editor.action.pasteAs', { kind: kindName });
    const answer = await came;
    this.#awaited = undefined;
    return answer;
  }

  dispose(): void {
    this.#registration?.dispose();
  }

  #register(): editor.Disposable | undefined {
    const { DocumentDropOrPasteEditKind, DocumentPasteEdit, languages } = editor as unknown as NewerEditor;
    if (languages.registerDocumentPasteEditProvider === undefined) return undefined;
    const kind = DocumentDropOrPasteEditKind.Text.append('rostrum');
    const waiting = new WeakMap<PasteEdit, () => Promise<void>>();
    return languages.registerDocumentPasteEditProvider(
      { language: languageId },
      {
        provideDocumentPasteEdits: async (document, [range, ...others], data, { only }) => {
          const [text, html] = await Promise.all(['text/plain', 'text/html'].map((type) => data.get(type)?.asString()));
          const isAsked = only !== undefined && kind.contains(only);
          if (range === undefined || others.length > 0 || text === undefined || (!isAsked && !hasLines(text))) return undefined;
          if (isAsked) this.#awaited?.();
          // Nothing is inserted before somebody has seen both texts.
          const edit = new DocumentPasteEdit('', l10n.t('Paste as Turns…'), kind);
          edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
          waiting.set(edit, () => this.#propose({ document, range }, html === undefined ? { text } : { text, html }));
          return [edit];
        },
        // Asked only for the edit that somebody chose.
        resolveDocumentPasteEdit: (edit) => {
          void waiting.get(edit)?.();
          return edit;
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/html'] },
    );
  }
}

const kindName = 'text.rostrum';

/** A word or a line is pasted as it is; turns are more. */
function hasLines(text: string): boolean {
  return text.trim().includes('\n');
}
