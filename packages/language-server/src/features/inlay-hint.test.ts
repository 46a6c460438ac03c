import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { inlayHint } from './inlay-hint.ts';

const conference = `QUESTION<||>: Ilona Varga, Elm Daily. When?

HAYASHI Yoshimasa, Minister for Foreign Affairs: Tomorrow.

QUESTION: Why?

Minister Hayashi<||>: So.
`;

describe('inlay hints', () => {
  test('name whom a label does not', () => {
    const text = openText(conference);
    const lastLine = text.text.split('\n').length;
    const hints = text.ask(inlayHint, { range: { start: { line: 0, character: 0 }, end: { line: lastLine, character: 0 } } });
    expect(hints?.map(({ label, position, tooltip }) => [label, position, tooltip])).toEqual([
      ['Ilona Varga', text.ranges[0]?.start, 'Elm Daily'],
      ['HAYASHI Yoshimasa', text.ranges[1]?.start, 'Minister for Foreign Affairs'],
    ]);
    expect(text.ask(inlayHint, { range: { start: { line: 4, character: 0 }, end: { line: lastLine, character: 0 } } })).toHaveLength(1);
    expect(text.ask(inlayHint, { range: { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } } })).toEqual([]);
  });
});
