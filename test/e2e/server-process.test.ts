import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openAndClose, refusalOf, storm } from '../soak/adversity.ts';

// The server as it is published, as a process, with frames written by hand: no language client in between.

const server = fileURLToPath(new URL('../../packages/language-server/dist/bin.js', import.meta.url));

interface Reply {
  readonly id?: number | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

/** A started server: what it wrote so far, and how to write to it. */
class RunningServer {
  readonly process: ChildProcess;
  stderr = '';
  #stdout = Buffer.alloc(0);

  constructor(args: readonly string[] = ['--stdio']) {
    this.process = spawn(process.execPath, [server, ...args], { stdio: 'pipe' });
    this.process.stdout?.on('data', (chunk: Buffer) => (this.#stdout = Buffer.concat([this.#stdout, chunk])));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    // A server that is gone can't be written to; the tests look at its exit.
    this.process.stdin?.on('error', () => undefined);
  }

  write(bytes: string): void {
    this.process.stdin?.write(bytes);
  }

  send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  get stdout(): string {
    return this.#stdout.toString();
  }

  /** Every message that came so far. */
  get replies(): Reply[] {
    const replies: Reply[] = [];
    let rest = this.#stdout;
    for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, end).toString())?.[1]);
      const body = rest.subarray(end + 4, end + 4 + length);
      if (body.length < length) break;
      replies.push(JSON.parse(body.toString()) as Reply);
      rest = rest.subarray(end + 4 + length);
    }
    return replies;
  }

  reply(id: number): Promise<Reply> {
    return expect.poll(() => this.replies.find((each) => each.id === id), { timeout: 10_000 }).toBeDefined().then(() => this.replies.find((each) => each.id === id) ?? {});
  }

  initialize(): Promise<Reply> {
    this.send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    return this.reply(1);
  }

  async exit(): Promise<number | null> {
    if (this.process.exitCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }
}

const started: RunningServer[] = [];

function start(args?: readonly string[]): RunningServer {
  const running = new RunningServer(args);
  started.push(running);
  return running;
}

afterEach(() => {
  for (const { process: each } of started.splice(0)) each.kill('SIGKILL');
});

describe('the server process', () => {
  test('pushes diagnostics, and leaves with 0', async () => {
    const running = start();
    expect(await running.initialize()).toMatchObject({ result: { serverInfo: { name: 'rostrum' } } });
    running.send({ method: 'initialized', params: {} });
    const textDocument = { uri: 'file:///a.transcript', languageId: 'transcript', version: 1, text: 'QUESTION: Why?\n\nMINISTER BERG:\n\nQUESTION: When?\n\nMINISTER BERG: Now.\n' };
    running.send({ method: 'textDocument/didOpen', params: { textDocument } });
    await expect.poll(() => running.replies.find(({ method }) => method === 'textDocument/publishDiagnostics'), { timeout: 10_000 }).toMatchObject({
      params: { uri: textDocument.uri, version: 1, diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'empty-turn' })]) },
    });
    running.send({ id: 2, method: 'shutdown' });
    expect(await running.reply(2)).toMatchObject({ result: null });
    running.send({ method: 'exit' });
    expect(await running.exit()).toBe(0);
    expect(running.stderr).toBe('');
  });

  test('leaves with 1 where the goodbye was not in due form', async () => {
    const rude = start();
    await rude.initialize();
    rude.send({ method: 'exit' });
    expect(await rude.exit()).toBe(1);
    const silent = start();
    await silent.initialize();
    silent.process.stdin?.end();
    expect(await silent.exit()).toBe(1);
  });

  test.each([
    ['bad JSON', 'Content-Length: 5\r\n\r\n{"a":'],
    ['no JSON object', 'Content-Length: 4\r\n\r\nnull'],
    ['an empty body', 'Content-Length: 0\r\n\r\n'],
  ])('answers the next request after %s', async (_name, bytes) => {
    const running = start();
    await running.initialize();
    running.write(bytes);
    running.send({ id: 2, method: 'shutdown' });
    expect(await running.reply(2)).toMatchObject({ result: null });
  });

  test.each([
    ['no length', 'Content-Type: json\r\n\r\n{}', 'no Content-Length'],
    ['a length that is no number', 'Content-Length: NaN\r\n\r\n{}', 'not a number'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}', 'not a number'],
    ['bare line feeds', 'Content-Length: 2\n\n{}', 'bare line feed'],
    ['a length too short', 'Content-Length: 2\r\n\r\n{"jsonrpc":"2.0"}', 'not of the form'],
    ['a length too long', 'Content-Length: 200\r\n\r\n{}Content-Length: 2\r\n\r\n{}', 'too long'],
    ['a length beyond all use', 'Content-Length: 9000000000000000\r\n\r\n{}', 'not a number'],
  ])('ends with a reason on %s, where no answer would ever come', async (_name, bytes, reason) => {
    const running = start();
    await running.initialize();
    const before = Date.now();
    running.write(bytes);
    expect(await running.exit()).toBe(1);
    expect(Date.now() - before).toBeLessThan(1000);
    expect(running.stderr).toContain(reason);
  });

  test.each([
    ['while it waits', ''],
    ['while it reads a long text', 'MINISTER BERG: The ferries of the northern harbour sail again today.\\n\\n'],
  ])('ends with its editor %s', async (_name, line) => {
    const code = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(server)}, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
      const send = (message) => {
        const body = JSON.stringify({ jsonrpc: '2.0', ...message });
        child.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
      };
      send({ id: 1, method: 'initialize', params: { processId: process.pid, capabilities: {} } });
      const text = '${line}'.repeat(200000);
      if (text !== '') send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a.transcript', languageId: 'transcript', version: 1, text } } });
      setTimeout(() => console.log(child.pid), text === '' ? 0 : 1500);
      setInterval(() => {}, 1000);`;
    const editor = spawn(process.execPath, ['-e', code]);
    const [first] = (await once(editor.stdout, 'data')) as [Buffer];
    const pid = Number(first.toString());
    const isAlive = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    expect(isAlive()).toBe(true);
    editor.kill('SIGKILL');
    // five seconds on a machine that has nothing else to do
    await expect.poll(isAlive, { timeout: 20_000 }).toBe(false);
  });

  test('leaves nothing behind and nothing unanswered, in small numbers: the soak has the full ones', async () => {
    expect(await openAndClose(300)).toBeLessThan(20);
    expect((await storm(500)).answered).toBe(500);
    const huge = await refusalOf('MINISTER BERG: So it is.\n'.repeat(4_000_000));
    expect(huge.peak).toBeLessThan(1024);
  });

  test('serves over Node’s own channel, and ends with it', async () => {
    const child = fork(server, ['--node-ipc'], { execArgv: [] });
    const [reply] = await Promise.all([once(child, 'message'), child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } })]);
    expect(reply[0]).toMatchObject({ id: 1, result: { serverInfo: { name: 'rostrum' } } });
    const exit = once(child, 'exit');
    child.disconnect();
    expect((await exit)[0]).toBe(1);
  });

  test('tells its version and its use', async () => {
    const version = start(['--version']);
    expect(await version.exit()).toBe(0);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = start(['--help']);
    expect(await help.exit()).toBe(0);
    expect(help.stdout).toContain('--stdio');
    const nothing = start([]);
    expect(await nothing.exit()).toBe(2);
    expect(nothing.stderr).toContain('--stdio');
  });
});
