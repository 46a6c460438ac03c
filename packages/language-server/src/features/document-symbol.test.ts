import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { type OpenText, openText } from '../../testing/open-text.ts';
import { anyText, checked } from '../../testing/arbitrary-text.ts';
import { documentSymbol } from './document-symbol.ts';

/** The symbols of a text, one a line, inner ones indented: name, detail, and what is selected where that is not the name. */
function outline(text: OpenText): string[] {
  const lines: string[] = [];
  const visit = (symbols: readonly DocumentSymbol[], indent: string): void => {
    for (const { name, detail, selectionRange, children } of symbols) {
      const selected = text.cut(selectionRange);
      lines.push(`${indent}${name}${detail === undefined ? '' : ` | ${detail}`}${selected === name ? '' : ` | ${selected}`}`);
      visit(children ?? [], `${indent}  `);
    }
  };
  visit((text.ask(documentSymbol) ?? []) as DocumentSymbol[], '');
  return lines;
}

const conference = `MODERATOR: Welcome to the harbour. We begin with the ferries.

# Ferries

QUESTION: My question goes to Minister Berg: when will the ferry sail? It has been in the harbour for more than a month, and nobody knows.

MINISTER BERG: Tomorrow.

QUESTION: And the old one?

MINISTER BERG: Never again.

MODERATOR: Thank you all.
`;

describe('document symbols', () => {
  test('are sections, in them exchanges, in them turns', () => {
    expect(outline(openText(conference))).toEqual([
      'MODERATOR | Welcome to the harbour. We begin with the ferries.',
      'Ferries | # Ferries',
      '  Question 1 | to Berg | QUESTION',
      '    QUESTION | My question goes to Minister Berg: when will the ferry sail?…',
      '    MINISTER BERG | Tomorrow.',
      '  Question 2 | QUESTION',
      '    QUESTION | And the old one?',
      '    MINISTER BERG | Never again.',
      '  MODERATOR | Thank you all.',
    ]);
  });

  test('are a list for editors that show no tree', () => {
    const flat = openText(conference, {}).ask(documentSymbol) as SymbolInformation[];
    expect(flat.map(({ name, containerName }) => [name, containerName])).toContainEqual(['MINISTER BERG', 'Question 2']);
    expect(flat.map(({ name, containerName }) => [name, containerName])).toContainEqual(['Question 1', 'Ferries']);
    expect(flat).toHaveLength(9);
    expect(flat[0]?.location.uri).toBe('file:///meeting.transcript');
  });

  test('are none in an article', () => {
    expect(openText('It rained all day.\n\nNobody said a word.\n').ask(documentSymbol)).toEqual([]);
  });

  test('have a name, and lie inside one another, in any text', () => {
    const anyConference = fc
      .array(fc.oneof(fc.constantFrom('\n\n', '# Ferries\n\n', '## Ships\n\n', 'QUESTION: When?\n\n', 'MINISTER BERG: Now.\r\n\r\n', 'Q: And?\n', 'A: So.\n'), anyText))
      .map((parts) => parts.join(''));
    checked(
      fc.property(anyConference, (text) => {
        const opened = openText(text.replaceAll(/<\||\|>/g, ''));
        const inside = (inner: DocumentSymbol['range'], outer: DocumentSymbol['range']): boolean =>
          !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
        const visit = (symbols: readonly DocumentSymbol[], outer: DocumentSymbol['range'] | undefined): void => {
          for (const { name, range, selectionRange, children } of symbols) {
            expect(name).not.toBe('');
            expect(inside(selectionRange, range)).toBe(true);
            if (outer !== undefined) expect(inside(range, outer)).toBe(true);
            visit(children ?? [], range);
          }
        };
        visit(opened.ask(documentSymbol) as DocumentSymbol[], undefined);
      }),
    );
  });
});

function isBefore(left: { line: number; character: number }, right: { line: number; character: number }): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
