import { transcriptSchema } from '@rostrum/core/schema';
import { describe, expect, test } from 'vitest';
import { CLEAN, rostrum } from '../fake-io.ts';
import type { Io } from '../io.ts';
import { run } from '../run.ts';

function rows(stdout: string): Record<string, unknown>[] {
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('rostrum parse', () => {
  test('reads a file in the house style of its configuration, as check does', async () => {
    const files = { 'rostrum.config.json': '{ "style": "us-state" }', 'a.txt': CLEAN };
    expect(JSON.parse((await rostrum(['parse', 'a.txt'], { files })).stdout).style).toBe('us-state');
    expect(JSON.parse((await rostrum(['parse', '--style', 'mofa', 'a.txt'], { files })).stdout).style).toBe('mofa');
    const broken = await rostrum(['parse', '--format', 'ndjson', 'a.txt'], { files: { ...files, 'rostrum.config.json': '{ "style": 7 }' } });
    expect(JSON.parse(broken.stdout).error).toContain('rostrum.config.json:1:');
    expect(broken.code).toBe(2);
  });

  test('prints the model of one file', async () => {
    const { code, stdout, stderr } = await rostrum(['parse', 'a.txt'], { files: { 'a.txt': CLEAN } });
    const transcript = transcriptSchema.parse(JSON.parse(stdout));
    expect(transcript).toMatchObject({ kind: 'transcript', metadata: { date: '2026-05-04' } });
    expect(transcript.evidence).toBeUndefined();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('prints ndjson for several files, one {path, transcript} a line', async () => {
    const { stdout } = await rostrum(['parse', 'a.txt', 'b.txt'], { files: { 'a.txt': CLEAN, 'b.txt': '' } });
    expect(rows(stdout)).toMatchObject([
      { path: 'a.txt', transcript: { kind: 'transcript' } },
      { path: 'b.txt', transcript: { turns: [] } },
    ]);
  });

  test('prints ndjson for one file when asked', async () => {
    const { stdout } = await rostrum(['parse', '--format', 'ndjson', 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(rows(stdout)).toMatchObject([{ path: 'a.txt', transcript: { version: 1 } }]);
  });

  test('prints an array for several files when asked', async () => {
    const { stdout } = await rostrum(['parse', '--format', 'json', 'a.txt', 'b.txt'], { files: { 'a.txt': CLEAN, 'b.txt': CLEAN } });
    expect(JSON.parse(stdout)).toMatchObject([{ path: 'a.txt' }, { path: 'b.txt', transcript: { version: 1 } }]);
  });

  test('has a line for a file that cannot be read, and goes on', async () => {
    const { code, stdout, stderr } = await rostrum(['parse', '--format', 'ndjson', 'missing.txt', 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(rows(stdout)).toMatchObject([{ path: 'missing.txt', error: expect.stringContaining('does not exist') }, { path: 'a.txt' }]);
    expect(stderr).toContain('missing.txt: does not exist');
    expect(code).toBe(2);
  });

  test('prints nothing where its only file cannot be read', async () => {
    expect(await rostrum(['parse', 'missing.txt'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('gives its reasons with --evidence', async () => {
    const { stdout } = await rostrum(['parse', '--evidence', 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(transcriptSchema.parse(JSON.parse(stdout)).evidence).not.toEqual([]);
    expect(stdout).toContain('"reason"');
  });

  test('reads by the house style that is named', async () => {
    const { stdout } = await rostrum(['parse', '--style', 'mofa', 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(JSON.parse(stdout)).toMatchObject({ style: 'mofa' });
  });
});

describe('rostrum parse --stdin-ndjson', () => {
  test('answers line by line, wherever the chunks are cut', async () => {
    const input = Buffer.from(`${JSON.stringify({ path: 'a', text: CLEAN })}\n\n${JSON.stringify({ path: 'b', text: '青：はい。' })}`);
    for (const size of [1, 7, 1_000_000]) {
      const stdin = [];
      for (let at = 0; at < input.length; at += size) stdin.push(input.subarray(at, at + size));
      const { code, stdout } = await rostrum(['parse', '--stdin-ndjson'], { stdin });
      expect(rows(stdout)).toMatchObject([{ path: 'a', transcript: { kind: 'transcript' } }, { path: 'b', transcript: { version: 1 } }]);
      expect(code).toBe(0);
    }
  });

  test('names the lines that are no texts, and goes on', async () => {
    const stdin = ['{\n', '{"path": "b"}\n', 'null\n', Buffer.from([0xff, 0x0a]), JSON.stringify({ path: 'e', text: CLEAN })];
    const { code, stdout, stderr } = await rostrum(['parse', '--stdin-ndjson'], { stdin });
    expect(rows(stdout)).toMatchObject([
      { path: null, error: expect.stringContaining('line 1 is not {"path": TEXT, "text": TEXT}') },
      { path: 'b', error: expect.stringContaining('line 2') },
      { path: null, error: expect.stringContaining('line 3') },
      { path: null, error: expect.stringContaining('line 4 is not UTF-8') },
      { path: 'e', transcript: { version: 1 } },
    ]);
    expect(stderr).toContain('standard input: line 1');
    expect(code).toBe(2);
  });

  test('answers each line before it asks for more, and waits until the answer is out', async () => {
    const log: string[] = [];
    async function* stdin() {
      for (const path of ['a', 'b', 'c']) {
        log.push(`in ${path}`);
        yield Buffer.from(`${JSON.stringify({ path, text: CLEAN })}\n`);
      }
    }
    const stdout = {
      isTTY: false,
      async write(text: string) {
        const { path } = JSON.parse(text) as { path: string };
        await new Promise(setImmediate);
        log.push(`out ${path}`);
      },
    };
    const world = { cwd: import.meta.dirname, stdin, stdout, betweenFiles: async () => {} };
    await run(['parse', '--stdin-ndjson'], world as unknown as Io, '1.2.3');
    expect(log).toEqual(['in a', 'out a', 'in b', 'out b', 'in c', 'out c']);
  });

  test('passes over a line that is too long to keep, and goes on', async () => {
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const stdin = [...Array.from({ length: 17 }, () => megabyte), '\n', JSON.stringify({ path: 'b', text: CLEAN })];
    const { code, stdout } = await rostrum(['parse', '--stdin-ndjson'], { stdin });
    expect(rows(stdout)).toMatchObject([{ path: null, error: 'line 1 has more than 16 MB.' }, { path: 'b', transcript: { version: 1 } }]);
    expect(code).toBe(2);
  });
});
