import { describe, expect, test } from 'vitest';
import { examplesOf, printed, shown, typeFaults } from './documentation/code-examples.ts';
import { exportedValues } from './documentation/doc-comments.ts';
import { documentationPages } from './documentation/pages.ts';

// The examples that readers copy run and print what they show: those of the pages, and those of the comments on everything
// that packages export. `test/e2e/documentation.test.ts` runs them once more on what is published.

const values = exportedValues();
const examples = [...documentationPages().flatMap(examplesOf), ...values.flatMap((value) => value.examples)];
const found = printed(examples, 'sources');

describe('examples', () => {
  test.each(examples.map((example, at) => ({ ...example, at })))('$path:$line prints what it shows', ({ at, ...example }) => {
    expect(shown(example)).not.toEqual([]);
    expect(found[at]).toEqual(shown(example));
  });

  test('pass the type checker', { timeout: 120_000 }, () => {
    expect(typeFaults(examples)).toEqual([]);
  });

  test('that are wrong are found', { timeout: 120_000 }, () => {
    const code = "import { parse } from '@rostrum/core';\nconst { kind } = parse('');\nconsole.log(kind);\n//=> transcript\n";
    const broken = "throw new Error('no such place');\n";
    expect(printed([{ code }, { code: broken }], 'sources')).toEqual([['unknown'], ['throws Error: no such place']]);
    const faults = [code.replace("''", '1'), 'const a: string = ;'].map((text) => ({ path: 'x.md', line: 1, code: text }));
    expect(typeFaults(faults)).toHaveLength(2);
  });
});

/** Functions, classes and constants want an example; types are shown by the functions that use them, and a literal by its type. */
test('everything that packages export and that runs has an example', () => {
  expect(values.length).toBeGreaterThan(100);
  expect(values.filter(({ isLiteral, examples: own }) => !isLiteral && own.length === 0).map(({ name }) => name)).toEqual([]);
});
