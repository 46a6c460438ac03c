import { describe, expect, test } from 'vitest';
import { ableClient, openText } from '../../testing/open-text.ts';
import { codeLens } from './code-lens.ts';

const conference = `<|QUESTION|>: Minister Berg, when?

<|SECRETARY LUND|>: He says tomorrow.

QUESTION: Why?

<|MINISTER BERG|>: So.
`;

describe('code lenses', () => {
  test('count what each speaker says, and name who did not answer', () => {
    const text = openText(conference);
    const lenses = text.ask(codeLens) ?? [];
    expect(lenses.map(({ command }) => command?.title)).toEqual(['2 turns · 4 words · 50 %', 'No answer by Berg', '1 turn · 3 words · 38 %', '1 turn · 1 word · 13 %']);
    expect(lenses.map(({ range }) => range)).toEqual([text.ranges[0], text.ranges[0], text.ranges[1], text.ranges[2]]);
    expect(lenses.every(({ command }) => command?.command === '')).toBe(true);
  });

  test('lead to the turns in an editor that can show them', () => {
    const text = openText(conference, { ...ableClient, experimental: { commands: { commands: ['rostrum.showReferences'] } } });
    expect(text.ask(codeLens)?.[0]?.command).toMatchObject({ command: 'rostrum.showReferences', arguments: [text.uri, text.ranges[0]?.start, [{ uri: text.uri, range: text.ranges[0] }, { uri: text.uri }]] });
  });

  test('are none in an article', () => {
    expect(openText('It rained.\n').ask(codeLens)).toEqual([]);
  });
});
