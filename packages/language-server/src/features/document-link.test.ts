import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { documentLink } from './document-link.ts';

describe('document links', () => {
  test('are addresses of the front matter and the lines round the body', () => {
    const text = openText(`---
title: Harbour Talks
source: {url: "<|https://press.example/talks?id=1|>"}
---
Press conference, see <|https://press.example|>.

QUESTION: Have you seen https://other.example/?

MINISTER BERG: I have.

QUESTION: And?
`);
    const links = text.ask(documentLink);
    expect(links?.map(({ range }) => range)).toEqual(text.ranges);
    expect(links?.map(({ target }) => target)).toEqual(['https://press.example/talks?id=1', 'https://press.example']);
  });

  test('are none where none is printed', () => {
    expect(openText('QUESTION: When?\n').ask(documentLink)).toEqual([]);
  });
});
