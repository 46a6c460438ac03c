import { readFileSync } from 'node:fs';
import { configSchema } from '@rostrum/lint/schema';
import { describe, expect, test } from 'vitest';

// The chapter on configuration says all that the schema knows, and its example is one that the schema accepts.

const page = readFileSync(new URL('../packages/cli/README.md', import.meta.url), 'utf8');
const chapter = /^## Configuration\n([^]*?)^## /m.exec(page)?.[1] ?? '';

describe('the reference of the configuration', () => {
  test('has a row for each key, in order', () => {
    expect([...chapter.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key)).toEqual(Object.keys(configSchema.shape));
  });

  test('shows an example that is accepted', () => {
    const example = /^```jsonc\n([^]*?)^```$/m.exec(chapter)?.[1] ?? '';
    const data = JSON.parse(example) as object;
    expect(Object.keys(data)).toEqual(Object.keys(configSchema.shape));
    expect(configSchema.safeParse(data).error).toBeUndefined();
  });
});
