import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FileSettingsReader } from './file-settings.ts';
import type { Io } from './io.ts';

test('settings that change after they were read, come or go are noticed, those above the working folder too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'press'));
  const io = { cwd: join(folder, 'press'), readFile: (path: string) => readFileSync(path) } as Partial<Io> as Io;
  const changedBy = async (change: () => void) => {
    const reader = new FileSettingsReader({ watch: true }, io);
    await reader.for('a.transcript');
    expect(reader.haveChanged()).toBe(false);
    change();
    return reader.haveChanged();
  };
  const config = join(folder, 'rostrum.config.json');
  expect(await changedBy(() => writeFileSync(join(folder, 'press/b.transcript'), ''))).toBe(false);
  expect(await changedBy(() => writeFileSync(config, '{}'))).toBe(true);
  expect(await changedBy(() => writeFileSync(config, '{ }'))).toBe(true);
  expect(await changedBy(() => utimesSync(config, 1, 1))).toBe(true);
  expect(await changedBy(() => rmSync(config))).toBe(true);
});
