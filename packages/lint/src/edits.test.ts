import { applyEdits } from '@rostrum/core/edit';
import { describe, expect, test } from 'vitest';
import { compatible } from './edits.ts';

function fix(name: string, ...edits: (readonly [start: number, end: number])[]) {
  return { name, fix: { safety: 'safe' as const, title: name, edits: edits.map(([start, end]) => ({ start, end, text: name })) } };
}

function kept(...items: ReturnType<typeof fix>[]): string {
  return compatible(items)
    .map(({ name }) => name)
    .join(' ');
}

describe('applyEdits', () => {
  test('replaces, inserts and removes', () => {
    const edits = [
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 2, text: '-' },
      { start: 3, end: 5, text: '' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('Ab-cf');
  });
});

describe('compatible', () => {
  test.each([
    ['fixes apart from each other', [fix('b', [4, 5]), fix('a', [1, 2])], 'a b'],
    ['fixes that touch', [fix('a', [1, 2]), fix('b', [2, 3])], 'a b'],
    ['the first of two that overlap', [fix('b', [2, 4]), fix('a', [1, 3])], 'a'],
    ['the first of two insertions at one place', [fix('a', [1, 1]), fix('b', [1, 1])], 'a'],
    ['the outer of two', [fix('a', [1, 9]), fix('b', [2, 3])], 'a'],
    ['a fix whole or not at all', [fix('a', [1, 2], [7, 9]), fix('b', [4, 5], [8, 10]), fix('c', [5, 6])], 'a c'],
    ['the fix that begins first, although another edit stands earlier', [fix('a', [0, 1], [6, 8]), fix('b', [5, 7])], 'a'],
    ['no fix without edits', [fix('a'), fix('b', [0, 1])], 'b'],
  ])('keeps %s', (_, items, names) => {
    expect(kept(...items)).toBe(names);
  });
});
