import { describe, expect, test } from 'vitest';
import { ableClient, openText } from '../../testing/open-text.ts';
import { codeLens } from './code-lens.ts';
import { documentSymbol } from './document-symbol.ts';
import { hover } from './hover.ts';

const conference = `<|QUESTION|>: Minister Berg, when?

<|SECRETARY LUND|>: He says tomorrow.

QUESTION: Why?

<|MINISTER BERG|>: So.
`;

describe('code lenses', () => {
  test('count what each speaker says, and name who did not answer', () => {
    const text = openText(conference);
    const lenses = text.ask(codeLens) ?? [];
    expect(lenses.map(({ command }) => command?.title)).toEqual(['2 turns · 4 words · 50%', 'No answer by Berg', '1 turn · 3 words · 38%', '1 turn · 1 word · 13%']);
    expect(lenses.map(({ range }) => range)).toEqual([text.ranges[0], text.ranges[0], text.ranges[1], text.ranges[2]]);
    expect(lenses.every(({ command }) => command?.command === '')).toBe(true);
  });

  test('and the outline and the card of a person speak the language of the editor', () => {
    const text = openText(conference, ableClient, undefined, undefined, 'ja');
    expect(text.ask(codeLens)?.map(({ command }) => command?.title)).toEqual(['発言2回 · 4語 · 50%', 'Bergは未回答', '発言1回 · 3語 · 38%', '発言1回 · 1語 · 13%']);
    expect(text.ask(documentSymbol)?.[0]?.name).toBe('質問1');
    expect(JSON.stringify(text.ask(hover, { position: text.ranges[2]?.start ?? text.cursor }))).toContain('発言1回, 1語, 全体の13%（語数）');
  });

  test('lead to the turns in an editor that can show them', () => {
    const text = openText(conference, { ...ableClient, experimental: { commands: { commands: ['rostrum.showReferences'] } } });
    expect(text.ask(codeLens)?.[0]?.command).toMatchObject({ command: 'rostrum.showReferences', arguments: [text.uri, text.ranges[0]?.start, [{ uri: text.uri, range: text.ranges[0] }, { uri: text.uri }]] });
  });

  test('are none in an article', () => {
    expect(openText('It rained.\n').ask(codeLens)).toEqual([]);
  });
});
