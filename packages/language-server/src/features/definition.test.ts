import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { definition } from './definition.ts';

const rest = 'QUESTION: And?\n\nMINISTER BERG: No.\n';

/** The definition of what stands at the cursor; it has to be the marked range. */
function expectMarked(marked: string): void {
  const text = openText(marked);
  expect(text.ask(definition, { position: text.cursor })).toEqual({ uri: text.uri, range: text.ranges[0] });
}

describe('definition', () => {
  test('of a label is where the person first speaks', () => {
    expectMarked(`QUESTION: When?\n\n<|MINISTER BERG|>: Now.\n\nQUESTION: Why?\n\nMINISTER B<|>ERG: So.\n\n${rest}`);
    expectMarked(`QUESTION: When?\n\n<|MR. ERIK BERG|>: Now.\n\nQUESTION: Why?\n\nMR. BERG<|>: So.\n\n${rest}`);
  });

  test('of a label is the declaration, where there is one', () => {
    expectMarked(`---\nspeakers:\n  <|berg|>: {name: Erik Berg, labels: [EB]}\n---\nQUESTION: When?\n\nE<|>B: Now.\n\n${rest}`);
    expectMarked(`---\nspeakers:\n  - <|Erik Berg|>\n  - Eva Lund\n---\nQUESTION: When?\n\nBe<|>rg: Now.\n\nLund: So.\n\nBerg: So.\n`);
  });

  test('of a declaration is the first label', () => {
    expectMarked(`---\nspeakers:\n  berg: {name: Erik Berg, labels: [E<|>B]}\n---\nQUESTION: When?\n\n<|EB|>: Now.\n\nQUESTION: Why?\n\nEB: So.\n`);
  });

  test('of words is nothing', () => {
    const text = openText(`QUESTION: Wh<|>en?\n\n${rest}`);
    expect(text.ask(definition, { position: text.cursor })).toBeNull();
  });
});
