import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN, rostrum } from './fake-io.ts';
import { UsageError } from './usage-error.ts';

const files = {
  'ok.transcript': CLEAN,
  'other.transcript': CLEAN,
  'notes.txt': 'Notes.',
  'texts/a.txt': CLEAN,
  'strict/base.json': '{}',
  'strict/rostrum.config.json': '{"extends": ["./base.json"], "files": ["*.text"], "ignore": ["draft.text"]}',
  'strict/b.text': CLEAN,
};

/** The changes, of paths below the folder of the run, after which `check --watch` checks again. */
async function heeded(argv: readonly string[], changes: readonly string[], gone: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  const { folder, stderr } = await rostrum(['check', '--watch', ...argv], {
    files,
    async changed(folders, concerns) {
      const root = folders.find(({ deep }) => !deep)?.path ?? folders[0]?.path ?? '';
      expect(await concerns(undefined)).toBe(true);
      for (const path of gone) rmSync(join(root, path), { recursive: true });
      for (const path of changes) if (await concerns(join(root, path))) found.push(path);
      throw new UsageError('watched enough');
    },
  });
  expect([folder, stderr]).toEqual([expect.any(String), expect.stringContaining('watched enough')]);
  return found;
}

const settings = ['rostrum.config.json', 'rostrum.config.jsonc', 'rostrum-suppressions.json', '.gitignore', 'texts/.rostrumignore'];

describe('--watch', () => {
  test('of a file heeds that file and what says how it is checked', async () => {
    expect(await heeded(['ok.transcript'], ['ok.transcript', 'out.txt', 'unrelated.log', 'other.transcript', ...settings])).toEqual(['ok.transcript', ...settings]);
  });

  test('of a folder heeds the files that it gives, new ones too, and files that its configurations extend', async () => {
    const changes = ['ok.transcript', 'new.transcript', 'texts/a.txt', 'notes.md', 'out.log', 'strict/b.text', 'strict/new.text', 'strict/draft.text', 'strict/base.json', 'base.json'];
    expect(await heeded(['.'], changes)).toEqual(['ok.transcript', 'new.transcript', 'strict/b.text', 'strict/new.text', 'strict/base.json']);
    expect(await heeded(['.', '--all-text'], ['notes.txt', 'new.md', 'out.log'])).toEqual(['notes.txt', 'new.md']);
  });

  test('heeds a folder that goes with its files', async () => {
    expect(await heeded(['.', '--all-text'], ['texts', 'strict', 'none'], ['texts'])).toEqual(['texts']);
  });

  test('of a folder heeds the settings in those above it', async () => {
    expect(await heeded(['strict'], ['rostrum.config.json', '.gitignore', 'ok.transcript', 'texts/a.txt', 'strict/b.text'])).toEqual(['rostrum.config.json', '.gitignore', 'strict/b.text']);
  });

  test('of a pattern heeds what it matches', async () => {
    expect(await heeded(['*.transcript'], ['ok.transcript', 'gone.transcript', 'notes.txt'])).toEqual(['ok.transcript']);
  });

  test('does not heed its own reports', async () => {
    expect(await heeded(['.', '--all-text', '--format', 'markdown=report.md', '--format', 'json=all.transcript'], ['report.md', 'all.transcript', 'other.md'])).toEqual(['other.md']);
  });
});
