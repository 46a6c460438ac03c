import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { pathOf, uriOf } from './file-host.ts';
import type { Io } from './io.ts';

const io = { cwd: '/press room' } as Io;

test.each(['a.transcript', './b.txt', 'press/2024/may.txt', '/root.txt', '/', '.', '..', 'with blank.txt', 'ü/a.txt', 'a/é.txt', '100%.txt', 'a/b?.txt', 'a#/b.txt', '日本/語.txt'])('the address of %s is that of its path', (path) => {
  const whole = path.startsWith('/') ? path : `${io.cwd}/${path}`;
  expect(uriOf(path, io)).toBe(pathToFileURL(whole).href);
  expect(uriOf(pathOf(uriOf(path, io), io) || '.', io)).toBe(uriOf(path, io));
});
