import { unmark } from '@rostrum/core/testing';
import { describe, expect, test } from 'vitest';
import { presets } from '../presets/index.ts';
import { memoryHost } from './memory-host.ts';
import { ConfigResolver, resolveConfig } from './resolver.ts';

const DOCUMENT = 'file:///press/2024/a.txt';

/** Resolves the document with files below /press; each file is JSON, or data. */
async function resolved(files: Record<string, unknown>, document = DOCUMENT) {
  const texts = Object.entries(files).map(([path, file]) => [`file:///press/${path}`, typeof file === 'string' ? file : JSON.stringify(file)]);
  return await resolveConfig(document, memoryHost(Object.fromEntries(texts)));
}

describe('which configuration holds', () => {
  test('without a file there is none, and nothing but *.transcript is selected', async () => {
    expect(await resolved({})).toMatchObject({ config: {}, faults: [], sources: [], selected: false, ignored: false });
    expect(await resolved({}, 'file:///press/a.transcript')).toMatchObject({ selected: true });
    expect(await resolved({}, 'untitled:Untitled-1')).toMatchObject({ config: {} });
  });

  test('the nearest file wins, and alone', async () => {
    const files = { 'rostrum.config.json': { style: 'mofa' }, '2024/rostrum.config.jsonc': '{ /* here */ "rules": { "missing-date": "off", }, }' };
    expect(await resolved(files)).toMatchObject({ config: { rules: { 'missing-date': 'off' } }, uri: 'file:///press/2024/rostrum.config.jsonc' });
    expect((await resolved(files)).config.style).toBeUndefined();
    expect((await resolved(files, 'file:///press/2023/b.txt')).config).toEqual({ style: 'mofa' });
    expect((await resolved(files, 'file:///elsewhere/b.txt')).config).toEqual({});
  });

  test('both names in one folder are a fault', async () => {
    const { faults, config } = await resolved({ 'rostrum.config.json': {}, 'rostrum.config.jsonc': { style: 'mofa' } });
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('rostrum.config.jsonc stands beside it')]);
    expect(config).toEqual({});
  });

  test('a fixed file is used for all documents', async () => {
    const host = memoryHost({ 'file:///x/strict.json': '{"style": "mofa"}', 'file:///press/rostrum.config.json': '{"style": "plain"}' });
    const resolver = new ConfigResolver(host, { uri: 'file:///x/strict.json' });
    expect((await resolver.resolve(DOCUMENT)).config).toEqual({ style: 'mofa' });
  });

  test('each file is read once until it is forgotten', async () => {
    const files: Record<string, string> = { 'file:///press/rostrum.config.json': '{"style": "mofa"}' };
    const host = memoryHost(files);
    const resolver = new ConfigResolver(host);
    const first = await resolver.resolve(DOCUMENT);
    const { length } = host.reads;
    expect((await resolver.resolve('file:///press/2024/b.txt')).config).toBe(first.config);
    expect(host.reads).toHaveLength(length);
    files['file:///press/rostrum.config.json'] = '{"style": "plain"}';
    resolver.forget();
    expect((await resolver.resolve(DOCUMENT)).config).toEqual({ style: 'plain' });
  });
});

describe('extends', () => {
  test('what is named later is stronger, and the file itself is strongest', async () => {
    const { config, sources, origins } = await resolved({
      'rostrum.config.json': { extends: ['plain', './base/one.json', './base/two.json'], rules: { 'missing-title': 'off' } },
      'base/one.json': { rules: { 'missing-date': 'info', 'missing-title': 'error', 'label-typo': ['error', { allow: ['AALTO'] }] } },
      'base/two.json': '{\n  "extends": "../more.json",\n  "rules": { "missing-date": "error", "label-typo": "warning" }\n}',
      'more.json': { rules: { 'missing-date': 'off', 'empty-turn': 'off' } },
    });
    expect(config).toEqual({
      style: 'plain',
      rules: { 'missing-date': 'error', 'missing-title': 'off', 'label-typo': ['warning', { allow: ['AALTO'] }], 'empty-turn': 'off' },
    });
    expect(sources).toEqual(['rostrum.config.json', 'base/one.json', 'base/two.json', 'more.json'].map((path) => `file:///press/${path}`));
    expect(origins.get('style')).toEqual({ preset: 'plain' });
    expect(origins.get('rules.missing-date')).toEqual({ uri: 'file:///press/base/two.json', line: 3, column: 14 });
    expect(origins.get('rules.missing-title')).toMatchObject({ uri: 'file:///press/rostrum.config.json', line: 1 });
  });

  test('a file may be reached in two ways', async () => {
    const files = { 'rostrum.config.json': { extends: ['./a.json', './b.json'] }, 'a.json': { extends: './c.json' }, 'b.json': { extends: './c.json' }, 'c.json': { style: 'mofa' } };
    expect(await resolved(files)).toMatchObject({ faults: [], config: { style: 'mofa' } });
  });

  test.each([
    ['a circle', '{ "extends": [<|"./a.json"|>] }', 'This leads in a circle: rostrum.config.json → a.json → rostrum.config.json.', 'a.json'],
    ['a missing file', '{ "extends": <|"./b.json"|> }', 'There is no file b.json.', 'rostrum.config.json'],
    ['a slip in the name of a preset', '{ "extends": ["strict", <|"recomended"|>] }', 'There is no preset “recomended”. Did you mean recommended?', 'rostrum.config.json'],
    ['a path that looks like a preset', '{ "extends": <|"base.json"|> }', 'begins with ./ or ../ and has slashes: ./base.json.', 'rostrum.config.json'],
  ])('%s is a fault', async (what, marked, message, place) => {
    const { text, ranges: [range] } = unmark(marked);
    const circle = what === 'a circle' ? { 'rostrum.config.json': text, 'a.json': text.replace('a.json', 'rostrum.config.json') } : { 'rostrum.config.json': text };
    const { faults, config } = await resolved(circle);
    expect(faults).toMatchObject([{ uri: `file:///press/${place}`, message: expect.stringContaining(message), ...(what !== 'a circle' && range) }]);
    expect(config).toEqual({});
  });

  test('every preset can be extended', async () => {
    for (const { name, style, rules } of presets) {
      const config = { ...(style !== undefined && { style }), ...(Object.keys(rules ?? {}).length > 0 && { rules }) };
      expect(await resolved({ 'rostrum.config.json': { extends: name } })).toMatchObject({ faults: [], config });
    }
  });
});

describe('patterns', () => {
  const overrides = [
    { files: ['*.txt'], rules: { 'missing-date': 'info' } },
    { files: ['2024/*', '!b.txt'], style: 'mofa', rules: { 'missing-date': 'error' } },
  ];

  test.each([
    ['2024/a.txt', { style: 'mofa', rules: { 'missing-date': 'error', 'label-typo': 'off' } }],
    ['2024/b.txt', { rules: { 'missing-date': 'info', 'label-typo': 'off' } }],
    ['2023/x/c.txt', { rules: { 'missing-date': 'info', 'label-typo': 'off' } }],
    ['2024/%E5%A4%A7 1.md', { style: 'mofa', rules: { 'missing-date': 'error', 'label-typo': 'off' } }],
    ['x.md', { rules: { 'label-typo': 'off' } }],
  ])('overrides for %s', async (path, config) => {
    expect((await resolved({ 'rostrum.config.json': { rules: { 'label-typo': 'off' }, overrides } }, `file:///press/${path}`)).config).toEqual(config);
  });

  test.each([
    ['press.txt', { selected: false, ignored: false }],
    ['2024/a.txt', { selected: true, ignored: false }],
    ['2024/drafts/a.txt', { selected: true, ignored: true }],
    ['2024/notes.txt', { selected: true, ignored: true }],
    ['old/2024/notes.txt', { selected: false, ignored: false }],
    ['a.transcript', { selected: false, ignored: false }],
  ])('files and ignore for %s', async (path, expected) => {
    const config = { files: ['2024/**'], ignore: ['drafts/', '2024/notes.txt'] };
    expect(await resolved({ 'rostrum.config.json': config }, `file:///press/${path}`)).toMatchObject(expected);
  });

  test('are relative to the file in which they stand', async () => {
    const files = { '2024/rostrum.config.json': { extends: '../base.json' }, 'base.json': { files: ['2024/*.txt'], overrides: [{ files: ['2024/a.txt'], style: 'mofa' }] } };
    expect(await resolved(files)).toMatchObject({ config: { style: 'mofa' }, selected: true });
  });
});

test('a house style of one’s own is complete', async () => {
  const { config } = await resolved({ 'rostrum.config.json': { style: { extends: 'us-state', name: 'harbour', honorificPeriod: true } } });
  expect(config.style).toMatchObject({ name: 'harbour', languages: ['en'], honorificPeriod: true, annotationBracket: 'round' });
});

describe('people', () => {
  test('are complete, in order, and the stronger file replaces a person as a whole', async () => {
    const { config, origins } = await resolved({
      'rostrum.config.json': { extends: './base.json', people: { aalto: { name: 'Henrika Aalto', labels: ['MINISTER AALTO'] } } },
      'base.json': { people: { aalto: { name: 'H. Aalto', affiliation: 'Velm' }, ruus: { name: 'Ants Ruus', roles: [{ title: 'Mayor', to: '2020-01-01' }] } } },
    });
    expect(config.people).toEqual([
      { id: 'aalto', name: 'Henrika Aalto', labels: ['MINISTER AALTO'], roles: [] },
      { id: 'ruus', name: 'Ants Ruus', labels: [], roles: [{ title: 'Mayor', to: '2020-01-01' }] },
    ]);
    expect(origins.get('people.aalto')).toMatchObject({ uri: 'file:///press/rostrum.config.json' });
  });
});
