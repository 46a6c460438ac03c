import type { Diagnostic } from 'vscode-languageserver-types';
import type { OpenDocument } from './open-document.ts';

/** Sends diagnostics unasked. */
export type SendDiagnostics = (document: Pick<OpenDocument, 'uri' | 'version'>, diagnostics: readonly Diagnostic[]) => void;

/**
 * What only a comparison of files finds in open documents. An editor asks for the problems of a document by itself at every
 * key stroke, and for those of a whole folder rarely, without the open documents: so these are sent to it beside the others.
 * It moves them along while somebody types, until the files are compared again.
 */
export class ComparedProblems {
  readonly #send: SendDiagnostics;
  /** What an editor was last told of each document, as it was sent. */
  readonly #told = new Map<string, string>();

  constructor(send: SendDiagnostics) {
    this.#send = send;
  }

  /** Takes what was found in a state of an open document. */
  found(document: OpenDocument, diagnostics: readonly Diagnostic[]): void {
    const { uri } = document;
    const text = JSON.stringify(diagnostics);
    if (text === (this.#told.get(uri) ?? '[]')) return;
    this.#told.set(uri, text);
    this.#send(document, diagnostics);
  }

  /** Takes what was sent of a closed document away; it is one of the files of the folder again. */
  closed({ uri, version }: Pick<OpenDocument, 'uri' | 'version'>): void {
    const told = this.#told.get(uri) ?? '[]';
    this.#told.delete(uri);
    if (told !== '[]') this.#send({ uri, version }, []);
  }
}
