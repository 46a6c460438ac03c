import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportDocument, FormatError, formats, importDocument } from './convert.ts';
import { adopt } from './import-with.ts';
import type { Draft } from './formats/format.ts';
import { UNNAMED } from './formats/draft-text.ts';
import { transcriptSchema } from './model/schema.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('Thank you.', 'MODERATOR: yes', '# heading', '@Ada: x', '\\', '<!-- x -->', '---', 'Q: A: B', '(laughter)', '1) First: second', 'END', 'Note: this'),
);
const time = fc.option(fc.nat(10_000_000), { nil: undefined });
const turn = fc.record({
  kind: fc.constant('turn' as const),
  label: fc.option(fc.oneof(fc.constantFrom('Ada', 'MODERATOR', 'Speaker 1', '14', 'A: B', '[x]', 'Ann Lee, Minister'), fc.string({ unit: 'grapheme', maxLength: 30 })), { nil: undefined }),
  start: time,
  end: time,
  paragraphs: fc.array(fc.record({ text: words, start: time, end: time }), { maxLength: 4 }),
});
const draft: fc.Arbitrary<Draft> = fc.record({
  metadata: fc.constantFrom({}, { title: 'An: event', date: '2024-05-31' }),
  speakers: fc.constant([]),
  blocks: fc.array(fc.oneof(turn, fc.record({ kind: fc.constant('heading' as const), text: words, level: fc.constantFrom(1, 2, 3) })), { maxLength: 8 }),
  losses: fc.constant([]),
});

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('adopt', () => {
  test('keeps every speech, its words and its times, whatever the source holds', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(draft, (given) => {
        const { text, transcript } = adopt(given);
        expect(transcriptSchema.safeParse(transcript).error).toBeUndefined();
        const spoken = given.blocks.flatMap((block) => (block.kind === 'turn' ? [block.paragraphs.filter((each) => squash(each.text) !== '')] : [])).filter((each) => each.length > 0);
        expect(transcript.turns.map(({ paragraphs }) => paragraphs.length), text).toEqual(spoken.map((each) => each.length));
        expect(transcript.turns.flatMap(({ paragraphs }) => paragraphs.map(({ start, end }) => [start, end]))).toEqual(spoken.flat().map(({ start, end }) => [start, end]));
      }),
      { numRuns: Number(process.env['ROSTRUM_CASES'] ?? 2000) },
    );
  });

  test('reports what was changed', () => {
    const { transcript, losses } = adopt({
      metadata: {},
      speakers: [],
      blocks: [
        { kind: 'turn', paragraphs: [{ text: 'Who am I?' }] },
        { kind: 'turn', label: 'Ada: host', paragraphs: [{ text: 'You are nobody.' }] },
      ],
      losses: [],
    });
    expect(transcript.turns.map(({ label }) => label)).toEqual([UNNAMED, 'Ada host']);
    expect(losses).toEqual([
      { what: `Speech without a speaker stands under “${UNNAMED}”.`, count: 1 },
      { what: 'A name was respelt so that it can be a label.', count: 1 },
    ]);
  });
});

describe('the list of formats', () => {
  test.each(formats)('$name does what it says', async ({ name, reads, writes, load }) => {
    const format = await load();
    expect(format.name).toBe(name);
    expect([format.read !== undefined, format.write !== undefined]).toEqual([reads, writes]);
  });

  test('a name that no format has is the caller’s fault', async () => {
    await expect(importDocument('docs', '')).rejects.toThrow(FormatError);
    await expect(exportDocument('docs', adopt({ metadata: {}, speakers: [], blocks: [], losses: [] }).transcript)).rejects.toThrow('The known ones: csv');
  });
});
