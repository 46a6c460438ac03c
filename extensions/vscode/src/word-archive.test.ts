import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadAsync } from './word-archive.ts';

test('gives the parts of an archive, one by one', async () => {
  const archive = await loadAsync(zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/media/quay.png': new Uint8Array(9) }));
  expect(strFromU8((await archive.file('word/document.xml')?.async()) ?? new Uint8Array())).toBe('<w:document/>');
  expect(await archive.file('word/media/quay.png')?.async()).toHaveLength(9);
  expect(archive.file('word/styles.xml')).toBeNull();
});

test('rejects what is no archive', async () => {
  await expect(loadAsync(strToU8('Good morning, everybody. This is a plain text.'))).rejects.toThrow();
});
