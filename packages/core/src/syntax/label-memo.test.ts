import { expect, test } from 'vitest';
import { parse } from '../parse.ts';
import type { Node } from './node.ts';

/** Kind and text of the parts before the speech, turn by turn. */
function openings(text: string): string[][] {
  const turns: string[][] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'turn') turns.push((node.children ?? []).filter(({ kind }) => kind === 'label' || kind === 'qualifier' || kind === 'time').map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`));
    for (const child of node.children ?? []) visit(child);
  };
  visit(parse(text, { transcript: true }).root);
  return turns;
}

test('a label that comes again is read as the first time, whatever follows it', () => {
  const text = 'Ada Rowe (via interpreter): Good morning to all of you.\n\nBo Lind: Good morning.\n\nAda Rowe (via interpreter): Thank you.\n\nBo Lind:\n\nA question on the next line.\n\nBo Lind: [00:12]\n\nWhat did it cost?\n';
  expect(openings(text)).toEqual([
    ['label Ada Rowe', 'qualifier (via interpreter)'],
    ['label Bo Lind'],
    ['label Ada Rowe', 'qualifier (via interpreter)'],
    ['label Bo Lind'],
    ['label Bo Lind', 'time [00:12]'],
  ]);
});

test('a label that comes again behind an indent or a bullet keeps its own place', () => {
  const text = '- Ada Rowe: Good morning to all.\n- Bo Lind: Good morning.\n- Ada Rowe: Thank you.\n- Bo Lind: It was nothing.\n';
  expect(openings(text)).toEqual([['label Ada Rowe'], ['label Bo Lind'], ['label Ada Rowe'], ['label Bo Lind']]);
});

test('a half of a wrapped label is not taken for the whole', () => {
  const text = 'Rowe: Good morning, and welcome.\n\nMinister Lind: Thank you very much.\n\nDeputy Foreign Minister\nRowe: It is open to the public.\n\nMinister Lind: It is.\n\nRowe: Then we are done.\n';
  expect(openings(text).map(([label]) => label)).toEqual(['label Rowe', 'label Minister Lind', 'label Deputy Foreign Minister\nRowe', 'label Minister Lind', 'label Rowe']);
});
