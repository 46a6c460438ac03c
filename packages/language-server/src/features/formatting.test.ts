import { format } from '@rostrum/lint';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyText } from '../../testing/arbitrary-text.ts';
import { openText } from '../../testing/open-text.ts';
import { formatting } from './formatting.ts';
import { rangeFormatting } from './range-formatting.ts';

const options = { tabSize: 2, insertSpaces: true };
const untidy = 'QUESTION:  When?\r\n\r\n\r\n\r\nMINISTER BERG : Now.  \r\n\r\nQUESTION: Why?\r\n\r\n\r\n\r\nMINISTER BERG: So.\r\n';

describe('formatting', () => {
  test('gives the edits of the formatter', () => {
    const text = openText(untidy);
    const edits = text.ask(formatting, { options }) ?? [];
    const after = TextDocument.applyEdits(TextDocument.create(text.uri, '', 7, untidy), edits);
    expect(after).toBe(format(untidy, { parse: { transcript: true } }).text);
    expect(after).not.toBe(untidy);
    expect(after).toMatch(/\r\n/);
    expect(openText(after).ask(formatting, { options })).toEqual([]);
  });

  test('of a range leaves the rest alone', () => {
    const text = openText(untidy.replace('QUESTION: Why', '<|QUESTION: Why').replace('So.', 'So.|>'));
    const edits = text.ask(rangeFormatting, { range: text.ranges[0]!, options }) ?? [];
    expect(edits.length).toBeGreaterThan(0);
    for (const { range } of edits) expect(range.start.line).toBeGreaterThanOrEqual(text.ranges[0]!.start.line);
  });

  test('lands where the formatter meant it in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('QUESTION:  Why 😀?\n\n\n\n', 'MINISTER  BERG : So 話者.\r\n\r\n\r\n', 'QUESTION: And?\n'), anyText)).map((parts) => parts.join('').replaceAll(/<\||\|>/g, '')), (words) => {
        const text = openText(words);
        const edits = text.ask(formatting, { options }) ?? [];
        expect(TextDocument.applyEdits(TextDocument.create(text.uri, '', 7, words), edits)).toBe(format(words, { parse: { transcript: true }, path: '/meeting.transcript' }).text);
      }),
      { numRuns: 300 },
    );
  });
});
