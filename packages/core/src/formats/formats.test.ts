import { describe, expect, test } from 'vitest';
import { exportDocument, importDocument } from '../convert.ts';
import { interpret } from '../model/interpret.ts';
import { parse } from '../parse.ts';

const timed = `---
transcript: 1
title: Harbour "talk" & more
date: 2024-05-31
language: en
---

# Opening

[00:00:01] MODERATOR: Good morning. (Laughter.) Mr. Tamm?

[00:00:04] JAAN TAMM: =1+1, and <x> is no tag.

Second paragraph, "quoted".

[00:00:09.500] MINISTER AALTO: Yes --> no.
`;
const transcript = interpret(parse(timed));

async function written(name: string, options = {}): Promise<string> {
  return (await exportDocument(name, transcript, options)).text;
}

describe('written', () => {
  test('WebVTT names voices and escapes what its syntax knows', async () => {
    expect(await written('webvtt')).toBe(`WEBVTT

NOTE
Harbour "talk" & more

00:00:01.000 --> 00:00:04.000
<v MODERATOR>Good morning. (Laughter.) Mr. Tamm?

00:00:04.000 --> 00:00:09.500
<v Jaan Tamm>=1+1, and &lt;x&gt; is no tag.
Second paragraph, "quoted".

00:00:09.500 --> 00:00:10.700
<v Aalto>Yes --&gt; no.
`);
  });

  test('SubRip numbers its cues and names each new speaker', async () => {
    expect((await written('srt')).split('\n\n')[1]).toBe('2\n00:00:04,000 --> 00:00:09,500\nJaan Tamm: =1+1, and <x> is no tag.\nSecond paragraph, "quoted".');
  });

  test('CSV quotes cells, and disarms what a spreadsheet would run', async () => {
    const rows = (await written('csv')).split('\r\n');
    expect(rows[0]).toBe('id,line,section,speaker,name,role,affiliation,label,act,interpreted,start,end,answers,text');
    expect(rows[2]).toContain(`,"'=1+1, and <x> is no tag.\nSecond paragraph, ""quoted""."`);
  });

  test('JSON Lines have one turn each', async () => {
    const rows = (await written('jsonl')).trim().split('\n').map((row) => JSON.parse(row) as { label: string; section: string; start: number });
    expect(rows.map(({ label, section, start }) => [label, section, start])).toEqual([['MODERATOR', 'Opening', 1000], ['JAAN TAMM', 'Opening', 4000], ['MINISTER AALTO', 'Opening', 9500]]);
  });

  test('HTML has an anchor for each turn, marks annotations, and escapes the rest', async () => {
    const page = await written('html');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<title>Harbour &quot;talk&quot; &amp; more</title>');
    expect(page).toContain('<article id="t1"');
    expect(page).toContain('<i class="annotation laughter">(Laughter.)</i>');
    expect(page).toContain('and &lt;x&gt; is no tag.');
    expect(page).not.toContain('<script');
  });

  test('Markdown keeps its own marks apart from those of the text', async () => {
    expect(await written('markdown')).toContain('**JAAN TAMM:** \\[00:00:04.000\\] =1+1, and \\<x\\> is no tag.');
  });

  test('the text of a house style reads back as the same speech', async () => {
    for (const style of ['plain', 'mofa-ja', 'moncloa']) {
      const again = interpret(parse(await written('text', { style }), { style, transcript: true }));
      expect(again.turns.map(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)]), style).toEqual(
        transcript.turns.map(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)]),
      );
    }
  });

  test('what needs times says so where there are none', async () => {
    await expect(exportDocument('webvtt', interpret(parse('ADA: Yes.\n\nBEN: No.\n\nADA: Yes.\n')))).rejects.toMatchObject({ code: 'no-times' });
  });
});

describe('read back', () => {
  test.each(['webvtt', 'srt', 'podcast-json', 'tei', 'html'])('%s gives the same speech', async (name) => {
    const again = await importDocument(name, await written(name));
    const words = (turns: typeof transcript.turns) => turns.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' '));
    expect(words(again.transcript.turns)).toEqual(words(transcript.turns));
    if (name !== 'html') expect(again.transcript.turns.map(({ start }) => start)).toEqual([1000, 4000, 9500]);
  });

  test('captions join into paragraphs on request, and the report says so', async () => {
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>This is\n\n00:02.000 --> 00:03.000\n<v Ada>one sentence.\n\n00:09.000 --> 00:10.000\n<v Ada>Later.\n';
    const { transcript: joined, losses } = await importDocument('webvtt', captions, { joined: true });
    expect(joined.turns.map(({ paragraphs }) => paragraphs.map(({ text, start, end }) => [text, start, end]))).toEqual([
      [
        ['This is one sentence.', 1000, 3000],
        ['Later.', 9000, 10_000],
      ],
    ]);
    expect(losses).toEqual([{ what: 'Captions were joined: the times inside paragraphs were left out.', count: 1 }]);
  });

  test.each(['align:start', 'position:10%', 'line:0', 'size:50%', 'vertical:rl'])('the setting %s of a caption is reported, the default of all is not', async (setting) => {
    const { losses } = await importDocument('webvtt', `WEBVTT\n\n00:01.000 --> 00:02.000 ${setting}\n<v Ada>Yes.\n\n00:02.000 --> 00:03.000 align:center\n<v Ben>No.\n`);
    expect(losses).toEqual([{ what: 'The place and size of captions on the screen were left out.', count: 1 }]);
  });
});

describe('recognisers of speech', () => {
  test.each([
    ['whisper', { language: 'en', segments: [{ start: 0.5, end: 2, text: ' Hello.', speaker: 'SPEAKER_01' }] }, 'Speaker 1'],
    ['whisper', { transcription: [{ offsets: { from: 500, to: 2000 }, text: ' Hello.' }] }, 'Unknown speaker'],
    ['aws-transcribe', { results: { items: [{ type: 'pronunciation', start_time: '0.5', end_time: '2', speaker_label: 'spk_1', alternatives: [{ content: 'Hello' }] }, { type: 'punctuation', alternatives: [{ content: '.' }] }] } }, 'Speaker 1'],
    ['deepgram', { results: { utterances: [{ start: 0.5, end: 2, transcript: 'Hello.', speaker: 1 }] } }, 'Speaker 1'],
    ['deepgram', { results: { channels: [{ alternatives: [{ words: [{ word: 'hello', punctuated_word: 'Hello.', start: 0.5, end: 2, speaker: 1 }] }] }] } }, 'Speaker 1'],
    ['assemblyai', { utterances: [{ speaker: 'B', start: 500, end: 2000, text: 'Hello.' }] }, 'Speaker B'],
    ['kaldi', { retval: { words: [{ punct: 'Hello.', start: 0.5, end: 2 }], segmentation: { segments: [{ start: 0, duration: 3, speaker: { '@id': 'S1' } }] } } }, 'Speaker 1'],
  ])('%s: %j', async (name, value, label) => {
    const { transcript: read } = await importDocument(name, JSON.stringify(value));
    expect(read.turns.map((turn) => [turn.label, turn.start, turn.paragraphs[0]?.text, turn.paragraphs[0]?.end])).toEqual([[label, 500, 'Hello.', 2000]]);
  });

  test.each(['assemblyai', 'aws-transcribe', 'deepgram', 'kaldi', 'podcast-json', 'whisper'])('%s refuses JSON of another shape', async (name) => {
    for (const source of ['{}', '[]', 'null', '3', '[1]', '{"results":3}']) await expect(importDocument(name, source), source).rejects.toMatchObject({ code: 'syntax' });
    await expect(importDocument(name, '{"')).rejects.toMatchObject({ code: 'syntax', message: expect.stringContaining('not JSON') as unknown });
  });
});
