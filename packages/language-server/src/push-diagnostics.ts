import type { Diagnostic } from 'vscode-languageserver-types';
import type { OpenDocument } from './open-document.ts';

/** How diagnostics leave, and where work waits. */
export interface PushOutlet {
  /** The state of a document now; nothing once it is closed. */
  current(uri: string): OpenDocument | undefined;
  /** Computes the diagnostics of a state and sends them. */
  publish(document: OpenDocument): void;
  /** Sends that a document has no diagnostics. */
  clear(uri: string): void;
  /** Runs a task after the message at hand. */
  defer(task: () => void): void;
}

/** The parameters of `textDocument/publishDiagnostics`. */
export interface PublishParams {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sends diagnostics unasked, for editors that never ask. There is no delay: only while further changes of a document
 * keep arriving is the answer put off, because an answer to an overtaken text is of no use.
 */
export class PushDiagnostics {
  readonly #outlet: PushOutlet;
  /** Documents that wait, each with the state that was last seen of it. */
  readonly #waiting = new Map<string, OpenDocument>();

  constructor(outlet: PushOutlet) {
    this.#outlet = outlet;
  }

  /** Takes note of a new state. */
  changed(document: OpenDocument): void {
    const isWaiting = this.#waiting.has(document.uri);
    this.#waiting.set(document.uri, document);
    if (!isWaiting) this.#wait(document);
  }

  /** Takes the diagnostics of a closed document away. */
  closed(uri: string): void {
    this.#waiting.delete(uri);
    this.#outlet.clear(uri);
  }

  #wait(seen: OpenDocument): void {
    // Twice: the next message, where one has already arrived, is handled between the two.
    this.#defer(2, () => {
      const latest = this.#waiting.get(seen.uri);
      if (latest === undefined) return;
      if (latest !== seen) return this.#wait(latest);
      this.#waiting.delete(seen.uri);
      if (this.#outlet.current(seen.uri) === seen) this.#outlet.publish(seen);
    });
  }

  #defer(times: number, task: () => void): void {
    this.#outlet.defer(times === 1 ? task : () => this.#defer(times - 1, task));
  }
}
