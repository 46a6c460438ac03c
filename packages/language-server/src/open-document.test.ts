import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { anyText, checked } from '../testing/arbitrary-text.ts';
import { applyChanges, OpenDocument } from './open-document.ts';

const uri = 'file:///a.transcript';

function open(text: string, version = 1): OpenDocument {
  return new OpenDocument({ uri, languageId: 'transcript', version, text });
}

function at(line: number, character: number) {
  return { line, character };
}

/** One change by the stock text model; a fresh one each time, since its line table goes wrong after a line behind the end. */
function stockUpdate(text: string, change: TextDocumentContentChangeEvent): string {
  return TextDocument.update(TextDocument.create(uri, 'transcript', 1, text), [change], 2).getText();
}

const anyPlace = fc.record({ line: fc.nat({ max: 6 }), character: fc.nat({ max: 9 }) });
const anyChange = fc.oneof(
  { weight: 1, arbitrary: fc.record({ text: anyText }) },
  {
    weight: 9,
    arbitrary: fc.tuple(anyPlace, anyPlace, anyText).map(([one, other, text]) => {
      const isOrdered = one.line < other.line || (one.line === other.line && one.character <= other.character);
      return { range: isOrdered ? { start: one, end: other } : { start: other, end: one }, text };
    }),
  },
);

describe('applyChanges', () => {
  test('leaves the text that the editor has, whatever the order of the changes', () => {
    checked(fc.property(anyText, fc.array(anyChange, { maxLength: 6 }), fc.boolean(), (text, changes, fromBelow) => {
      const ordered = fromBelow
        ? changes.toSorted((left, right) => ('range' in left && 'range' in right ? right.range.start.line - left.range.start.line || right.range.start.character - left.range.start.character : 0))
        : changes;
      const { document, fault } = applyChanges(open(text), 2, ordered);
      expect(fault).toBeUndefined();
      expect(document.text).toBe(ordered.reduce(stockUpdate, text));
      expect(document.isInStep).toBe(true);
      expect(document.version).toBe(2);
    }));
  });

  test('takes a place behind the end of a line or of the text for that end', () => {
    const range = { start: at(0, 99), end: at(99, 0) };
    expect(applyChanges(open('a\nb'), 2, [{ range, text: '!' }])).toMatchObject({ document: { text: 'a!', isInStep: true } });
  });

  test.each([
    ['a reversed range', [{ range: { start: at(1, 0), end: at(0, 0) }, text: '' }]],
    ['a negative line', [{ range: { start: at(-1, 0), end: at(0, 0) }, text: '' }]],
    ['a fraction', [{ range: { start: at(0, 0.5), end: at(0, 1) }, text: '' }]],
    ['a place in words', [{ range: { start: 'first', end: at(0, 1) }, text: '' }]],
    ['a range without end', [{ range: { start: at(0, 0) }, text: '' }]],
    ['no text', [{ range: { start: at(0, 0), end: at(0, 1) } }]],
    ['null', [null]],
    ['no list', 'text'],
  ])('applies nothing of a batch with %s, and stays out of step until it gets the whole text', (_name, changes) => {
    const good = { range: { start: at(0, 0), end: at(0, 1) }, text: 'x' };
    const wrong = applyChanges(open('a\nb'), 2, Array.isArray(changes) ? [good, ...changes] : changes);
    expect(wrong).toMatchObject({ document: { text: 'a\nb', version: 2, isInStep: false }, fault: 'a change is malformed' });
    const after = applyChanges(wrong.document, 3, [good]).document;
    expect(after).toMatchObject({ text: 'x\nb', isInStep: false });
    expect(applyChanges(after, 4, [{ text: 'whole' }]).document).toMatchObject({ text: 'whole', isInStep: true });
  });

  test('applies a change without version, and says so', () => {
    expect(applyChanges(open('a', 7), null, [{ text: 'b' }])).toMatchObject({ document: { text: 'b', version: 7 }, fault: 'a change carries no version' });
  });

  test('applies a stale version, and is out of step', () => {
    const range = { start: at(0, 0), end: at(0, 0) };
    expect(applyChanges(open('a', 5), 3, [{ range, text: 'b' }])).toMatchObject({ document: { text: 'ba', version: 3, isInStep: false } });
  });

  test('makes a new state under a version that was used before', () => {
    const before = open('a', 5);
    expect(applyChanges(before, 5, [{ text: 'b' }]).document).toMatchObject({ text: 'b', isInStep: true });
    expect(before.text).toBe('a');
  });

  test('of which nobody reads the states between leave the same text', () => {
    const typing = fc.tuple(anyPlace, fc.array(fc.constantFrom('a', 'é', '😀', '\n', 'Berg'), { maxLength: 5 })).map(([place, letters]) =>
      letters.map((text, index) => {
        const here = at(place.line, place.character + letters.slice(0, index).join('').length);
        return { range: { start: here, end: here }, text };
      }),
    );
    checked(fc.property(anyText, fc.array(fc.oneof(typing, anyChange.map((change) => [change])), { maxLength: 6 }), (text, batches) => {
      const changes = batches.flat();
      const last = changes.reduce<OpenDocument>((document, change, index) => applyChanges(document, index + 2, [change]).document, open(text));
      expect(last.text).toBe(changes.reduce(stockUpdate, text));
    }));
  });

  test('pile up nothing in a storm', () => {
    let document = open('a'.repeat(300_000));
    for (let version = 2; version < 20_000; version++) document = applyChanges(document, version, [{ range: { start: at(0, version), end: at(0, version) }, text: 'b' }]).document;
    expect(document.isLong).toBe(true);
    expect(document.text).toHaveLength(319_998);
  });
});
