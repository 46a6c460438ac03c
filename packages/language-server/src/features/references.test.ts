import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { documentHighlight } from './document-highlight.ts';
import { references } from './references.ts';

const conference = `---
speakers:
  <|berg|>: {name: <|Erik Berg|>, labels: [<|EB|>]}
---
<|EB|>: We begin.

QUESTION: When?

<|MR. BERG|>: Now.

SECRETARY LUND: Oh?

<|E<|>B|>: Yes.

QUESTION: Why?
`;

describe('references', () => {
  test('are every label of the person, and on request the declarations', () => {
    const text = openText(conference);
    const ask = (includeDeclaration: boolean) => text.ask(references, { position: text.cursor, context: { includeDeclaration } })?.map(({ range }) => range);
    expect(ask(true)).toEqual(text.ranges);
    expect(ask(false)).toEqual(text.ranges.slice(3));
  });

  test('are found from the declaration, too', () => {
    const text = openText(conference.replace('E<|>B', 'EB').replace('Erik Berg', 'Erik <|>Berg'));
    expect(text.ask(references, { position: text.cursor, context: { includeDeclaration: true } })).toHaveLength(6);
  });

  test('of words are none', () => {
    const text = openText('QUESTION: Wh<|>en?\n\nMINISTER BERG: Now.\n\nQUESTION: Why?\n');
    expect(text.ask(references, { position: text.cursor, context: { includeDeclaration: true } })).toBeNull();
  });
});

describe('document highlights', () => {
  test('are every label of the person; declarations as writing', () => {
    const text = openText(conference);
    const found = text.ask(documentHighlight, { position: text.cursor });
    expect(found?.map(({ range }) => range)).toEqual(text.ranges);
    expect(found?.map(({ kind }) => kind)).toEqual([3, 3, 3, 2, 2, 2]);
  });

  test('of words are none', () => {
    const text = openText('It rai<|>ned.\n');
    expect(text.ask(documentHighlight, { position: text.cursor })).toBeNull();
  });
});
