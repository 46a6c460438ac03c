import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packedReadme } from '../packed-readme.ts';

const folder = new URL('..', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const targets = (text: string): string[] => [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, target = '']) => target);

test('the pictures of the README exist, and are described', () => {
  expect(targets(readme).length).toBeGreaterThan(2);
  expect(targets(readme).filter((target) => !existsSync(new URL(target, folder)))).toEqual([]);
});

test('a published README shows them from the repository', () => {
  const published = targets(packedReadme(readme, { server: 'https://github.com', name: 'owner/name' }));
  expect(published).toEqual(targets(readme).map((target) => target.replace('../..', 'https://github.com/owner/name/raw/HEAD')));
});

test('a README that is packed elsewhere has no broken pictures, and all of its words', () => {
  const local = packedReadme(readme, {});
  expect(targets(local)).toEqual([]);
  expect(local).not.toMatch(/\n{3}|\.\.\//);
  expect(local).toBe(readme.replaceAll(/!\[.*\n\n?/g, ''));
});
