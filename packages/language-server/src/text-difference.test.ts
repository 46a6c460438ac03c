import { applyEdits } from '@rostrum/lint';
import { LineTable } from '@rostrum/core';
import { unmark } from '@rostrum/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, checked } from '../testing/arbitrary-text.ts';
import { toRange, toSpan } from './convert.ts';
import { editsBetween } from './text-difference.ts';

describe('editsBetween', () => {
  test('leads from one text to the other, through positions of the protocol too', () => {
    checked(fc.property(anyText, anyText, (before, after) => {
      const edits = editsBetween(before, after);
      expect(applyEdits(before, edits)).toBe(after);
      const lines = new LineTable(before);
      for (const { start, end } of edits) expect(toSpan(lines, toRange(lines, { start, end }))).toEqual({ start, end });
    }));
  });

  test('touches only what differs', () => {
    const { text, ranges } = unmark('A: one\nB: t<|w|>o\nC: th<|re|>e\n');
    expect(editsBetween(text, 'A: one\nB: too\nC: there\n')).toEqual([
      { ...ranges[0], text: 'o' },
      { ...ranges[1], text: 'er' },
    ]);
    expect(editsBetween('same', 'same')).toEqual([]);
  });
});
