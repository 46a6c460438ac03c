import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { features } from '@rostrum/language-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conference, typoLine } from './conference.ts';
import { freePort, launchBrowser } from './workbench/boot.ts';

// The published web worker in Chromium, without an editor around it: every feature answers as it does in Node.

const dist = fileURLToPath(new URL('../../packages/language-server/dist/', import.meta.url));
const uri = 'memfs:/archive/conference.transcript';
/** Bytes, compressed, of what a worker loads before its first answer; what it loads on first use is not counted. */
const mostBytes = 236_000;

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/^\//, '');
    if (path === '') {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>worker</title>');
      return;
    }
    readFile(dist + path).then(
      (content) => response.setHeader('Content-Type', 'text/javascript').end(content),
      () => response.writeHead(404).end(),
    );
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface Answer {
  readonly method: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A worker as the page sees it; the tests know no browser's types. */
interface WorkerOfPage {
  onmessage: (event: { readonly data: Answer & { readonly id: number; readonly params?: { readonly uri?: string } } }) => void;
  postMessage(message: object): void;
  terminate(): void;
}

/** Starts the worker in the page, opens a document, asks everything, and gives the answers. */
function askWorker(text: string, methods: readonly string[], questions: object, files: Readonly<Record<string, string>>): Promise<Answer[]> {
  return page.evaluate(
    async ({ text: words, methods: asked, questions: params, files: known, uri: document }) => {
      const { Worker: PageWorker } = globalThis as unknown as { Worker: new (url: string, options: object) => WorkerOfPage };
      const worker = new PageWorker('/browser.js', { type: 'module' });
      const waiting = new Map<number, (answer: Answer) => void>();
      let id = 0;
      worker.onmessage = ({ data }) => {
        if (data.method === undefined) waiting.get(data.id)?.(data);
        else if (data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: data.method === 'rostrum/readFile' ? { text: known[data.params?.uri ?? ''] ?? null } : data.method === 'rostrum/listFiles' ? { uris: Object.keys(known) } : null });
      };
      const ask = (method: string, question: object): Promise<Answer> =>
        new Promise((resolve) => {
          waiting.set(++id, (answer) => resolve({ ...answer, method }));
          worker.postMessage({ jsonrpc: '2.0', id, method, params: question });
        });
      const tell = (method: string, news: object): void => worker.postMessage({ jsonrpc: '2.0', method, params: news });
      const textDocument = { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };
      const answers = [await ask('initialize', { processId: null, rootUri: 'memfs:/archive', capabilities: { textDocument, experimental: { rostrum: { files: true } } } })];
      tell('initialized', {});
      tell('textDocument/didOpen', { textDocument: { uri: document, languageId: 'transcript', version: 1, text: words } });
      for (const method of asked) answers.push(await ask(method, { textDocument: { uri: document }, ...params }));
      answers.push(await ask('shutdown', {}));
      worker.terminate();
      return answers;
    },
    { text, methods, questions, files, uri },
  );
}

describe('the web worker', () => {
  const place = { line: typoLine - 1, character: 3 };
  const questions = {
    position: place,
    positions: [place],
    range: { start: { line: 0, character: 0 }, end: place },
    context: { diagnostics: [], includeDeclaration: true, only: ['quickfix'] },
    newName: 'DEFENSE MINISTER ROOS',
    query: 'ruus',
    speaker: 'ruus',
    label: 'MODERATOR',
    kind: 'laughter',
    options: { tabSize: 2, insertSpaces: true },
    previousResultIds: [],
  };
  const files = { [uri]: conference, 'memfs:/archive/other.transcript': conference.replaceAll('RUUS', 'LEPIK') };

  test('answers every request that it announces', async () => {
    const methods = features.map(({ method }) => method).filter((method) => method !== 'codeAction/resolve');
    const answers = new Map((await askWorker(conference, methods, questions, files)).map((answer) => [answer.method, answer]));
    expect(answers.get('initialize')?.result).toMatchObject({ serverInfo: { name: 'rostrum' }, capabilities: { renameProvider: true } });
    const refused = [...answers.values()].filter(({ error }) => error !== undefined && ![-32803, -32602].includes(error.code));
    expect(refused).toEqual([]);
    expect(answers.get('textDocument/diagnostic')?.result).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ code: 'label-typo' })]) });
    expect(answers.get('workspace/symbol')?.result).toMatchObject([{ name: 'Ruus' }]);
    expect(JSON.stringify(answers.get('textDocument/hover')?.result)).toContain('Ruus');
    expect(answers.get('textDocument/references')?.result).toHaveLength(3);
    expect(answers.get('shutdown')?.result).toBeNull();
  });

  test('reads configurations through the editor', async () => {
    const config = '{ "rules": { "label-typo": "off" } }';
    const [, diagnostic] = await askWorker(conference, ['textDocument/diagnostic'], questions, { ...files, 'memfs:/archive/rostrum.config.json': config });
    expect(diagnostic?.result).toMatchObject({ kind: 'full' });
    expect(JSON.stringify(diagnostic?.result)).not.toContain('label-typo');
  });

  test('is small enough to be loaded by a page', async () => {
    const [pending, seen] = [['browser.js'], new Set<string>()];
    let bytes = 0;
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const code = await readFile(dist + name);
      bytes += gzipSync(code, { level: 9 }).length;
      for (const [, next = ''] of code.toString().matchAll(/from\s*"\.\/([\w.-]+\.js)"/g)) pending.push(next);
    }
    console.info(`${[...seen].join(', ')}: ${bytes} bytes compressed`);
    expect(bytes).toBeLessThan(mostBytes);
  });
});
