import { expect, test } from 'vitest';
import { families } from './bench/families.ts';
import { measureGrowth, MOST_GROWTH, quick } from './bench/growth.ts';

/** Families that still grow too fast, or throw; `npm run bench -- --full` measures them too. */
const open = new Set([
  'front matter of aliases',
  'front matter of aliases of aliases',
  'front matter of declared records',
  'front matter of one key again',
  'handovers',
  'handovers to one family',
  'numbered speakers',
  'offices without names',
  'one name, many offices',
]);

test.each(families.filter(({ name }) => !open.has(name)))('$name: time grows with the length', { timeout: 60_000 }, (family) => {
  for (const { work, growth, milliseconds, length } of measureGrowth(family, quick)) {
    expect(growth, `${work}: ${milliseconds.toFixed(1)} ms for ${length} characters`).toBeLessThanOrEqual(MOST_GROWTH);
  }
});
