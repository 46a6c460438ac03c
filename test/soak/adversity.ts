import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Editor } from '../bench/server/editor.ts';
import { conference } from '../e2e/conference.ts';

const program = fileURLToPath(new URL('../../packages/language-server/dist/bin.js', import.meta.url));
const meeting = 'file:///meeting.transcript';

/** A started server, which sends diagnostics unasked. */
export async function startServer(): Promise<Editor> {
  const editor = new Editor([process.execPath, program, '--stdio'], tmpdir());
  const textDocument = { publishDiagnostics: { versionSupport: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } };
  await editor.ask('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument } });
  editor.tell('initialized', {});
  return editor;
}

function open(editor: Editor, text: string, uri = meeting): void {
  editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'transcript', version: 1, text } });
}

/** Types a letter. */
function type(editor: Editor, version: number): void {
  const place = { line: 8, character: 26 };
  editor.tell('textDocument/didChange', { textDocument: { uri: meeting, version }, contentChanges: [{ range: { start: place, end: version % 2 === 0 ? place : { ...place, character: 27 } }, text: version % 2 === 0 ? 'x' : '' }] });
}

/** Waits until the server has done all that it was told. */
async function settle(editor: Editor): Promise<void> {
  await editor.ask('rostrum/document', { textDocument: { uri: meeting } });
}

/** Opens and closes documents, twice as many as `count`; the megabytes that the second half of them left behind. */
export async function openAndClose(count: number): Promise<number> {
  const editor = await startServer();
  open(editor, conference);
  const round = async (): Promise<number> => {
    for (let number = 0; number < count; number++) {
      const uri = `file:///archive/${number}.transcript`;
      open(editor, conference, uri);
      if (number % 100 === 0) await settle(editor);
      editor.tell('textDocument/didClose', { textDocument: { uri } });
    }
    await settle(editor);
    return editor.resident;
  };
  const first = await round();
  const growth = (await round()) - first;
  editor.close();
  return growth;
}

/** What came of a storm of changes, requests and cancellations. */
export interface Storm {
  readonly answered: number;
  /** From the last message to the last answer, in milliseconds. */
  readonly wait: number;
  /** Megabytes. */
  readonly growth: number;
}

/** Sends changes, each with a request that is given up. */
export async function storm(count: number): Promise<Storm> {
  const editor = await startServer();
  open(editor, conference);
  for (let version = 2; version < 502; version++) type(editor, version);
  await settle(editor);
  const before = editor.resident;
  const answers: Promise<unknown>[] = [];
  for (let index = 0; index < count; index++) {
    type(editor, index + 502);
    answers.push(editor.askInVain('textDocument/documentSymbol', { textDocument: { uri: meeting } }));
    if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const sent = performance.now();
  const answered = (await Promise.all(answers)).length;
  const result = { answered, wait: performance.now() - sent, growth: editor.resident - before };
  editor.close();
  return result;
}

/** Types letters; the megabytes that a hundred thousand of them leave behind, in the second half of all. */
export async function typeOn(count: number): Promise<number> {
  const editor = await startServer();
  open(editor, conference);
  let version = 1;
  const round = async (): Promise<number> => {
    for (const end = version + count / 2; version < end; ) {
      type(editor, ++version);
      if (version % 100 === 0) await settle(editor);
    }
    return editor.resident;
  };
  const first = await round();
  const growth = (await round()) - first;
  editor.close();
  return growth / (count / 2 / 100_000);
}

/** How long a server took over a text, and how much memory. */
export interface Step {
  readonly milliseconds: number;
  /** Megabytes. */
  readonly peak: number;
}

/** Opens a text and asks for its outline. */
export async function outlineOf(text: string): Promise<Step> {
  const editor = await startServer();
  const start = performance.now();
  open(editor, text);
  const { at } = await editor.ask('textDocument/documentSymbol', { textDocument: { uri: meeting } });
  const step = { milliseconds: at - start, peak: editor.peak };
  editor.close();
  return step;
}

/** Opens a text that is too large; the time until the editor is told so. */
export async function refusalOf(text: string): Promise<Step> {
  const editor = await startServer();
  const told = editor.notice('window/showMessage');
  const start = performance.now();
  open(editor, text);
  const { at } = await told;
  const step = { milliseconds: at - start, peak: editor.peak };
  editor.close();
  return step;
}
