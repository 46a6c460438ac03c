import type { Diagnostic } from 'vscode-languageserver-types';
import { moveDiagnostics } from './moved-diagnostics.ts';
import type { OpenDocument, RangedChange } from './open-document.ts';

/** How diagnostics leave, and where work waits. */
export interface PushOutlet {
  /** The state of a document now; nothing once it is closed. */
  current(uri: string): OpenDocument | undefined;
  /** Computes the diagnostics of a state and calls `found` with them, at once or later, if it is still of use. */
  check(document: OpenDocument): void;
  /** Sends the diagnostics of a state. */
  send(document: OpenDocument, diagnostics: readonly Diagnostic[]): void;
  /** Sends that a document has no diagnostics. */
  clear(uri: string): void;
  /** Runs a task after the message at hand. */
  defer(task: () => void): void;
  /** Runs a task after some milliseconds. */
  wait(milliseconds: number, task: () => void): void;
}

/** Longest pause within a word that somebody types; a long document is read again after it. In milliseconds. */
export const rest = 75;

/** Changes that follow one another faster than anybody types are a storm; in milliseconds. */
const storm = 10;
/** How long a storm has to be over before the text is checked, and how long one keeps an answer back at most; in milliseconds. */
const [calm, longestStorm] = [25, 500];

/** What an editor was last told of a document. */
interface Told {
  readonly document: OpenDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sends diagnostics unasked, for editors that never ask. There is no delay: only while further changes of a document
 * keep arriving, or pour in, is the answer put off, because an answer to an overtaken text is of no use. Of a long document, what is
 * known goes out at once, moved along with the changes; it is read again when the typing pauses, and what was found goes
 * out if it is something else.
 */
export class PushDiagnostics {
  readonly #outlet: PushOutlet;
  /** Documents that wait, each with the state that was last seen of it. */
  readonly #waiting = new Map<string, OpenDocument>();
  readonly #told = new Map<string, Told>();
  /** When a document last changed. */
  readonly #changed = new Map<string, number>();

  constructor(outlet: PushOutlet) {
    this.#outlet = outlet;
  }

  /** Takes note of a new state; `changes` made it out of the state before, where that is known. */
  changed(document: OpenDocument, changes?: readonly RangedChange[]): void {
    const { uri } = document;
    const told = this.#told.get(uri);
    if (changes === undefined) this.#told.delete(uri);
    else if (told !== undefined) this.#told.set(uri, { ...told, diagnostics: moveDiagnostics(told.diagnostics, changes) });
    const isWaiting = this.#waiting.has(uri);
    this.#waiting.set(uri, document);
    const now = performance.now();
    const isStorm = now - (this.#changed.get(uri) ?? -Infinity) < storm;
    this.#changed.set(uri, now);
    if (isWaiting) return;
    if (isStorm) this.#sitOut(document, now);
    else this.#wait(document);
  }

  /** Takes the diagnostics that were found in a state. */
  found(document: OpenDocument, diagnostics: readonly Diagnostic[]): void {
    const told = this.#told.get(document.uri);
    const isKnown = told?.document === document && JSON.stringify(told.diagnostics) === JSON.stringify(diagnostics);
    if (!isKnown) this.#tell(document, diagnostics);
  }

  /** Takes the diagnostics of a closed document away. */
  closed(uri: string): void {
    this.#waiting.delete(uri);
    this.#told.delete(uri);
    this.#changed.delete(uri);
    this.#outlet.clear(uri);
  }

  #wait(seen: OpenDocument): void {
    // Twice: the next message, where one has already arrived, is handled between the two.
    this.#defer(2, () => {
      const latest = this.#waiting.get(seen.uri);
      if (latest === undefined) return;
      if (latest !== seen) return this.#wait(latest);
      this.#finish(seen);
    });
  }

  /** An answer to every change of a storm would keep all other requests waiting. */
  #sitOut(seen: OpenDocument, since: number): void {
    this.#outlet.wait(calm, () => {
      const latest = this.#waiting.get(seen.uri);
      if (latest === undefined) return;
      if (latest !== seen && performance.now() - since < longestStorm) return this.#sitOut(latest, since);
      this.#finish(latest);
    });
  }

  #finish(document: OpenDocument): void {
    this.#waiting.delete(document.uri);
    if (this.#outlet.current(document.uri) === document) this.#answer(document);
  }

  #answer(document: OpenDocument): void {
    const told = this.#told.get(document.uri);
    if (told === undefined || !document.isLong) return this.#outlet.check(document);
    this.#tell(document, told.diagnostics);
    this.#outlet.wait(rest, () => {
      if (this.#outlet.current(document.uri) === document) this.#outlet.check(document);
    });
  }

  #tell(document: OpenDocument, diagnostics: readonly Diagnostic[]): void {
    this.#told.set(document.uri, { document, diagnostics });
    this.#outlet.send(document, diagnostics);
  }

  #defer(times: number, task: () => void): void {
    this.#outlet.defer(times === 1 ? task : () => this.#defer(times - 1, task));
  }
}
