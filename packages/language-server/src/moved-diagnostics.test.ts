import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checked } from '../testing/arbitrary-text.ts';
import { toRange, toSpan } from './convert.ts';
import { moveDiagnostics } from './moved-diagnostics.ts';
import { applyChanges, OpenDocument } from './open-document.ts';

const anyLines = fc.array(fc.constantFrom('MINISTER BERG: ', 'So it is. ', '\n', '\r\n', '😀', '話者：'), { maxLength: 12 }).map((pieces) => pieces.join(''));

/** A part of a text, by two numbers that fit any text. */
function part(text: string, [one, other]: readonly [number, number]): { start: number; end: number } {
  const [start = 0, end = 0] = [one, other].map((number) => number % (text.length + 1)).toSorted((left, right) => left - right);
  return { start, end };
}

const anyPart = fc.tuple(fc.nat(400), fc.nat(400));

describe('moveDiagnostics', () => {
  test('keeps a diagnostic on the words that it stood on, lets it grow with them, or lets it go', () => {
    checked(fc.property(anyLines, anyPart, anyPart, anyLines, (text, marked, replaced, words) => {
      const document = new OpenDocument({ uri: 'file:///a.transcript', languageId: 'transcript', version: 1, text });
      const range = toRange(document.lines, part(text, marked));
      const change = { range: toRange(document.lines, part(text, replaced)), text: words };
      // places inside a line end become its beginning
      const [place, edit] = [toSpan(document.lines, range), toSpan(document.lines, change.range)];
      const next = applyChanges(document, 2, [change]).document;
      const [moved] = moveDiagnostics([{ range, message: '' }], [change]);
      const cut = moved === undefined ? undefined : next.text.slice(toSpan(next.lines, moved.range).start, toSpan(next.lines, moved.range).end);
      if (edit.start >= place.end || edit.end <= place.start) expect(cut).toBe(text.slice(place.start, place.end));
      else if (edit.start >= place.start && edit.end <= place.end) expect(cut).toBe(text.slice(place.start, edit.start) + words + text.slice(edit.end, place.end));
      else expect(cut).toBeUndefined();
    }));
  });

  test('moves related places along, and drops those that are gone', () => {
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });
    const related = (line: number) => ({ message: 'here', location: { uri: 'file:///a.transcript', range: at(line) } });
    const change = { range: { start: { line: 1, character: 2 }, end: { line: 2, character: 2 } }, text: 'a\nb\nc' };
    expect(moveDiagnostics([{ range: at(7), message: '', relatedInformation: [related(0), related(1), related(5)] }], [change])).toEqual([
      { range: at(8), message: '', relatedInformation: [related(0), related(6)] },
    ]);
  });
});
