import { interpret, parse } from '@rostrum/core';
import { expect, test } from 'vitest';
import type { Finding, Rule } from './rule.ts';
import { mixedParagraphMode } from './rules/mixed-paragraph-mode.ts';
import { misfiledOrDuplicate } from './rules/misfiled-or-duplicate.ts';
import { nameVariantAcrossFiles } from './rules/name-variant-across-files.ts';

/** What a rule tells of files, given as path and text. */
function compared({ across }: Rule, files: readonly (readonly [path: string, text: string])[]): [path: string, finding: Finding][] {
  const found: [string, Finding][] = [];
  const documents = files.flatMap(([path, text]) => {
    const tree = parse(text);
    const facts = across?.gather({ text, path, tree, transcript: interpret(tree), style: tree.style, options: {}, people: [] });
    return facts === undefined ? [] : [{ path, facts }];
  });
  across?.compare(documents, (path, finding) => found.push([path, finding]), {});
  return found;
}

const talk = (name: string) => `${name}: Good morning.\nMara Aalto: Good morning.\n${name}: Shall we begin?\n`;

test('the rarer spelling of a name is told of, wherever it comes first', () => {
  const found = compared(nameVariantAcrossFiles, [
    ['a', talk('Mark Erharding')],
    ['b', talk('Mark Erhardting')],
    ['c', talk('Mark Erhardting')],
  ]);
  expect(found.map(([path, { message }]) => [path, message])).toEqual([['a', '2 other files spell “Mark Erharding” as “Mark Erhardting”: a search by name misses this one. Use one spelling, if it is one person.']]);
});

test('names are compared in linear time', { timeout: 60_000 }, () => {
  const facts = Array.from({ length: 40_000 }, (_, at) => {
    const name = `Mara A${String.fromCharCode(97 + (at % 26), 97 + ((at / 26) % 26), 97 + ((at / 676) % 26))}lto`;
    return { path: String(at), facts: [{ name, places: [{ start: 0, end: name.length }], complete: true }] };
  });
  const started = performance.now();
  nameVariantAcrossFiles.across?.compare(facts, () => {}, {});
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('a document that says little is compared with none', () => {
  const tree = parse(talk('Adam Ficsorin'));
  const facts = misfiledOrDuplicate.across?.gather({ text: tree.text, tree, transcript: interpret(tree), style: tree.style, options: {}, people: [] });
  expect(facts).toBeUndefined();
});

test('a file that parts its turns in another way than its series is told of', () => {
  const page = (gap: string) =>
    ['---\nstyle: mofa\n---\nReporter: Since when?', 'Minister Aalto: Since this morning.', 'Reporter: And the railway?', 'Minister Aalto: In May.', 'Reporter: Thank you.'].join(gap);
  const files = [['a', page('\n\n')], ['b', page('\n\n')], ['c', page('\n')], ['d', page('\n\n')]] as const;
  expect(compared(mixedParagraphMode, files).map(([path]) => path)).toEqual(['c']);
});
