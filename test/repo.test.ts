import { describe, expect, test } from 'vitest';
import { budgetChecks } from './repo/budgets.ts';
import { repoFiles } from './repo/check.ts';
import { importChecks } from './repo/imports.ts';
import { surfaceChecks } from './repo/surface.ts';
import { textChecks } from './repo/text.ts';

const files = repoFiles(new URL('..', import.meta.url));

describe.each([...importChecks, ...surfaceChecks, ...budgetChecks, ...textChecks])('$name', ({ find, faults, sound = [] }) => {
  test('holds in this repository', () => {
    expect(find(files)).toEqual([]);
  });

  test.each(faults.map((fault) => ({ fault })))('fails on a planted fault %#', ({ fault }) => {
    expect(find(fault)).not.toEqual([]);
  });

  test.each(sound.map((sample) => ({ sample })))('accepts what is sound %#', ({ sample }) => {
    expect(find(sample)).toEqual([]);
  });
});
