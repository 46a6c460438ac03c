import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentRules } from './document-start.ts';

test('the rules about whole documents are those that report at the start of one', () => {
  const folder = new URL('rules/', import.meta.url);
  const names = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name) && readFileSync(new URL(name, folder), 'utf8').includes("from '../document-start.ts'"));
  expect([...documentRules].sort()).toEqual(names.map((name) => name.replace('.ts', '')).sort());
});
