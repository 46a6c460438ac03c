import { describe, expect, test } from 'vitest';
import { folderOf, nameOf, relativePath, resolveIn } from './uri.ts';

describe('folderOf', () => {
  test.each([
    ['file:///a/b/c.txt', 'file:///a/b'],
    ['file:///a', 'file://'],
    ['file://', undefined],
    ['vscode-vfs://github/owner/repo/a.txt', 'vscode-vfs://github/owner/repo'],
    ['vscode-vfs://github', undefined],
    ['untitled:Untitled-1', undefined],
    ['memfs:/a/b', 'memfs:/a'],
  ])('of %s is %s', (uri, folder) => expect(folderOf(uri)).toBe(folder));
});

describe('resolveIn', () => {
  test.each([
    ['file:///a/b', './c.json', 'file:///a/b/c.json'],
    ['file:///a/b', '../c d.json', 'file:///a/c%20d.json'],
    ['file:///a', '../../c', 'file:///c'],
    ['file://', 'c', 'file:///c'],
    ['vscode-vfs://github/owner', '../../c', 'vscode-vfs://github/c'],
  ])('from %s, %s is %s', (folder, path, uri) => expect(resolveIn(folder, path)).toBe(uri));
});

test('relativePath leads down and out, whatever is encoded', () => {
  expect(relativePath('file:///a/b', 'file:///a/b/c/d.txt')).toBe('c/d.txt');
  expect(relativePath('file:///a/b%20b', 'file:///a/b b/%E5%A4%A7.txt')).toBe('大.txt');
  expect(relativePath('file:///a/b', 'file:///a/c/d.txt')).toBe('../c/d.txt');
  expect(relativePath('file:///c%3A/x', 'file:///c:/x/100%.txt')).toBe('100%.txt');
});

test('nameOf decodes', () => expect(nameOf('file:///a/%E5%A4%A7.json')).toBe('大.json'));
