import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { foldingRange } from './folding-range.ts';

/** Folding of a text in which each fold is marked from its first to its last line. */
function check(marked: string, foldingRangeLimit?: number): void {
  const limit = foldingRangeLimit === undefined ? {} : { textDocument: { foldingRange: { rangeLimit: foldingRangeLimit } } };
  const { ranges, ask } = openText(marked, limit);
  const folds = (ask(foldingRange) ?? []).map(({ startLine, endLine }) => [startLine, endLine]);
  expect(folds).toEqual(ranges.map(({ start, end }) => [start.line, end.line]));
}

const body = `
# The harbour

## Ferries

<|QUESTION: When will the ferry sail?

It has been in the harbour for a month.|>

MINISTER BERG: Tomorrow.

<|QUESTION: And the old one?

We miss it.|>

MINISTER BERG: Never again.
`;

describe('folding', () => {
  test('folds turns of more than one line', () => {
    check(body.replace(/#.*\n\n/g, ''));
  });

  test('folds sections up to the next heading of their level, empty lines left out', () => {
    check(`MODERATOR: Welcome.

<|# The harbour

<|## Ferries

<|QUESTION: When will the ferry sail?

It has been in the harbour for a month.|>

MINISTER BERG: Tomorrow.|>

<|## Ships

QUESTION: And the old one?

MINISTER BERG: Never again.|>|>

<|# The railway

QUESTION: And the trains?

MINISTER BERG: On Monday.|>

`);
  });

  test('folds front matter and comments', () => {
    check(`<|---
transcript: 1
title: A meeting
---|>

<|QUESTION: When?

<|<!-- Not heard
by everyone. -->|>|>

MINISTER BERG: Now.
`);
  });

  test('keeps to the number of folds that the editor wants', () => {
    check('QUESTION: When?\n\nMINISTER BERG: Now.\n\n<|QUESTION: Why?\n\nAnd how?|>\n\nMINISTER BERG: Because.\n\nAnd so.\n', 1);
  });

  test('finds nothing in what is no transcript', () => {
    check('It rained all day.\n\nNobody said a word.\n');
    check('');
  });
});
