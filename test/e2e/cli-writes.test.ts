import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What is written is written as a whole, or not at all, whatever happens meanwhile. ROSTRUM_KILLS=1000 and
// ROSTRUM_POLLS=1000000 for a long run.

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'packages/cli/dist/bin.js');
const example = join(root, 'examples/joint-press-availability.transcript');
const kills = Number(process.env['ROSTRUM_KILLS'] ?? 12);
const polls = Number(process.env['ROSTRUM_POLLS'] ?? 100);
const FILES = 30;

let place = '';
let before = '';
let after = '';

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rostrum-writes-'));
  before = readFileSync(example, 'utf8');
  copyFileSync(example, join(place, 'one.transcript'));
  expect(fix(['one.transcript']).status).not.toBe(3);
  after = readFileSync(join(place, 'one.transcript'), 'utf8');
  expect(after).not.toBe(before);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function fix(paths: readonly string[], cwd = place) {
  return spawnSync(process.execPath, [bin, 'check', '--fix', ...paths], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

/** A folder of files that all have something to repair. */
function folderOf(name: string): string {
  const folder = join(place, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (let index = 0; index < FILES; index++) copyFileSync(example, join(folder, `${index}.transcript`));
  return folder;
}

/** Files of a folder that hold neither the old text nor the new one. */
function halfWritten(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.transcript') && ![before, after].includes(readFileSync(join(folder, name), 'utf8')));
}

describe('a file holds the old text or the new one', () => {
  test(`after each of ${kills} kills`, { timeout: 60_000 + kills * 20_000 }, async () => {
    let reached = 0;
    for (let kill = 0; kill < kills; kill++) {
      const folder = folderOf('killed');
      const child = spawn(process.execPath, [bin, 'check', '--fix', '.'], { cwd: folder, stdio: 'ignore' });
      const ended = once(child, 'exit');
      // Waits until the repairs have begun, then for a stretch that differs from kill to kill.
      while (child.exitCode === null && readFileSync(join(folder, '0.transcript'), 'utf8') === before) await new Promise((resolve) => setTimeout(resolve, 2));
      await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 60));
      child.kill('SIGKILL');
      await ended;
      expect(halfWritten(folder)).toEqual([]);
      if (readdirSync(folder).some((name) => name.endsWith('.transcript') && readFileSync(join(folder, name), 'utf8') === before)) reached++;
    }
    // A kill behind the last repair would prove nothing.
    expect(reached).toBeGreaterThan(0);
  });

  test(`while two programs repair at once, for everybody who reads, ${polls} times`, { timeout: 120_000 + polls * 10 }, async () => {
    for (let reads = 0; reads < polls; ) {
      const folder = folderOf('shared');
      const children = [0, 1].map(() => spawn(process.execPath, [bin, 'check', '--fix', '.'], { cwd: folder, stdio: 'ignore' }));
      const ended = Promise.all(children.map((child) => once(child, 'exit')));
      for (let running = true; running; ) {
        reads += FILES;
        expect(halfWritten(folder)).toEqual([]);
        running = await Promise.race([ended.then(() => false), new Promise<boolean>((resolve) => setImmediate(() => resolve(true)))]);
      }
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(new Set(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')))).toEqual(new Set([after]));
    }
  });

  test('when a file may not grow, which is how a full disk looks', () => {
    const folder = folderOf('full');
    const blocks = Math.floor(Buffer.byteLength(after) / 512) - 1;
    const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f ${blocks}; trap '' XFSZ; exec "$NODE" "$BIN" check --fix 0.transcript`], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, BIN: bin } });
    expect([status, stderr]).toEqual([2, expect.stringContaining('was not written')]);
    expect(readFileSync(join(folder, '0.transcript'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toHaveLength(FILES);
  });
});

test('mode and links are kept', () => {
  const folder = folderOf('kept');
  chmodSync(join(folder, '0.transcript'), 0o640);
  symlinkSync('0.transcript', join(folder, 'link.transcript'));
  fix(['link.transcript'], folder);
  expect(statSync(join(folder, '0.transcript')).mode & 0o777).toBe(0o640);
  expect(readFileSync(join(folder, 'link.transcript'), 'utf8')).toBe(after);
});

test.skipIf(process.platform === 'win32')('--watch checks again when a file changes while the check runs', { timeout: 60_000 }, async () => {
  const folder = folderOf('busy');
  spawnSync('mkfifo', [join(folder, 'pipe')]);
  // The first file is read and reported while the second, a pipe, keeps the check waiting.
  const child = spawn(process.execPath, [bin, 'check', '--watch', '--fail-level', 'info', '--format', 'concise', '0.transcript', 'pipe'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  let report = '';
  child.stdout.on('data', (chunk: Buffer) => (report += chunk.toString()));
  const reported = async (pattern: RegExp) => {
    while (!pattern.test(report)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await reported(/^0\.transcript:/m);
  writeFileSync(join(folder, '0.transcript'), 'MODERATOR: Good morning.\n\nMAYOR ROWE: (laughs\n\nMODERATOR: Thank you.\n');
  writeFileSync(join(folder, 'pipe'), before);
  await reported(/^0\.transcript:3:\d+: error annotation-unclosed/m);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});

test('--watch checks again when a file changes, and ends with an interrupt', { timeout: 120_000 }, async () => {
  const folder = folderOf('watched');
  const child = spawn(process.execPath, [bin, 'check', '--watch', '--format', 'concise', '.'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  let talk = '';
  child.stderr.on('data', (chunk: Buffer) => (talk += chunk.toString()));
  const waits = async (times: number) => {
    while (talk.split('Waiting for changes').length - 1 < times) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await waits(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  writeFileSync(join(folder, '0.transcript'), after);
  await waits(2);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});
