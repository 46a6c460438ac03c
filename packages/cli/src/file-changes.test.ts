import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FileChanges } from './file-changes.ts';

function folderOf(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-changes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of names) mkdirSync(join(folder, name));
  return folder;
}

function watching(...folders: readonly { readonly path: string; readonly deep: boolean }[]): FileChanges {
  const changes = new FileChanges(folders);
  onTestFinished(() => changes.close());
  return changes;
}

test('what changes before anybody asks is not missed, and what is no matter is passed over', async () => {
  const folder = folderOf('press');
  const changes = watching({ path: folder, deep: true });
  for (const name of ['out.log', 'press/a.transcript']) writeFileSync(join(folder, name), 'text');
  // The system tells of it in its own time.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await changes.next(async (path) => path === join(folder, 'press/a.transcript'));
});

test('what changes while somebody waits is told, in folders that came later too', async () => {
  const [folder, other] = [folderOf(), folderOf()];
  const changes = watching({ path: folder, deep: true });
  changes.watch([{ path: folder, deep: true }, { path: other, deep: false }]);
  const told = changes.next(async (path) => path === join(other, 'base.json'));
  writeFileSync(join(folder, 'a.transcript'), 'text');
  setTimeout(() => writeFileSync(join(other, 'base.json'), '{}'), 50);
  await told;
  expect(told).toBeDefined();
});
