import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeFiles } from './node-files.ts';

let folder = '';
const at = (name: string): string => pathToFileURL(join(folder, name)).href;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-files-'));
  for (const name of ['b', 'ä (1)', 'node_modules']) await mkdir(join(folder, name));
  for (const name of ['a.txt', 'b/c.transcript', 'ä (1)/d.transcript', 'node_modules/e.transcript']) await writeFile(join(folder, name), '\uFEFFHello');
  await writeFile(join(folder, 'latin1.txt'), Buffer.from([0xe4, 0x20]));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('files are listed below a folder, without packages', async () => {
  expect(await nodeFiles.list(pathToFileURL(folder).href, '**/*')).toEqual([at('a.txt'), at('b/c.transcript'), at('latin1.txt'), at('ä (1)/d.transcript')].sort());
  expect(await nodeFiles.list(at('nowhere'), '**/*')).toEqual([]);
});

test('files are read as strict UTF-8, mark included; what is not there is nothing', async () => {
  expect(await nodeFiles.read(at('ä (1)/d.transcript'))).toBe('\uFEFFHello');
  expect(await nodeFiles.read(at('nowhere.txt'))).toBeUndefined();
  expect(await nodeFiles.read(at('b'))).toBeUndefined();
  await expect(nodeFiles.read(at('latin1.txt'))).rejects.toThrow();
});
