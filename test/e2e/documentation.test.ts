import { describe, expect, test } from 'vitest';
import { examplesOf, printed, shown } from '../documentation/code-examples.ts';
import { exportedValues } from '../documentation/doc-comments.ts';
import { play } from '../documentation/guide-runs.ts';
import { documentationPages } from '../documentation/pages.ts';

// What readers copy, on what is published: the examples of code on the built packages, the guides on the built program.

describe('examples of code', () => {
  const examples = [...documentationPages().flatMap(examplesOf), ...exportedValues().flatMap((value) => value.examples)];
  const found = printed(examples, 'built');

  test('print on the built packages what they show', () => {
    expect(examples.length).toBeGreaterThan(100);
    const wrong = examples.flatMap((example, at) => (found[at]?.join('\n') === shown(example).join('\n') ? [] : [{ ...example, found: found[at] }]));
    expect(wrong).toEqual([]);
  });
});

describe('guides', () => {
  const guides = documentationPages().filter(({ path }) => path.startsWith('site/'));

  test.each(guides)('$path happens as it is told', ({ text }) => {
    expect(play(text)).toEqual([]);
  });

  test('that tell what does not happen are found', () => {
    expect(guides.length).toBeGreaterThanOrEqual(8);
    expect(play('```sh\nrostrum --version\n```\n\n```text title="Output"\nnine\n```\n')).toMatchObject([{ line: 5, shown: 'nine\n' }]);
    expect(play('```sh\nrostrum no-such-command\n```\n')).toMatchObject([{ line: 1, shown: 'status 0' }]);
    expect(play('```python\nprint(1)\n```\n')).toMatchObject([{ line: 1, found: 'nothing that could be tried' }]);
    expect(play('```sh\nnpm install left-pad\n```\n')).toHaveLength(1);
  });
});
