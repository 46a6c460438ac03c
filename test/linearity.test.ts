import { expect, test } from 'vitest';
import { families } from './bench/families.ts';
import { measureGrowth, MOST_GROWTH, quick } from './bench/growth.ts';

test.each(families)('$name: time grows with the length', { timeout: 60_000 }, (family) => {
  for (const { work, growth, milliseconds, length } of measureGrowth(family, quick)) {
    expect(growth, `${work}: ${milliseconds.toFixed(1)} ms for ${length} characters`).toBeLessThanOrEqual(MOST_GROWTH);
  }
});
