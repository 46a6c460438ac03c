import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { unmark } from '../testing.ts';
import { frontMatterPlaces } from './front-matter-places.ts';

describe('places of the front matter', () => {
  test('are those of keys and values', () => {
    const { text, ranges } = unmark(
      '---\n<|title|>: <|"Harbour: Talks"|>\r\n<|speakers|>:\n  <|berg|>: {<|name|>: <|Ann Berg|>, <|labels|>: [<|AB|>, <|Berg|>]}\n---\nAB: Hello.\n\nLUND: Hello.\n\nAB: So.\n',
    );
    const places = frontMatterPlaces(parse(text));
    expect(places.map(({ start, end }) => ({ start, end }))).toEqual(ranges);
    expect(places.map(({ path, part, value }) => [path.join('.'), part, value])).toEqual([
      ['title', 'key', 'title'],
      ['title', 'value', 'Harbour: Talks'],
      ['speakers', 'key', 'speakers'],
      ['speakers.berg', 'key', 'berg'],
      ['speakers.berg.name', 'key', 'name'],
      ['speakers.berg.name', 'value', 'Ann Berg'],
      ['speakers.berg.labels', 'key', 'labels'],
      ['speakers.berg.labels.0', 'value', 'AB'],
      ['speakers.berg.labels.1', 'value', 'Berg'],
    ]);
  });

  test('are none without front matter, and in what is not valid', () => {
    expect(frontMatterPlaces(parse('A: Hello.\n'))).toEqual([]);
    expect(frontMatterPlaces(parse('---\ntitle: [\n---\n'))).toEqual([]);
    expect(frontMatterPlaces(parse(`---\ntitle: ${'['.repeat(20_000)}\n---\n`))).toEqual([]);
  });
});
