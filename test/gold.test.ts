import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interpret, parse } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { fieldGroups, type Expected } from './expected.ts';

// The founding documents are not ours to publish: they lie beside the checkout, where they are at all.
const beside = (path: string): string => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));
const goldPath = process.env['ROSTRUM_GOLD'] ?? beside('acceptance/seeds.gold.json');
const corpus = process.env['ROSTRUM_CORPUS'] ?? beside('corpus');

const answers = existsSync(goldPath) ? (JSON.parse(readFileSync(goldPath, 'utf8')) as Record<string, Expected>) : {};
const names = Object.keys(answers).filter((name) => !name.startsWith('_'));
const corpusFiles = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : [];

/** The path of a founding document, in whichever folder of the corpus it lies. */
function find(name: string): string | undefined {
  const path = corpusFiles.find((candidate) => candidate.split(/[\\/]/).at(-1) === name);
  return path === undefined ? undefined : join(corpus, path);
}

const documents = names.map((name) => ({ name, path: find(name) }));
const absent = documents.filter(({ path }) => path === undefined);
if (names.length === 0) console.info(`Skipped: all founding documents, for there are no answers at ${goldPath}`);
else if (absent.length > 0) console.info(`Skipped: ${absent.length} of ${names.length} founding documents, not found under ${corpus}`);

// A file without any test would fail.
if (names.length === 0) test.skip('the founding documents');

describe.each(documents)('$name', ({ name, path }) => {
  const expected = answers[name] as Expected;

  test.skipIf(path === undefined).each(fieldGroups.filter(({ given }) => given(expected)))('$name', ({ differences }) => {
    const text = readFileSync(path as string, 'utf8');
    expect(differences(expected, interpret(parse(text)), 'partition')).toEqual([]);
  });
});
