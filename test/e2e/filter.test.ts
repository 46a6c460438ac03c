import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program, usageOf } from '../bench/process-usage.ts';
import { documentLine, documents } from '../bench/scale.ts';

// `rostrum parse --stdin-ndjson` as programs for large archives run it: one process and many documents, and many processes.

const page = readFileSync(fileURLToPath(new URL('../../packages/cli/README.md', import.meta.url)), 'utf8');
let folder = '';

beforeAll(() => {
  expect(existsSync(program), 'npm run build comes first').toBe(true);
  folder = mkdtempSync(join(tmpdir(), 'rostrum-filter-'));
  writeFileSync(join(folder, 'rostrum'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, { mode: 0o755 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script as the page gives it, with `rostrum` on the path. */
function bash(script: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` } });
  return { status, stdout, stderr };
}

/** A shell script of the page, by the comment above it. */
function recipe(name: string): string {
  const found = page.split(`<!-- recipe: ${name} -->\n\`\`\`sh\n`)[1]?.split('```')[0];
  if (found === undefined) throw new Error(`The page has no recipe “${name}”.`);
  return found;
}

describe('one process', () => {
  test('holds no more for four times as many documents', async () => {
    // a nursery of one size: left alone, V8 makes it larger for minutes
    const filter = ['--max-semi-space-size=4', program, 'parse', '--stdin-ndjson'];
    const [some, many] = [await usageOf(filter, documents(1000)), await usageOf(filter, documents(4000))];
    expect([some, many]).toMatchObject([{ status: 0, lines: 1000 }, { status: 0, lines: 4000 }]);
    // 3000 further texts have 64 MB, their models three times as much; two collections at other moments make up to 25
    expect(many.megabytes - some.megabytes, `${some.megabytes} MB, then ${many.megabytes} MB`).toBeLessThan(40);
  });

  test('answers each document before it gets the next, and goes on after a bad one', async () => {
    const child = spawn(process.execPath, [program, 'parse', '--stdin-ndjson'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (line: string): Promise<unknown> => {
      child.stdin.write(line);
      return JSON.parse((await answers.next()).value as string);
    };
    expect(await ask(documentLine('a.transcript', 'MODERATOR: Good morning.\n'))).toMatchObject({ path: 'a.transcript', transcript: { turns: [{ label: 'MODERATOR' }] } });
    expect(await ask('no document\n')).toMatchObject({ path: null, error: expect.stringContaining('line 2') as unknown });
    expect(await ask(documentLine('b', ''))).toMatchObject({ path: 'b', transcript: { turns: [] } });
    child.stdin.end();
    expect(await ended).toBe(2);
  });

  test('takes bad documents for rows where the caller wants it so', () => {
    writeFileSync(join(folder, 'archive.ndjson'), `{}\n${documentLine('a', '')}`);
    expect(bash(recipe('bad documents are rows')).status).toBe(0);
    expect(bash('wc -l < models.ndjson').stdout.trim()).toBe('2');
    expect(bash(recipe('bad documents are rows').replace('--stdin-ndjson', '--no-such-option')).stderr).toContain('no-such-option');
  });
});

const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') === true;
if (!parallel) console.warn('No GNU parallel on this machine: its recipes are not tried.');

describe.skipIf(!parallel)('many processes, under GNU parallel', () => {
  test('give what one gives, in the same order', () => {
    writeFileSync(join(folder, 'archive.ndjson'), [...documents(600)].join(''));
    expect(bash(recipe('a stream'))).toMatchObject({ status: 0, stderr: '' });
    expect(bash('rostrum parse --stdin-ndjson < archive.ndjson | cmp - models.ndjson')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(bash('wc -l < models.ndjson').stdout.trim()).toBe('600');
  });

  test('say how many of them met a document that they could not read', () => {
    writeFileSync(join(folder, 'archive.ndjson'), [...documents(100), '{}\n', ...documents(100)].join(''));
    expect(bash(recipe('a stream')).status).toBe(1);
    expect(bash('wc -l < models.ndjson; grep -c \'^{"path":null,"error"\' models.ndjson').stdout.split(/\s+/)).toEqual(['201', '1', '']);
  });

  test('read files by their paths', () => {
    const made = `mkdir -p archive && for n in 1 2 3 4 5 6 7 8 9; do cp '${fileURLToPath(new URL('../../examples/spokesperson-press-conference.transcript', import.meta.url))}' "archive/no. $n.txt"; done`;
    expect(bash(`${made}\n${recipe('files')}`)).toMatchObject({ status: 0, stderr: '' });
    expect(bash('rostrum parse --format ndjson archive/*.txt | sort | cmp - <(sort models.ndjson)')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(bash('wc -l < models.ndjson').stdout.trim()).toBe('9');
  });
});
