import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Feature } from '../src/feature.ts';
import { features } from '../src/features/index.ts';
import { connectServer, type ConnectedServer } from './connected-server.ts';

/** Answers what the server holds of a document, for the comparison with what an editor holds. */
const heldText: Feature = {
  name: 'held-text',
  method: 'test/heldText',
  capability: () => ({}),
  handle: (context, { textDocument }: { textDocument: { uri: string } }) => {
    const document = context.analysis(textDocument)?.document;
    return document === undefined ? null : { text: document.text, isInStep: document.isInStep };
  },
};

/** Methods that an editor asks about documents; those that wait for news are left out. */
const methods = features.map(({ method }) => method).filter((method) => method !== 'workspace/diagnostic' && method !== 'codeAction/resolve');

/** What an editor holds of a document. */
interface Held {
  readonly document: TextDocument;
  /** False once the editor has sent what no server can apply. */
  readonly isInStep: boolean;
}

/** Random numbers from a seed (mulberry32), so that a session can be repeated. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pieces = ['QUESTION: Why?\n\n', 'MINISTER BERG: So it is.\n\n', 'MINISTER BERG:\n', '(Laughter) ', '# Ships\n\n', '---\ntitle: A\n---\n', ' 😀 ', '話者：はい。\n', '\r\n', '\r', '\ud83d', '<!-- rostrum-', '\u2028', 'word ', '[', '@A: b\n', '\0'];

/**
 * Plays an editor: opens, changes and closes documents, asks everything, gives up, sends nonsense. Answers what was
 * wrong with the server's behaviour; nothing where all held. Every request has to be answered once, the text has to be
 * the editor's, and no edit may come for a text that is out of step.
 */
export async function playSession(seed: number, messages: number): Promise<string[]> {
  const session = new Session(seed);
  await session.server.initialize();
  for (let message = 0; message < messages; message++) await session.step();
  return await session.finish();
}

class Session {
  readonly server: ConnectedServer = connectServer([...features, heldText]);
  readonly #random: (below: number) => number;
  readonly #held = new Map<string, Held>();
  readonly #answers: Promise<unknown>[] = [];
  readonly #faults: string[] = [];
  #version = 1;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  async step(): Promise<void> {
    const uri = `file:///${this.#random(3)}.transcript`;
    const choice = this.#random(20);
    if (choice < 3) await this.#open(uri);
    else if (choice < 10) await this.#change(uri);
    else if (choice < 11) await this.#close(uri);
    else if (choice < 12) await this.#nonsense(uri);
    else this.#ask(uri, choice === 12);
    if (this.#random(8) === 0) await this.#compare(uri);
  }

  async finish(): Promise<string[]> {
    for (const uri of this.#held.keys()) await this.#compare(uri);
    await Promise.all(this.#answers);
    if (this.server.exits.length > 0 || this.server.broken.length > 0) this.#faults.push(`the server ended: ${this.server.exits.join()} ${this.server.broken.join()}`);
    const failed = this.server.log.filter((line) => / failed: /.test(line));
    return [...this.#faults, ...failed];
  }

  #text(): string {
    return Array.from({ length: this.#random(8) }, () => pieces[this.#random(pieces.length)]).join('');
  }

  async #open(uri: string): Promise<void> {
    const text = this.#text();
    this.#held.set(uri, { document: TextDocument.create(uri, 'transcript', ++this.#version, text), isInStep: true });
    await this.server.open(text, uri, this.#version);
  }

  async #change(uri: string): Promise<void> {
    const held = this.#held.get(uri);
    if (held === undefined) return;
    const kind = this.#random(12);
    const { document } = held;
    if (kind === 0) {
      await this.server.change([{ range: { start: { line: 2, character: 0 }, end: { line: 1, character: 0 } }, text: 'x' }], ++this.#version, uri);
      this.#held.set(uri, { document: TextDocument.create(uri, 'transcript', this.#version, document.getText()), isInStep: false });
      return;
    }
    const changes = kind === 1 ? [{ text: this.#text() }] : Array.from({ length: 1 + this.#random(3) }, () => ({ range: this.#range(), text: this.#text() }));
    const isStale = kind === 2;
    // One by one, each on a fresh document: the library loses count of lines when a change beyond the end precedes another.
    const next = changes.reduce((text, change) => TextDocument.update(TextDocument.create(uri, 'transcript', 0, text), [change], 1).getText(), document.getText());
    await this.server.change(changes, isStale ? document.version - 1 : kind === 3 ? null : ++this.#version, uri);
    const version = isStale ? document.version - 1 : kind === 3 ? document.version : this.#version;
    this.#held.set(uri, { document: TextDocument.create(uri, 'transcript', version, next), isInStep: kind === 1 || (held.isInStep && !isStale) });
  }

  #range() {
    const line = this.#random(6);
    const start = { line, character: this.#random(20) };
    return { start, end: { line: line + 1 + this.#random(2), character: this.#random(10) } };
  }

  async #close(uri: string): Promise<void> {
    this.#held.delete(uri);
    await this.server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async #nonsense(uri: string): Promise<void> {
    const params = [{}, { textDocument: null }, { textDocument: { uri } }, { textDocument: { uri: 7 } }, { changes: [{ uri: 3 }, null] }][this.#random(5)] ?? {};
    const method = ['textDocument/didOpen', 'textDocument/didChange', 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', '$/unheardOf'][this.#random(5)] ?? '';
    if (method === 'textDocument/didChange' && this.#held.has(uri) && (params as { textDocument?: { uri?: unknown } }).textDocument?.uri === uri) return;
    await this.server.client.sendNotification(method, params);
  }

  /** Asks one question; a given-up one has to be answered as well. */
  #ask(uri: string, givesUp: boolean): void {
    const method = methods[this.#random(methods.length)] ?? '';
    const source = new CancellationTokenSource();
    const isInStep = this.#held.get(uri)?.isInStep === true;
    const answer = this.server.client.sendRequest<unknown>(method, this.#question(uri), source.token).then(
      (result) => (!isInStep && holdsEdit(result) ? this.#faults.push(`${method} sent an edit for a text out of step`) : undefined),
      (error: { code?: number }) => (typeof error.code === 'number' && error.code !== -32603 ? undefined : this.#faults.push(`${method} failed with ${error.code}`)),
    );
    this.#answers.push(answer);
    if (givesUp) source.cancel();
  }

  #question(uri: string): object {
    const range = this.#range();
    const context = { diagnostics: [], includeDeclaration: true, triggerKind: 1 };
    return { textDocument: { uri }, position: range.start, positions: [range.start], range, context, newName: 'MS. NEW', label: 'MS. NEW', query: '', text: 'inaudible', options: { tabSize: 2, insertSpaces: true }, previousResultId: '1' };
  }

  async #compare(uri: string): Promise<void> {
    const held = this.#held.get(uri);
    const found = await this.server.client.sendRequest<{ text: string; isInStep: boolean } | null>('test/heldText', { textDocument: { uri } });
    if (found?.text !== held?.document.getText()) this.#faults.push(`the text of ${uri} is not the editor’s`);
    if (held !== undefined && found?.isInStep !== held.isInStep) this.#faults.push(`${uri} is taken to be ${found?.isInStep === true ? 'in' : 'out of'} step`);
  }
}

function holdsEdit(result: unknown): boolean {
  return /"(?:newText|documentChanges)":/.test(JSON.stringify(result) ?? '') && !/"items"|"insertTextFormat"|"filterText"|"label"/.test(JSON.stringify(result));
}
