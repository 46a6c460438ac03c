import fc from 'fast-check';
import { vi } from 'vitest';

// 4,000 cases of whole documents take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Texts made of what makes positions go wrong: surrogate pairs, joined emoji, wide letters, every line end, byte order marks. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\r', '\n\r', '\u2028', '\u0085', '\uFEFF', '😀', '👩‍💻', '話者', 'é', 'e\u0301', '\ud83d', 'QUESTION:', ' ', '：'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .chain((pieces) => fc.boolean().map((hasMark) => (hasMark ? '\uFEFF' : '') + pieces.join('')));

/** Checks a property 2,000 times with a fixed seed and 2,000 times with a fresh one, which is logged. */
export function checked<Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>): void {
  fc.assert(property, { seed: 20231206, numRuns: 2000 });
  const seed = Math.trunc(Math.random() * 2 ** 31);
  console.info(`fast-check seed ${seed}, 2000 runs`);
  fc.assert(property, { seed, numRuns: 2000 });
}
