import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { document } from './document.ts';

describe('rostrum/document', () => {
  test('sums up what is known, and how much is wrong', () => {
    const text = openText(`---
title: Harbour Talks
date: 2023-03-09
place: Port Elm
style: mofa
---
QUESTION: Minister Berg and Secretary Lund, when will it sail?

MINISTER BERG: Tomorrow.

QUESTION: And then?

SECRETARY LUND:  Nev\u200ber.
`);
    expect(text.ask(document)).toMatchObject({
      version: 7,
      kind: 'transcript',
      declared: true,
      style: { name: 'mofa', pinned: true, title: expect.stringContaining('Japan') },
      language: 'en',
      title: 'Harbour Talks',
      date: '2023-03-09',
      place: 'Port Elm',
      turns: 4,
      speakers: 3,
      exchanges: 2,
    });
    const { problems } = text.ask(document);
    expect(problems.error + problems.warning + problems.info).toBe(text.analysis.problems.length);
    expect(problems.fixable).toBeGreaterThan(0);
  });

  test('tells why a text is no transcript', () => {
    const result = openText('It rained all day.\n\nNobody said a word.\n', {}, 'file:///article.txt').ask(document);
    expect(result).toMatchObject({ declared: false, turns: 0, problems: { error: 1, fixable: 0 } });
    expect(result.kindReasons.length).toBeGreaterThan(0);
    expect(['transcript', 'q-and-a']).not.toContain(result.kind);
  });
});
