import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { interpret } from './model/interpret.ts';
import { transcriptSchema } from './model/schema.ts';
import { outline } from './outline.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { readExamples, readVersion, type SpecExample, specSuite } from './spec-reader.ts';
import { verbatimDifference, type SpokenWord } from './verbatim.ts';

const markdown = readFileSync(new URL('../spec.md', import.meta.url), 'utf8');
const examples = readExamples(markdown);

describe('spec.md', () => {
  test('says its version', () => {
    expect(readVersion(markdown)).toMatch(/^\d+\.\d+$/u);
    expect(() => readVersion('# No version')).toThrow('no version line');
  });

  test('numbers its examples from 1 without a gap', () => {
    expect(examples.length).toBeGreaterThanOrEqual(260);
    expect(examples.map(({ number }) => number)).toEqual(examples.map((_, at) => at + 1));
  });

  test('refers to examples that exist', () => {
    const named = [...markdown.matchAll(/\bexamples? ((?:\d+(?:, | and )?)+)/giu)].flatMap(([, numbers]) => (numbers ?? '').split(/\D+/u).filter((number) => number !== ''));
    expect(named.map(Number).filter((number) => number < 1 || number > examples.length)).toEqual([]);
  });

  test('settles every ambiguity and every hostile text by an example, or by the time that parsing takes', () => {
    const rows = markdown.slice(markdown.indexOf('## 21. ')).split('\n').filter((line) => /^\| (?!question|text \|)/u.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(33);
    expect(rows.filter((row) => !/ examples? \d+/u.test(row) && !row.includes('time in proportion'))).toEqual([]);
  });

  test('settles each question by examples of the chapters that it names', () => {
    const strays = markdown.slice(markdown.indexOf('## 21. ')).split('\n').flatMap((row) => {
      const [, chapters = '', numbers = ''] = /\| chapters? ([\d., and]+), examples? ([\d, ]+) \|$/u.exec(row) ?? [];
      const named = chapters.match(/\d[\d.]*/gu) ?? [];
      return (numbers.match(/\d+/gu) ?? []).filter((number) => !named.some((chapter) => standsIn(examples[Number(number) - 1], chapter))).map((number) => `${row} ${number}`);
    });
    expect(strays).toEqual([]);
  });

  test('has an example in each chapter that a text can show', () => {
    const chapters = [...markdown.matchAll(/^## (\d+\. .*)$/gmu)].map(([, chapter]) => chapter);
    const shown = new Set(examples.map(({ chapter }) => chapter));
    expect(chapters.filter((chapter) => !shown.has(chapter ?? '')).map((chapter) => chapter?.replace(/^\d+\. /u, ''))).toEqual(['What a tool may rely on', 'Where each question is settled']);
  });

  test('comes out as data', () => {
    const suite = specSuite(markdown);
    expect(JSON.parse(JSON.stringify(suite))).toEqual(suite);
  });
});

/** Whether an example stands in a chapter, such as `7`, or in a section, such as `6.2`. */
function standsIn(example: SpecExample | undefined, chapter: string): boolean {
  return example?.chapter.startsWith(`${chapter}. `) === true || example?.section.startsWith(`${chapter} `) === true;
}

/** The verdict of the verbatim guard as examples write it: turns count from 1, 0 is outside turns. */
function verdict(before: string, after: string): string {
  const difference = verbatimDifference(parse(before), parse(after));
  if (difference === undefined) return 'same\n';
  const word = (spoken: SpokenWord | undefined): string => (spoken === undefined ? 'nothing' : `${spoken.turn + 1} "${spoken.word}"`);
  return `differs: ${word(difference.before)} → ${word(difference.after)}\n`;
}

describe.each(examples)('example $number ($section)', ({ line, text, options, changed, outline: expected }) => {
  test(`spec.md:${line}`, () => {
    if (changed !== undefined) {
      expect(verdict(text, changed), `what the guard says of ${JSON.stringify(changed)}`).toBe(expected);
      return;
    }
    const tree = parse(text, options);
    const transcript = interpret(tree);
    expect(outline(transcript), `the outline of ${JSON.stringify(text)}`).toBe(expected);
    expect(print(tree)).toBe(text);
    transcriptSchema.parse(transcript);
  });
});

describe('readExamples', () => {
  const block = (text: string): string => `## 1. One\n\n\`\`\`transcript example 1\n${text}\n\`\`\`\n`;

  test('replaces signs', () => {
    expect(readExamples(block('a→b␣c␍\n⟨U+FEFF⟩␀␌⟨U+1F600⟩⟨end⟩\n.\nunknown'))).toEqual([{ number: 1, chapter: '1. One', section: '1. One', line: 3, text: 'a\tb\u00a0c\r\n\ufeff\0\f😀', outline: 'unknown\n' }]);
  });

  test('reads options and the empty text', () => {
    const [example] = readExamples('```transcript example 7 declared style=white-house\n.\nx\n```');
    expect(example).toMatchObject({ number: 7, text: '', options: { transcript: true, style: 'white-house' } });
  });

  test('reads the two texts of an example of the guard, and its section', () => {
    const [example] = readExamples('## 1. One\n### 1.1 Two\n```transcript example 3 guard\na\n.\nb\n.\nsame\n```');
    expect(example).toEqual({ number: 3, chapter: '1. One', section: '1.1 Two', line: 3, text: 'a\n', changed: 'b\n', outline: 'same\n' });
    expect(() => readExamples('```transcript example 3 guard\na\n.\nsame\n```')).toThrow('behind each of its texts');
  });

  test('passes over other blocks', () => {
    expect(readExamples('```js\n```transcript example 1\n```\n')).toEqual([]);
  });

  test.each([
    ['```transcript example 1\na\n.', 'never closed'],
    ['```transcript example 1\na\n```', 'full stop'],
    ['```transcript example one\n.\n```', 'no example that can be read'],
  ])('refuses %j', (markdown, reason) => {
    expect(() => readExamples(markdown)).toThrow(reason);
  });
});
