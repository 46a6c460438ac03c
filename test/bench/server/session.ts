import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '../clock.ts';
import { type Arrival, Editor } from './editor.ts';

/** A server to be measured. */
export interface Subject {
  readonly name: string;
  readonly command: readonly string[];
  /** The document, in the server's own format. */
  readonly text: string;
  readonly ending: string;
  /** True for a server that wants the whole text with every change. */
  readonly full?: boolean;
  /** True for an editor that asks for its diagnostics, and asks again when it is told to. */
  readonly pull?: boolean;
}

/** What one key stroke cost. */
export interface Stroke {
  /** Until the answer had come. */
  readonly wall: number;
  /** On a processor, until five milliseconds after the answer. */
  readonly processor: number;
  /** Bytes of the answer. */
  readonly size: number;
}

/** Key strokes with the same question. */
export class Series {
  readonly strokes: Stroke[] = [];

  get processor(): number {
    return median(this.strokes.map(({ processor }) => processor));
  }

  get wall(): number {
    return median(this.strokes.map(({ wall }) => wall));
  }

  /** The longest wait but for one in twenty. */
  get slowest(): number {
    const sorted = this.strokes.map(({ wall }) => wall).toSorted((left, right) => left - right);
    return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  }
}

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One server, one open document, and a cursor in the middle of it. */
export class Session {
  readonly subject: Subject;
  readonly #folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
  readonly #uri: string;
  readonly #editor: Editor;
  readonly #place: { readonly line: number; readonly character: number };
  readonly #at: number;
  #text: string;
  #version = 1;
  /** From the opening to its diagnostics. */
  opened = { wall: 0, processor: 0 };

  constructor(subject: Subject) {
    this.subject = subject;
    const file = join(this.#folder, `document.${subject.ending}`);
    writeFileSync(file, subject.text);
    this.#uri = pathToFileURL(file).href;
    this.#text = subject.text;
    this.#editor = new Editor(subject.command, this.#folder);
    this.#at = subject.text.indexOf(' ', subject.text.length >> 1);
    const before = subject.text.slice(0, this.#at).split('\n');
    this.#place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  get peak(): number {
    return this.#editor.peak;
  }

  /** Starts the server and opens the document. */
  async open(): Promise<void> {
    const { pull = false, ending, text } = this.subject;
    const folder = pathToFileURL(this.#folder).href;
    const textDocument = { publishDiagnostics: { versionSupport: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, ...(pull && { diagnostic: {} }) };
    const workspace = { ...(pull && { diagnostics: { refreshSupport: true } }) };
    await this.#editor.ask('initialize', { processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: 'bench' }], capabilities: { textDocument, workspace } });
    this.#editor.tell('initialized', {});
    await rest(300);
    this.opened = await this.#clock(() => {
      this.#editor.tell('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId: ending === 'js' ? 'javascript' : ending, version: 1, text } });
      return this.#checked();
    });
  }

  /** Types a letter and waits for the diagnostics. */
  check(): Promise<Stroke> {
    return this.#stroke(() => this.#checked());
  }

  /** Types a letter and waits for the outline. */
  outline(): Promise<Stroke> {
    return this.#stroke(() => this.#editor.ask('textDocument/documentSymbol', { textDocument: { uri: this.#uri } }));
  }

  /** The outline as it was sent. */
  async outlined(): Promise<unknown> {
    return (await this.#editor.ask('textDocument/documentSymbol', { textDocument: { uri: this.#uri } })).result;
  }

  close(): void {
    this.#editor.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #checked(): Promise<Arrival> {
    if (this.subject.pull === true) return this.#editor.ask('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
    return this.#editor.diagnostics(this.#uri, this.#version);
  }

  #stroke(answer: () => Promise<Arrival>): Promise<Stroke> {
    const changes = [this.subject.full === true ? { text: this.#type() } : { range: { start: this.#place, end: this.#place }, text: 'x' }];
    return this.#clock(() => {
      this.#editor.tell('textDocument/didChange', { textDocument: { uri: this.#uri, version: ++this.#version }, contentChanges: changes });
      return answer();
    });
  }

  #type(): string {
    this.#text = `${this.#text.slice(0, this.#at)}x${this.#text.slice(this.#at)}`;
    return this.#text;
  }

  async #clock(work: () => Promise<Arrival>): Promise<Stroke> {
    const before = this.#editor.processorTime;
    const start = performance.now();
    const { at, size } = await work();
    await rest(5);
    return { wall: at - start, processor: this.#editor.processorTime - before, size };
  }
}
