import { readFileSync, readdirSync } from 'node:fs';
import { interpret, parse } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { fieldGroups, type Expected } from './expected.ts';
import { slips } from './expected-form.ts';

const folder = new URL('../examples/', import.meta.url);
const suffix = '.expected.json';

const files = readdirSync(folder);
const examples = files.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

describe.each(examples)('%s', (name) => {
  const text = read(name);
  // A line of speech that the parser gives to nobody must not go unseen, so no notes are expected where none are named.
  const expected: Expected = { notes: [], ...(JSON.parse(read(name + suffix)) as Expected) };

  test('has an answer without slips', () => {
    expect(slips(expected, text)).toEqual([]);
  });

  test.each(fieldGroups.filter(({ given }) => given(expected)))('$name', ({ differences }) => {
    expect(differences(expected, interpret(parse(text)), 'exact')).toEqual([]);
  });
});

test('every example has an expected answer and a line in the README', () => {
  const texts = files.filter((name) => !name.endsWith(suffix) && name !== 'README.md');
  const readme = read('README.md');
  expect(texts).toEqual(examples);
  expect(texts.filter((name) => !readme.includes(`[${name}](${name})`))).toEqual([]);
});
