import { chmodSync, chownSync, existsSync, fsyncSync, linkSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { safeWrite, writeNew } from './safe-write.ts';

// What happens while a text is on its way to the disk, tests say here.
vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  return { ...original, fsyncSync: vi.fn(original.fsyncSync), linkSync: vi.fn(original.linkSync), chownSync: vi.fn(original.chownSync) };
});

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

  test('refuses a file that changes while the new text is on its way to the disk', () => {
    vi.mocked(fsyncSync).mockImplementationOnce(() => writeFileSync(path, 'edited'));
    expect(safeWrite(path, 'before', 'after').fault).toContain('another program changed it');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['edited', ['a.transcript']]);
  });

  test('replaces a file whose name is as long as names may be', () => {
    const long = join(folder, `${'記'.repeat(81)}.transcript`);
    writeFileSync(long, 'before');
    expect(safeWrite(long, 'before', 'after')).toEqual({});
    expect(readFileSync(long, 'utf8')).toBe('after');
  });

  test('refuses a file with a second name', () => {
    linkSync(path, join(folder, 'second'));
    expect(safeWrite(path, 'before', 'after').fault).toContain('hard link');
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  test.skipIf(process.getuid?.() !== 0)('refuses a file whose owner it may not keep', () => {
    chownSync(path, 65_534, 65_534);
    vi.mocked(chownSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    expect(safeWrite(path, 'before', 'after').fault).toBe('was not written: it belongs to another user or group, and would no longer.');
    expect(safeWrite(path, 'before', 'after')).toEqual({});
    expect([readFileSync(path, 'utf8'), statSync(path).uid, readdirSync(folder)]).toEqual(['after', 65_534, ['a.transcript']]);
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

describe('writeNew', () => {
  const fresh = () => join(folder, 'new.transcript');

  test('gives the name to the whole text alone', () => {
    vi.mocked(fsyncSync).mockImplementationOnce(() => expect(existsSync(fresh())).toBe(false));
    expect(writeNew(fresh(), 'whole')).toEqual({});
    expect([readFileSync(fresh(), 'utf8'), statSync(fresh()).mode & 0o777]).toEqual(['whole', 0o666 & ~process.umask()]);
    expect(readdirSync(folder)).toEqual(['a.transcript', 'new.transcript']);
  });

  test('leaves alone what stands there, or comes in the meantime, a link to nothing too', () => {
    symlinkSync('nowhere', join(folder, 'link'));
    for (const taken of [path, folder, join(folder, 'link')]) expect(writeNew(taken, 'whole').fault).toContain('exists already');
    vi.mocked(fsyncSync).mockImplementationOnce(() => writeFileSync(fresh(), 'other'));
    expect(writeNew(fresh(), 'whole').fault).toContain('exists already');
    expect([readFileSync(path, 'utf8'), readFileSync(fresh(), 'utf8')]).toEqual(['before', 'other']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('writes where a file can have no second name', () => {
    vi.mocked(linkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('not supported'), { code: 'ENOTSUP' });
    });
    expect(writeNew(fresh(), 'whole')).toEqual({});
    expect([readFileSync(fresh(), 'utf8'), readdirSync(folder)]).toEqual(['whole', ['a.transcript', 'new.transcript']]);
  });
});
