import { describe, expect, test } from 'vitest';
import type { Feature } from './feature.ts';
import { features } from './features/index.ts';
import { connectServer, meetingUri } from '../testing/connected-server.ts';
import { ableClient } from '../testing/open-text.ts';

const typo = [
  'MODERATOR: We begin with the minister.',
  'DEFENSE MINISTER RUUS: Thank you very much.',
  'QUESTION: What about the budget of the navy?',
  'DEFENESE MINISTER RUUS: It grows.',
  'QUESTION: By how much does it grow?',
  'DEFENSE MINISTER RUUS: By a tenth.',
  'MODERATOR: Thank you all.',
  '',
].join('\n');
const typoFixed = typo.replace('DEFENESE', 'DEFENSE');
const fixRange = { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } };
const pushClient = { textDocument: { publishDiagnostics: {} } };
const document = { textDocument: { uri: meetingUri } };

describe('the life of a server', () => {
  test('runs from initialize to exit', async () => {
    const { client, exits, initialize, open } = connectServer();
    const { capabilities, serverInfo } = await initialize();
    expect(serverInfo?.name).toBe('rostrum');
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: 'rostrum' },
      documentSymbolProvider: { label: 'Transcript' },
      foldingRangeProvider: true,
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.rostrum'] },
      experimental: { rostrum: { protocol: 1 } },
    });
    await open(typo);
    expect(await client.sendRequest('textDocument/documentSymbol', document)).not.toEqual([]);
    expect(await client.sendRequest('textDocument/hover', { ...document, position: { line: 1, character: 3 } })).toMatchObject({ contents: { kind: 'markdown' } });
    expect(await client.sendRequest('rostrum/speakers', document)).toMatchObject({ version: 1 });
    expect(await client.sendRequest('rostrum/turns', document)).toMatchObject({ version: 1 });
    expect(await client.sendRequest('shutdown')).toBeNull();
    await client.sendNotification('exit');
    await expect.poll(() => exits).toEqual([0]);
  });

  test('refuses requests before initialize, a second one, and those after shutdown', async () => {
    const { client, exits, initialize } = connectServer();
    await expect(client.sendRequest('textDocument/hover', document)).rejects.toMatchObject({ code: -32002 });
    await expect(client.sendRequest('shutdown')).rejects.toMatchObject({ code: -32002 });
    await initialize();
    await expect(client.sendRequest('initialize', {})).rejects.toMatchObject({ code: -32600 });
    await client.sendRequest('shutdown');
    await expect(client.sendRequest('textDocument/hover', document)).rejects.toMatchObject({ code: -32600 });
    await expect(client.sendRequest('shutdown')).rejects.toMatchObject({ code: -32600 });
    await client.sendNotification('exit');
    await expect.poll(() => exits).toEqual([0]);
  });

  test('exits with 1 without shutdown, before initialize too', async () => {
    const early = connectServer();
    await early.client.sendNotification('exit');
    await expect.poll(() => early.exits).toEqual([1]);
    const late = connectServer();
    await late.initialize();
    late.input.end();
    await expect.poll(() => late.exits).toEqual([1]);
  });

  test('answers what it does not know and what makes no sense', async () => {
    const { client, initialize } = connectServer();
    await initialize();
    await expect(client.sendRequest('textDocument/unheardOf', {})).rejects.toMatchObject({ code: -32601 });
    await expect(client.sendRequest('textDocument/hover')).rejects.toMatchObject({ code: -32602 });
    await expect(client.sendRequest('textDocument/hover', { textDocument: null })).rejects.toMatchObject({ code: -32602 });
    await expect(client.sendRequest('rostrum/turns', document)).rejects.toMatchObject({ code: -32602 });
    expect(await client.sendRequest('textDocument/documentSymbol', document)).toBeNull();
    await client.sendNotification('textDocument/unheardOf', {});
    await client.sendNotification('textDocument/didChange', { textDocument: {} });
    expect(await client.sendRequest('textDocument/foldingRange', document)).toBeNull();
  });
});

describe('diagnostics', () => {
  test('go unasked to an editor that never asks, and away with the problem and the document', async () => {
    const { client, initialize, open, change, received } = connectServer();
    expect((await initialize(pushClient)).capabilities.diagnosticProvider).toBeUndefined();
    await open(typo);
    const [first] = await received('textDocument/publishDiagnostics', 1);
    expect(first).toMatchObject({ uri: meetingUri, version: 1 });
    expect(first?.['diagnostics']).toContainEqual(expect.objectContaining({ code: 'label-typo', source: 'rostrum' }));
    await change([{ range: fixRange, text: 'DEFENSE' }], 2);
    const [, second] = await received('textDocument/publishDiagnostics', 2);
    expect(second).toMatchObject({ version: 2 });
    expect(second?.['diagnostics']).not.toContainEqual(expect.objectContaining({ code: 'label-typo' }));
    await client.sendNotification('textDocument/didClose', document);
    const [, , third] = await received('textDocument/publishDiagnostics', 3);
    expect(third).toEqual({ uri: meetingUri, diagnostics: [] });
  });

  test('are computed once for changes that arrive together', async () => {
    const { initialize, open, change, received, notes } = connectServer();
    await initialize(pushClient);
    await open(typo);
    const end = { line: 7, character: 0 };
    await Promise.all(Array.from({ length: 49 }, (_, index) => change([{ range: { start: end, end }, text: ' ' }], index + 2)));
    await expect.poll(() => notes.get('textDocument/publishDiagnostics')?.at(-1)).toMatchObject({ version: 50 });
    expect((await received('textDocument/publishDiagnostics', 1)).length).toBeLessThan(25);
  });

  test('come on request, and not again while nothing changed', async () => {
    const { client, initialize, open, change, notes } = connectServer();
    await initialize();
    await open(typo);
    const ask = (previousResultId?: string) => client.sendRequest<{ kind: string; resultId: string; items: unknown[] }>('textDocument/diagnostic', { ...document, previousResultId });
    const full = await ask();
    expect(full.items).toContainEqual(expect.objectContaining({ code: 'label-typo', range: { ...fixRange, end: { line: 3, character: 22 } } }));
    expect(await ask(full.resultId)).toEqual({ kind: 'unchanged', resultId: full.resultId });
    await change([{ text: typoFixed }], 1);
    const after = await ask(full.resultId);
    expect(after.kind).toBe('full');
    expect(after.items).not.toContainEqual(expect.objectContaining({ code: 'label-typo' }));
    expect(notes.has('textDocument/publishDiagnostics')).toBe(false);
  });

  test('of a long text are sent at once where they have moved to, and again only when they are others', async () => {
    const { initialize, open, change, received, notes } = connectServer();
    await initialize(pushClient);
    await open(typo.repeat(1000));
    const published = 'textDocument/publishDiagnostics';
    const [first] = await received(published, 1);
    const typos = (note?: Record<string, unknown>) => (note?.['diagnostics'] as { code: string; range: object }[]).filter(({ code }) => code === 'label-typo').map(({ range }) => range);
    expect(typos(first)).toContainEqual({ ...fixRange, end: { line: 3, character: 22 } });
    await change([{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' }], 2);
    const [, second] = await received(published, 2);
    expect(second).toMatchObject({ version: 2 });
    expect(typos(second)).toContainEqual({ start: { line: 5, character: 0 }, end: { line: 5, character: 22 } });
    await change([{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } }, text: '' }], 3);
    const [, , third, fourth] = await received(published, 4);
    expect([third, fourth]).toMatchObject([{ version: 3 }, { version: 3 }]);
    expect(fourth?.['diagnostics']).not.toEqual(third?.['diagnostics']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(notes.get(published)).toHaveLength(4);
  });

  test('are repaired by the action that comes with them', async () => {
    const { client, initialize, open } = connectServer();
    await initialize({ ...ableClient, workspace: {} });
    await open(typo);
    const actions = await client.sendRequest<{ title: string; edit: { changes: Record<string, unknown> } }[]>('textDocument/codeAction', {
      ...document,
      range: fixRange,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    expect(actions.map(({ title }) => title)).toEqual([expect.stringMatching(/DEFENSE/), 'Ignore label-typo on this line', 'Ignore label-typo in this file']);
    expect(actions[0]?.edit.changes[meetingUri]).toHaveLength(1);
  });
});

describe('faults', () => {
  const faulty: Feature = {
    name: 'faulty',
    method: 'textDocument/faulty',
    capability: () => ({}),
    handle(): never {
      throw new TypeError('words of the transcript');
    },
  };

  test('in a handler are error replies, and the log quotes nothing', async () => {
    const { client, initialize, log, exits } = connectServer([...features, faulty]);
    await initialize();
    for (let time = 0; time < 100; time++) {
      await expect(client.sendRequest('textDocument/faulty', document)).rejects.toMatchObject({ code: -32603, message: 'textDocument/faulty failed: TypeError' });
    }
    expect(exits).toEqual([]);
    expect(log).toHaveLength(100);
    expect(log[0]).toMatch(/^textDocument\/faulty failed: TypeError\n {2}at .*server\.test\.ts:\d+/);
    expect(log.join('\n')).not.toMatch(/words of the transcript|\/packages\//);
  });

  test('in the text of a message are logged, and the next one is answered', async () => {
    const { client, initialize, input, log } = connectServer();
    await initialize();
    for (const body of ['{"text": "words of the transcript', 'null', '[]', '', '{"jsonrpc": "2.0", "method": "$/cancelRequest"}']) {
      input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    expect(await client.sendRequest('textDocument/foldingRange', document)).toBeNull();
    expect(log.length).toBeGreaterThanOrEqual(3);
    expect(log.join('\n')).not.toContain('words');
  });

  test.each([
    ['a missing length', 'Content-Type: json\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -1\r\n\r\n{}'],
    ['bare line feeds', 'Content-Length: 2\n\n{}'],
    ['a length too long', 'Content-Length: 9000000000000000\r\n\r\n{}'],
    ['a length too short', 'Content-Length: 1\r\n\r\n{}'],
  ])('in a frame, %s, end the connection with a reason', async (_name, bytes) => {
    const { initialize, input, broken } = connectServer();
    await initialize();
    input.write(bytes);
    await expect.poll(() => broken.length).toBe(1);
  });

  test('in changes leave the text in doubt: no edits until the whole text comes', async () => {
    const { client, initialize, open, change, log } = connectServer();
    await initialize();
    await open(typo);
    const actions = () => client.sendRequest('textDocument/codeAction', { ...document, range: fixRange, context: { diagnostics: [] } });
    expect(await actions()).not.toBeNull();
    await change([{ range: { start: { line: 2, character: 0 }, end: { line: 1, character: 0 } }, text: '' }], 2);
    expect(await actions()).toBeNull();
    expect(log).toEqual(['textDocument/didChange: a change is malformed']);
    await change([{ text: typo }], 3);
    expect(await actions()).not.toBeNull();
  });

  test('of cancelled requests are answered as such', async () => {
    const { client, initialize, open } = connectServer();
    await initialize();
    await open(typo);
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => {
        const source = { isCancellationRequested: index % 2 === 0, onCancellationRequested: (listener: () => void) => (setImmediate(() => index % 2 === 0 && listener()), { dispose() {} }) };
        return client.sendRequest('textDocument/foldingRange', document, source as never);
      }),
    );
    expect(answers).toHaveLength(200);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: -32800 });
  });
});
