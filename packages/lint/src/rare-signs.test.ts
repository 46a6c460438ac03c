import { interpret, parse } from '@rostrum/core';
import { expect, test } from 'vitest';
import { invisibles } from './invisible.ts';
import { rareSigns } from './rare-signs.ts';

function signsIn(text: string) {
  return rareSigns(text, interpret(parse(text)));
}

test('are found by what they are, in order', () => {
  expect(signsIn('“A” - [b] ~~c~~ 5\u200b')).toEqual({ typographic: [0, 2, 4, 16], brackets: [6, 8], striking: [10, 11, 13, 14], invisible: [17] });
});

test('hold every character that may be invisible', () => {
  const text = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('a');
  const found = new Set(signsIn(text).invisible);
  for (const { start } of invisibles(text)) expect(found.has(start), `U+${text.charCodeAt(start).toString(16)}`).toBe(true);
  expect(found.size).toBe(80);
});
