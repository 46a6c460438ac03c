import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@rostrum/core';
import { exportDocument, importDocument } from '@rostrum/core/formats';
import { describe, expect, test } from 'vitest';

// Texts and answers of others: their conformance suites and samples, which are not ours to publish.
const corpus = process.env['ROSTRUM_CORPUS'] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const names = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')) : [];
const captions = names.filter((name) => name.startsWith('webvtt-vttjs/') && name.endsWith('.vtt'));
if (captions.length === 0) console.info(`Skipped: the suites of other formats, not found under ${corpus}`);

interface Cue {
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
}

/** What a cue says, by another way than the reader's: tags cut out, the six entities put in. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*(?:>|$)/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: 'amp') => ({ amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '\u200e', rlm: '\u200f' })[name])
    .replace(/\s+/g, ' ')
    .trim();
}

/** The voices that a cue names, in order. */
function voices(text: string): string[] {
  return [...text.matchAll(/<v(?:\.[^\s>]*)?\s+([^>]*)>/g)].map(([, name = '']) => plain(name)).filter((name) => name !== '');
}

async function read(name: string) {
  return await importDocument('webvtt', readFileSync(join(corpus, name))).catch((error: { code?: string }) => {
    if (error.code === 'syntax') return undefined;
    throw error;
  });
}

describe.skipIf(captions.length === 0)('WebVTT, by the suite of vtt.js', () => {
  test('no file makes the reader fail', async () => {
    for (const name of captions) await expect(read(name), name).resolves.not.toThrow();
  });

  test('cues, times, texts and voices are as expected in at least 97 of 100 files', async () => {
    const keyed = captions.map((name) => ({ name, key: join(corpus, name.replace(/\.vtt$/, '.json')) })).filter(({ key }) => existsSync(key));
    const failures: string[] = [];
    let judged = 0;
    for (const { name, key } of keyed) {
      const wanted = (JSON.parse(readFileSync(key, 'utf8')) as { cues: Cue[] }).cues;
      if (wanted.length === 0) continue;
      judged++;
      const turns = (await read(name))?.transcript.turns ?? [];
      const expected = wanted.filter(({ text }) => plain(text) !== '').map(({ startTime, endTime, text }) => [Math.round(startTime * 1000), Math.round(endTime * 1000), plain(text), voices(text)[0] ?? 'Unknown speaker']);
      const found = turns.flatMap(({ label, paragraphs }) => paragraphs.map(({ start, end, text }) => [start, end, text.replace(/^\\/, ''), label]));
      // A cue of several voices is several speeches at one time.
      const same = JSON.stringify(expected) === JSON.stringify(found) || (wanted.some(({ text }) => voices(text).length > 1) && expected.map((cue) => cue[2]).join(' ') === found.map((cue) => cue[2]).join(' '));
      if (!same) failures.push(`${name}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    }
    console.info(`WebVTT: ${judged - failures.length} of ${judged} files with cues as expected${failures.map((failure) => `\n  ${failure}`).join('')}`);
    expect(judged).toBeGreaterThan(100);
    expect((judged - failures.length) / judged).toBeGreaterThanOrEqual(0.97);
  });
});

// No schema of TEI is on npm. Against the RELAX NG schema of TEI P5 4.3.0 (`tei_all`) documents were tried by hand; these are our own checks.
const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const captionsWithTimes = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Is it open?\n\n00:03.000 --> 00:04.500\n<v Tom>It is.\n';

describe('TEI that is written', () => {
  test.each(readdirSync(examples).filter((name) => name.endsWith('.transcript')))('of %s is well-formed, and each reference leads to one element', async (name) => {
    const { transcript } = readDocument(readFileSync(examples + name, 'utf8'));
    const { text } = await exportDocument('tei', transcript);
    expect(faultsOfTei(text)).toEqual([]);
    const again = await importDocument('tei', text);
    expect(again.transcript.turns.map(({ label }) => label)).toEqual(transcript.turns.map(({ label }) => label));
  });

  test('points into a line of times where the source has times', async () => {
    const { text } = await exportDocument('tei', (await importDocument('webvtt', captionsWithTimes)).transcript);
    expect(text).toMatch(/<timeline\b[^]*<when\b/);
    expect(text).toMatch(/<u [^>]*start="#/);
    // The schema gives times to utterances, not to segments.
    expect(text).not.toMatch(/<seg [^>]*(?:start|end)=/);
    expect(faultsOfTei(text)).toEqual([]);
    const { transcript } = await importDocument('tei', text);
    expect(transcript.turns.map(({ start, end, paragraphs }) => [start, end, paragraphs[0]?.start, paragraphs[0]?.end])).toEqual([[1000, 2000, 1000, 2000], [3000, 4500, 3000, 4500]]);
  });

  test('a wrong reference, an id that stands twice, and an element out of its place are found', () => {
    const text = '<body><u xml:id="t1" who="#ada"><seg/></u><div><u xml:id="t1"><p/></u></div></body>';
    expect(faultsOfTei(text)).toEqual(['#ada leads to nothing', 't1 stands twice', '<u> in <body>', '<p> in <u>']);
  });
});

/** Where elements of the body may stand, as TEI P5 and ParlaMint have it. */
const parents: Readonly<Record<string, readonly string[]>> = { div: ['body'], timeline: ['body'], u: ['div'], head: ['div'], seg: ['u'], p: ['publicationStmt', 'sourceDesc', 'availability', 'projectDesc'], when: ['timeline'], anchor: ['seg'], person: ['listPerson'] };

function faultsOfTei(text: string): string[] {
  const ids = [...text.matchAll(/ xml:id="([^"]*)"/g)].map(([, id = '']) => id);
  const references = [...text.matchAll(/ (?:who|start|end|since|origin|synch)="#([^"]*)"/g)].map(([, id = '']) => id);
  const open: string[] = [];
  const misplaced: string[] = [];
  for (const [, end, name = '', empty] of text.matchAll(/<(\/?)([\w:]+)(?:[^>]*?)(\/?)>/g)) {
    const parent = open.at(-1) ?? '';
    if (end === '/') open.pop();
    else {
      if (parents[name]?.includes(parent) === false) misplaced.push(`<${name}> in <${parent}>`);
      if (empty !== '/') open.push(name);
    }
  }
  return [
    ...references.filter((id) => !ids.includes(id)).map((id) => `#${id} leads to nothing`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
    ...misplaced,
  ];
}

interface Key {
  readonly turns?: number;
  readonly turnsPerLabel?: Readonly<Record<string, number>>;
  readonly labels?: readonly string[];
  readonly turnsAfterMerging?: number;
}

const samples: readonly (readonly [string, string])[] = names.flatMap((name): [string, string][] => {
  if (/^chat-cha\/.*\.cha$/.test(name)) return [['chat', name]];
  if (/^akoma-ntoso\/.*\.xml$/.test(name)) return [['akoma-ntoso', name]];
  if (/^podcast-namespace\/example\.(?:html|json|srt|vtt)$/.test(name)) return [[{ html: 'html', json: 'podcast-json', srt: 'srt', vtt: 'webvtt' }[name.split('.').at(-1) as 'html'], name]];
  if (name === 'asr-json/test.sample.json') return [['whisper', name]];
  if (name === 'asr-json/todayinfocuswords.sample.json') return [['aws-transcribe', name]];
  return name === 'asr-json/bbcKaldiSpeakerSegments.sample.json' ? [['kaldi', name]] : [];
});

/** The mark behind a label is no part of it. */
const bare = (label: string) => label.replace(/\s*:$/, '');

describe.skipIf(samples.length === 0)('samples of other formats, by their answer keys', () => {
  test.each(samples)('%s: %s', async (format, name) => {
    const key = JSON.parse(readFileSync(join(corpus, `${name}.expected.json`), 'utf8')) as Key & { segments?: number; speakers?: number; items?: number; cues?: number };
    const { transcript, losses } = await importDocument(format, readFileSync(join(corpus, name)));
    const { turns } = transcript;
    if (key.turns !== undefined) expect(turns.length).toBe(key.turns);
    if (key.turnsAfterMerging !== undefined) expect(turns.length).toBe(key.turnsAfterMerging);
    if (key.cues !== undefined) expect(turns.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)).toBe(key.cues);
    if (key.labels !== undefined) expect(new Set(turns.map(({ label }) => label))).toEqual(new Set(key.labels.map(bare)));
    if (key.turnsPerLabel !== undefined) {
      const wanted = new Map<string, number>();
      for (const [label, count] of Object.entries(key.turnsPerLabel)) wanted.set(bare(label), (wanted.get(bare(label)) ?? 0) + count);
      expect(new Map(wanted)).toEqual(turns.reduce((counts, { label }) => counts.set(label, (counts.get(label) ?? 0) + 1), new Map<string, number>()));
    }
    if (format === 'kaldi') expect(losses).toContainEqual({ what: 'Speech without words was left out.', count: key.segments });
    if (format === 'whisper') expect(turns.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(key.segments ?? 0);
    if (format === 'aws-transcribe') expect(new Set(turns.map(({ speaker }) => speaker)).size).toBe(key.speakers);
  });
});
