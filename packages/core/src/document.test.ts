import { describe, expect, test } from 'vitest';
import { readDocument, readTranscripts, type TextSource } from './document.ts';

const text = 'CHAIR: Good morning.\nMAYOR ROWE: The quay is open.\nCHAIR: Since when?\nMAYOR ROWE: Monday.\n';

describe('readTranscripts', () => {
  test('reads each text when it is asked for, in order, from what is at hand or on its way', async () => {
    const log: string[] = [];
    async function* sources(): AsyncGenerator<TextSource> {
      for (const path of ['a.txt', 'b.txt']) {
        log.push(`asked for ${path}`);
        yield { path, text };
      }
    }
    for await (const { path, transcript } of readTranscripts(sources())) log.push(`${path} has ${transcript.turns.length} turns`);
    expect(log).toEqual(['asked for a.txt', 'a.txt has 4 turns', 'asked for b.txt', 'b.txt has 4 turns']);
    const kinds: string[] = [];
    for await (const { tree } of readTranscripts([{ path: 'x', text }, { path: 'y', text: 'It rained.\n' }])) kinds.push(tree.kind);
    expect(kinds).toEqual(['transcript', 'unknown']);
  });

  test('closes its source when the reader stops early', async () => {
    let closed = false;
    function* sources(): Generator<TextSource> {
      try {
        for (;;) yield { path: 'x', text };
      } finally {
        closed = true;
      }
    }
    for await (const { path } of readTranscripts(sources())) if (path === 'x') break;
    expect(closed).toBe(true);
  });

  test('takes a file that is named .transcript for one, unless the caller says otherwise', async () => {
    const kind = async (path: string, options = {}): Promise<string | undefined> => (await readTranscripts([{ path, text: 'CHAIR: Hello.\n' }], options).next()).value?.tree.kind;
    expect(await kind('a.transcript')).toBe('transcript');
    expect(await kind('a.transcript', { transcript: false })).toBe(await kind('a.txt'));
  });
});

test('readDocument keeps how it was read', () => {
  const { tree, parseOptions } = readDocument(text, { style: 'us-state' });
  expect(tree.style.style.name).toBe('us-state');
  expect(parseOptions).toEqual({ style: 'us-state' });
});
