import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { anyText, checked } from '../../testing/arbitrary-text.ts';
import { type OpenText, openText } from '../../testing/open-text.ts';
import { Context } from '../context.ts';
import { OpenDocument } from '../open-document.ts';
import { tokenLegend } from '../semantic-tokens.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { semanticTokensDelta } from './semantic-tokens-delta.ts';
import { semanticTokensRange } from './semantic-tokens-range.ts';

/** Tokens as text and what they are, read as the protocol says. */
function decoded({ cut }: OpenText, data: readonly number[]): string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    expect(lines).toBeGreaterThanOrEqual(0);
    expect(length).toBeGreaterThan(0);
    if (lines === 0 && at > 0) expect(characters).toBeGreaterThan(0);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const names = [tokenLegend.tokenTypes[type], ...tokenLegend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0)];
    found.push(`${cut({ start: { line, character }, end: { line, character: character + length } })} ${names.join('.')}`);
  }
  return found;
}

const conference = `---
title: Talks
---
## Ferries

[00:01] QUESTION: When? (Laughter.)

MINISTER BERG: Now. <!-- so he
says -->

QUESTION: Why?

MINISTER BERG: So.

### END ###
`;

describe('semantic tokens', () => {
  test('tell labels, first and anonymous ones, headings, annotations, times and front matter', () => {
    const text = openText(conference);
    const tokens = decoded(text, text.ask(semanticTokens)?.data ?? []);
    expect(tokens).toEqual(expect.arrayContaining(['title property', 'Talks string', '## Ferries namespace', '[00:01] number', 'QUESTION class.declaration.abstract', '(Laughter.) comment', 'MINISTER BERG class.declaration', '<!-- so he comment', 'says --> comment', 'QUESTION class.abstract', 'MINISTER BERG class']));
  });

  test('of a range are those inside it', () => {
    const text = openText(conference);
    const range = { start: { line: 10, character: 0 }, end: { line: 13, character: 0 } };
    expect(decoded(text, text.ask(semanticTokensRange, { range })?.data ?? [])).toEqual(['QUESTION class.abstract', 'MINISTER BERG class']);
  });

  test('stand in order, and inside their lines, in any text', () => {
    const anyConference = fc.array(fc.oneof(fc.constantFrom('QUESTION: When?\n\n', 'MINISTER BERG: Now. (Laughter)\r\n\r\n', '# Ferries\n', '<!-- a\nb -->\n', '---\ntitle: "x\n y"\n---\n'), anyText)).map((parts) => parts.join('').replaceAll(/<\||\|>/g, ''));
    checked(
      fc.property(anyConference, (words) => {
        const text = openText(words);
        for (const token of decoded(text, text.ask(semanticTokens)?.data ?? [])) expect(token).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('send only what changed, to whoever has the rest', () => {
    const text = openText(conference);
    const before = text.ask(semanticTokens) as SemanticTokens;
    const next = new OpenDocument({ uri: text.uri, languageId: 'transcript', version: 8, text: conference.replace('QUESTION: Why?', 'QUESTION: Why?\n\nLUND: Oh?') });
    const context = new Context(text.context.client, new Map([[text.uri, next]]));
    context.sentTokens.set(text.uri, { id: before.resultId ?? '', data: before.data });
    const ask = (previousResultId: string) => semanticTokensDelta.handle(context, { textDocument: { uri: text.uri }, previousResultId }, { isCancellationRequested: false } as never);
    const { edits, resultId } = ask(before.resultId ?? '') as SemanticTokensDelta;
    const [edit] = edits;
    const patched = [...before.data];
    patched.splice(edit?.start ?? 0, edit?.deleteCount ?? 0, ...(edit?.data ?? []));
    const full = ask('of another state') as SemanticTokens;
    expect(patched).toEqual(full.data);
    expect(edit?.data?.length).toBeLessThan(full.data.length / 2);
    expect(ask(resultId ?? '')).toMatchObject({ edits: [] });
  });
});
