import { distance } from 'fastest-levenshtein';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DISTANCE, NearIndex } from './near-index.ts';

describe('NearIndex', () => {
  test('finds exactly what a comparison of all pairs finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (words, query) => {
        const index = new NearIndex<string>();
        for (const each of words) index.add(each, each);
        const expected = words.filter((each) => distance(each, query) <= MAX_DISTANCE);
        expect(index.near(query).map(({ item }) => item).sort()).toEqual(expected.sort());
      }),
      { numRuns: 2_000, seed: 20_261_123 },
    );
  });

  test('puts the nearest first', () => {
    const index = new NearIndex<number>();
    index.add('MODERATOR', 1);
    index.add('MODERATORS', 2);
    expect(index.near('MODERATOR')).toEqual([
      { item: 1, distance: 0 },
      { item: 2, distance: 1 },
    ]);
  });

  test('answers 50,000 strings that share a part in linear time', () => {
    const index = new NearIndex<number>();
    const started = performance.now();
    for (let number = 0; number < 50_000; number++) {
      const label = `SPEAKER ${number.toString(36).toUpperCase().padStart(5, 'X')}`;
      index.near(label);
      index.add(label, number);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
