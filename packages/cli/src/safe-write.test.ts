import { chmodSync, linkSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { safeWrite } from './safe-write.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-'));
  path = join(folder, 'a.transcript');
  writeFileSync(path, 'before');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('safeWrite', () => {
  test('replaces the text, keeps the mode and leaves nothing else behind', () => {
    chmodSync(path, 0o640);
    expect(safeWrite(path, 'before', 'after, 青')).toEqual({});
    expect(readFileSync(path, 'utf8')).toBe('after, 青');
    expect(statSync(path).mode & 0o7777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.transcript']);
  });

  test('keeps a link a link', () => {
    const link = join(folder, 'link');
    symlinkSync(path, link);
    expect(safeWrite(link, 'before', 'after')).toEqual({});
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('after');
  });

  test('refuses a file that changed since it was read', () => {
    writeFileSync(path, 'edited');
    expect(safeWrite(path, 'before', 'after').fault).toContain('another program changed it');
    expect(readFileSync(path, 'utf8')).toBe('edited');
  });

  test('refuses a file with a second name', () => {
    linkSync(path, join(folder, 'second'));
    expect(safeWrite(path, 'before', 'after').fault).toContain('hard link');
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  test('says that a file is gone', () => {
    rmSync(path);
    expect(safeWrite(path, 'before', 'after').fault).toContain('does not exist');
  });

  test.skipIf(process.getuid?.() === 0)('refuses a write-protected file and a write-protected folder', () => {
    chmodSync(path, 0o444);
    expect(safeWrite(path, 'before', 'after').fault).toContain('write-protected');
    chmodSync(path, 0o644);
    chmodSync(folder, 0o555);
    expect(safeWrite(path, 'before', 'after').fault).toContain('write-protected');
    chmodSync(folder, 0o755);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });
});
