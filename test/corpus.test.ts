import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interpret, parse, styles, type ParseOptions } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { score, type Keyed, type Score } from './corpus-score.ts';

// Real published texts with answer keys. They are not part of this repository: ROSTRUM_CORPUS names their folder, by default
// `shared/corpus` beside the checkout.

const folder = process.env['ROSTRUM_CORPUS'] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const suffix = '.expected.json';

function readKeyed(): Keyed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix) && existsSync(join(folder, name.slice(0, -suffix.length))))
    .sort()
    .map((name) => ({ name: name.slice(0, -suffix.length), text: readFileSync(join(folder, name.slice(0, -suffix.length)), 'utf8'), key: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Keyed['key'] }))
    .filter(({ key }) => key.kind === 'transcript' || key.kind === 'not-transcript');
}

const keyed = readKeyed();

/** The house styles that were made for a folder of the corpus; switched off, that folder is a publisher nobody has read. */
const madeFor: Readonly<Record<string, readonly string[]>> = {
  'bundestag-de': ['bundestag'],
  'changelog-md': ['podcast'],
  'elysee-fr': ['elysee'],
  'gpo-crec': ['congressional-record'],
  'mofa-en': ['mofa'],
  'mofa-ja': ['mofa-ja'],
  'moncloa-es': ['moncloa'],
  'us-defense': ['us-defense', 'white-house'],
  'us-state': ['us-state'],
};

function scoreWith(optionsFor: (name: string) => ParseOptions): Score {
  return score(keyed.map((entry) => ({ ...entry, answer: interpret(parse(entry.text, optionsFor(entry.name))) })));
}

const table = (title: string, { styles: rows, summary }: Score): string => [title, ...[...rows].map(([name, { labels, turns }]) => `  ${basename(name).padEnd(20)} label F1 ${labels.toFixed(2).padStart(6)}  turn F1 ${turns.toFixed(2).padStart(6)}`), `  ${Object.entries(summary).map(([name, value]) => `${name} ${value.toFixed(2)}`).join('  ')}`].join('\n');

if (keyed.length === 0) console.log(`The corpus is not there (${folder}): 2 groups of tests are skipped. ROSTRUM_CORPUS names its folder.`);

describe.skipIf(keyed.length === 0)('the corpus', () => {
  const { summary, styles: rows, wrong } = scoreWith(() => ({}));
  console.log(table('Score over the corpus', { summary, styles: rows, wrong }));

  test('every transcript is recognised and everything else refused', () => expect(wrong).toEqual([]));

  test.each([
    ['labelF1', 99],
    ['turnF1', 99.5],
    ['meanStyleTurnF1', 98],
    ['headingF1', 90],
    ['title', 95],
    ['date', 95],
    ['time', 95],
    ['place', 95],
    ['sameSpeaker', 95],
  ] as const)('%s is at least %d', (field, least) => expect(summary[field]).toBeGreaterThanOrEqual(least));

  test('no style falls below 93, but for one turn of few', () => {
    const low = [...rows].filter(([, { turns, count, missed }]) => turns < 93 && !(count < 10 && missed <= 1));
    expect(low).toEqual([]);
  });
});

describe.skipIf(keyed.length === 0)('a publisher nobody has read', () => {
  const result = scoreWith((name) => ({ styles: styles.filter((style) => !(madeFor[dirname(name)] ?? []).includes(style.name)) }));
  console.log(table('Leave one out: each folder without the house style made for it', result));

  test('every style in the list exists', () => {
    const names = styles.map(({ name }) => name);
    expect(Object.values(madeFor).flat().filter((name) => !names.includes(name))).toEqual([]);
  });

  test('mean turn F1 over styles is at least 85', () => expect(result.summary.meanStyleTurnF1).toBeGreaterThanOrEqual(85));
});
