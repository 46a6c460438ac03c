import { describe, expect, test, vi } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { connectServer, meetingUri } from '../testing/connected-server.ts';
import { playSession } from '../testing/sessions.ts';
import { longestDocument } from './open-document.ts';

// What hostile or hasty editors do. The numbers are small here; `npm run soak` raises them: ROSTRUM_SESSIONS,
// ROSTRUM_STORM.

vi.setConfig({ testTimeout: 3_600_000 });

const sessions = Number(process.env['ROSTRUM_SESSIONS'] ?? 20);
const storm = Number(process.env['ROSTRUM_STORM'] ?? 500);
const document = { textDocument: { uri: meetingUri } };
const meeting = 'QUESTION: When?\n\nMINISTER BERG: Tomorrow.\n\nQUESTION: Why?\n\nMINISTER BERG: So.\n';

/** A frame with the right length. */
const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const asked = framed('{"jsonrpc":"2.0","id":901,"method":"textDocument/foldingRange","params":{}}');

const malformed: readonly [string, string][] = [
  ...['', ' ', 'null', '[]', '[1]', '{', '}', '"text"', '7', 'true', '{"a":', 'nonsense', '\u0000', '{}', '{"jsonrpc":"2.0"}', '{"jsonrpc":"1.0","method":"x"}', '[[[[', '{"id":{}}'].map((body): [string, string] => [`the body ${JSON.stringify(body)}`, framed(body)]),
  ...['{"jsonrpc":"2.0","id":null,"method":"x"}', '{"jsonrpc":"2.0","id":5,"result":1}', '{"jsonrpc":"2.0","id":5,"error":{}}', '{"jsonrpc":"2.0","method":7}', '{"jsonrpc":"2.0","method":"$/cancelRequest"}', '{"jsonrpc":"2.0","method":"$/progress","params":7}'].map((body): [string, string] => [`the message ${body}`, framed(body)]),
  ['no length', 'Content-Type: json\r\n\r\n{}'],
  ['a length in words', 'Content-Length: NaN\r\n\r\n{}'],
  ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
  ['a length with a fraction', 'Content-Length: 2.5\r\n\r\n{}'],
  ['an empty length', 'Content-Length: \r\n\r\n{}'],
  ['a length with a sign', 'Content-Length: +2\r\n\r\n{}'],
  ['a hexadecimal length', 'Content-Length: 0x2\r\n\r\n{}'],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}'],
  ['a length beyond all use', 'Content-Length: 9000000000000000\r\n\r\n{}'],
  ['a length too short', `Content-Length: 3\r\n\r\n{"jsonrpc":"2.0"}`],
  ['a length too long', `Content-Length: 200\r\n\r\n{}${asked}`],
  ['a header without a colon', 'Content-Length 2\r\n\r\n{}'],
  ['bare line feeds', 'Content-Length: 2\n\n{}'],
  ['no header', '\r\n{}'],
  ['a body alone', '{"jsonrpc":"2.0","id":1,"method":"shutdown"}'],
  ['an endless header', `X-Header: ${'x'.repeat(10_000)}`],
  ['bytes of no text', `Content-Length: 4\r\n\r\n\u00ff\u00fe`],
];

describe('malformed frames', () => {
  test.each(malformed)('leave no mute server: %s', async (_name, bytes) => {
    const { client, input, initialize, broken, exits } = connectServer();
    await initialize();
    const rejected: unknown[] = [];
    client.onError((error) => rejected.push(error));
    input.write(bytes);
    const answered = client.sendRequest('textDocument/foldingRange', document).then(() => 'answered', () => 'answered');
    const ended = expect.poll(() => broken.length + exits.length, { timeout: 5000, interval: 5 }).toBeGreaterThan(0).then(() => 'ended', () => 'mute');
    expect(await Promise.race([answered, ended])).toMatch(/^(?:answered|ended)$/);
  });

  test('are at least forty kinds', () => expect(malformed.length).toBeGreaterThanOrEqual(40));
});

describe('random sessions', () => {
  test(`${sessions} of them end as they should`, async () => {
    const first = Number(process.env['ROSTRUM_SEED'] ?? 20231206);
    for (let seed = first; seed < first + sessions; seed++) expect(await playSession(seed, 200), `seed ${seed}`).toEqual([]);
  });
});

describe('a storm', () => {
  test(`of ${storm} changes, requests and cancellations is answered in full`, async () => {
    const { client, initialize, open, change, exits } = connectServer();
    await initialize();
    await open(meeting);
    const answers: Promise<string>[] = [];
    for (let index = 0; index < storm; index++) {
      const source = new CancellationTokenSource();
      void change([{ range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } }, text: String.fromCharCode(97 + (index % 26)) }], index + 2);
      answers.push(client.sendRequest(index % 2 === 0 ? 'textDocument/documentSymbol' : 'textDocument/diagnostic', document, source.token).then(() => 'answered', (error: { code: number }) => (error.code === -32800 ? 'cancelled' : `failed with ${error.code}`)));
      source.cancel();
      if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const counts = new Set(await Promise.all(answers));
    expect([...counts].filter((each) => each.startsWith('failed'))).toEqual([]);
    expect(await client.sendRequest('rostrum/turns', document)).toMatchObject({ version: storm + 1 });
    expect(exits).toEqual([]);
  });
});

describe('a document that is too large', () => {
  test('is named, and asks for nothing else', async () => {
    const { client, initialize, open, change, received, log } = connectServer();
    await initialize();
    const secret = 'QUESTION: secret words?\n';
    await open(secret.repeat(Math.ceil(longestDocument / secret.length) + 1));
    const [notice] = await received('window/showMessage', 1);
    expect(notice).toMatchObject({ type: 2, message: expect.stringContaining('too large') });
    expect(await client.sendRequest('textDocument/diagnostic', document)).toMatchObject({ items: [] });
    expect(await client.sendRequest('textDocument/documentSymbol', document)).toBeNull();
    await expect(client.sendRequest('rostrum/turns', document)).rejects.toMatchObject({ message: expect.stringContaining('too large') });
    await change([{ text: meeting }], 2);
    expect(await client.sendRequest('rostrum/turns', document)).toMatchObject({ turns: { length: 4 } });
    expect([...log, JSON.stringify(notice)].join('\n')).not.toContain('secret');
  });
});
