import type { Diagnostic } from 'vscode-languageserver-types';
import { moveDiagnostics } from './moved-diagnostics.ts';
import type { OpenDocument, RangedChange } from './open-document.ts';
import { rest } from './push-diagnostics.ts';

/** How a text is read again, and how an editor learns of it. */
export interface PullOutlet {
  /** The state of a document now; nothing once it is closed. */
  current(uri: string): OpenDocument | undefined;
  /** Computes the diagnostics of a state; nothing where the state is overtaken meanwhile. */
  check(document: OpenDocument): Promise<readonly Diagnostic[] | undefined>;
  /** Has the editor ask again. */
  refresh(): void;
  /** Runs a task after some milliseconds. */
  wait(milliseconds: number, task: () => void): void;
}

/** What an editor was last told of a document, moved along with the changes since. */
interface Known {
  readonly document: OpenDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the text has changed since it was read. */
  readonly isMoved: boolean;
}

/**
 * Answers an editor that asks for the diagnostics of a long document while somebody types: what is known goes out at once,
 * moved along with the changes. The text is read again when the typing pauses, and the editor asks again if something else
 * was found. Serves editors alone that can be told to ask again.
 */
export class PullDiagnostics {
  readonly #outlet: PullOutlet;
  readonly #known = new Map<string, Known>();

  constructor(outlet: PullOutlet) {
    this.#outlet = outlet;
  }

  /** Takes note of a new state; `changes` made it out of the state before, where that is known. */
  changed(document: OpenDocument, changes?: readonly RangedChange[]): void {
    const known = this.#known.get(document.uri);
    if (known === undefined) return;
    if (changes === undefined) this.#known.delete(document.uri);
    else this.#known.set(document.uri, { document, diagnostics: moveDiagnostics(known.diagnostics, changes), isMoved: true });
  }

  /** Takes note of what an editor is told of a state. */
  told(document: OpenDocument, diagnostics: readonly Diagnostic[]): void {
    this.#known.set(document.uri, { document, diagnostics, isMoved: false });
  }

  /** Forgets a closed document. */
  closed(uri: string): void {
    this.#known.delete(uri);
  }

  /** What is known of a state that nobody has read; it is read a moment later. Nothing where the state is short, or no other is known. */
  moved(document: OpenDocument): readonly Diagnostic[] | undefined {
    const known = this.#known.get(document.uri);
    if (known?.document !== document || !known.isMoved || !document.isLong) return undefined;
    this.#outlet.wait(rest, () => void this.#read(document));
    return known.diagnostics;
  }

  async #read(document: OpenDocument): Promise<void> {
    if (this.#outlet.current(document.uri) !== document) return;
    const found = await this.#outlet.check(document);
    const known = this.#known.get(document.uri);
    if (found === undefined || known?.document !== document) return;
    this.told(document, found);
    if (JSON.stringify(found) !== JSON.stringify(known.diagnostics)) this.#outlet.refresh();
  }
}
