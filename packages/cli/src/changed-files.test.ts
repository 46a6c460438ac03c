import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN, rostrum, rostrumIn } from './fake-io.ts';

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: folder, stdio: 'ignore' });
}

/** The paths that a check looked at, its status and what it said. */
async function checked(folder: string, ...argv: string[]) {
  const { code, stdout, stderr } = await rostrumIn(folder, ['check', '--format', 'json', ...argv]);
  return { code, paths: (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path), stderr };
}

test('only what git calls changed is checked: all before the first commit, then what differs from a commit or is new', async () => {
  const { folder } = await rostrum(['check'], { files: { 'a.transcript': CLEAN, 'b.transcript': CLEAN.replace('Velm', 'Orr').replace('2026-05-04', '2026-06-04') } });
  git(folder, 'init', '--quiet');
  git(folder, 'add', 'a.transcript');
  expect((await checked(folder, '--changed')).paths).toEqual(['a.transcript', 'b.transcript']);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'First');
  expect(await checked(folder, '--changed')).toEqual({ code: 0, paths: [], stderr: '✔ Of 2 files none has changed.\n' });
  writeFileSync(join(folder, 'b.transcript'), `${CLEAN}\nREPORTER: And then?\n`);
  writeFileSync(join(folder, 'c.transcript'), CLEAN);
  expect((await checked(folder, '--changed')).paths).toEqual(['b.transcript', 'c.transcript']);
  expect((await checked(folder, '--since', 'HEAD')).paths).toEqual(['b.transcript', 'c.transcript']);
  const { code, stderr } = await rostrumIn(folder, ['check', '--since', 'nowhere']);
  expect(stderr).toContain('git cannot tell which files changed: fatal: bad revision');
  expect(stderr).toContain('a clone in CI may hold the last commit alone: fetch its history first');
  expect(code).toBe(2);
});

test('three dots behind a branch mean: since this one left it', async () => {
  const other = CLEAN.replace('Velm', 'Orr').replace('2026-05-04', '2026-06-04');
  const { folder } = await rostrum(['check'], { files: { 'a.transcript': CLEAN, 'b.transcript': other } });
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'First');
  git(folder, 'branch', 'topic');
  writeFileSync(join(folder, 'b.transcript'), `${other}\nREPORTER: And then?\n`);
  git(folder, 'commit', '--quiet', '--all', '--message', 'On the main branch');
  git(folder, 'switch', '--quiet', 'topic');
  writeFileSync(join(folder, 'a.transcript'), `${CLEAN}\nREPORTER: And then?\n`);
  git(folder, 'commit', '--quiet', '--all', '--message', 'On the topic');
  expect((await checked(folder, '--since', 'main')).paths).toEqual(['a.transcript', 'b.transcript']);
  expect((await checked(folder, '--since', 'main...')).paths).toEqual(['a.transcript']);
});

test('of a submodule that is changed every file is checked', async () => {
  const { folder } = await rostrum(['check'], { files: { 'a.transcript': CLEAN, 'press/b.transcript': CLEAN.replace('Velm', 'Orr').replace('2026-05-04', '2026-06-04') } });
  git(join(folder, 'press'), 'init', '--quiet');
  git(join(folder, 'press'), 'add', '.');
  git(join(folder, 'press'), 'commit', '--quiet', '--message', 'First');
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'First');
  expect((await checked(folder, '--changed')).paths).toEqual([]);
  writeFileSync(join(folder, 'press/b.transcript'), `${CLEAN}\nREPORTER: And then?\n`);
  expect((await checked(folder, '--changed')).paths).toEqual(['press/b.transcript']);
});

test('a file that is reached by a link is as changed as it is behind it', async () => {
  const { folder } = await rostrum(['check'], { files: { '2026/a.transcript': CLEAN } });
  git(folder, 'init', '--quiet');
  symlinkSync('2026', join(folder, 'latest'));
  symlinkSync('2026/a.transcript', join(folder, 'newest.transcript'));
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'First');
  writeFileSync(join(folder, '2026/a.transcript'), `${CLEAN}\nREPORTER: And then?\n`);
  expect((await checked(folder, '--changed', 'latest', 'newest.transcript')).paths).toEqual(['latest/a.transcript', 'newest.transcript']);
});

test('on a branch without a commit all is new, whatever other branches have', async () => {
  const { folder } = await rostrum(['check'], { files: { 'a.transcript': CLEAN } });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'First');
  git(folder, 'checkout', '--quiet', '--orphan', 'fresh');
  expect(await checked(folder, '--changed')).toMatchObject({ code: 0, paths: ['a.transcript'] });
});
