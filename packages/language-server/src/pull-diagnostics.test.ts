import { describe, expect, test } from 'vitest';
import { connectServer, meetingUri } from '../testing/connected-server.ts';
import { ableClient } from '../testing/open-text.ts';

const document = { textDocument: { uri: meetingUri } };
const turns = (count: number): string => 'MINISTER BERG: So it is, and nobody said a word about the ferries.\n\nQUESTION: Why?\n\n'.repeat(count);
const empty = 'QUESTION:\n\n';

interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: readonly { readonly code: string; readonly range: { readonly start: { readonly line: number } } }[];
}

/** A server with a long document open, whose problem stands in its middle; `asked` are the requests of the server. */
async function typing(capabilities: object, text = turns(1500) + empty + turns(1500)) {
  const { client, initialize, open, change } = connectServer();
  const asked: string[] = [];
  client.onRequest((method) => {
    asked.push(method);
    return null;
  });
  await initialize({ ...ableClient, ...capabilities });
  await open(text);
  let version = 1;
  return {
    asked,
    pull: (previousResultId?: string) => client.sendRequest<Report>('textDocument/diagnostic', { ...document, ...(previousResultId !== undefined && { previousResultId }) }),
    insert: (line: number, words: string) => change([{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: words }], ++version),
  };
}

const lines = ({ items = [] }: Report): number[] => items.filter(({ code }) => code === 'empty-turn').map(({ range }) => range.start.line);
const refreshing = { workspace: { ...ableClient.workspace, diagnostics: { refreshSupport: true } } };

describe('an editor that asks while somebody types into a long document', () => {
  test('is told at once what is known, moved along, and asks again when something else is found', async () => {
    const { asked, pull, insert } = await typing(refreshing);
    const first = await pull();
    expect(lines(first)).toEqual([6000]);
    await insert(0, 'QUESTION:\n\n');
    const moved = await pull(first.resultId);
    expect(lines(moved)).toEqual([6002]);
    expect(asked).not.toContain('workspace/diagnostic/refresh');
    await expect.poll(() => asked, { timeout: 10_000 }).toContain('workspace/diagnostic/refresh');
    const read = await pull(moved.resultId);
    expect(lines(read)).toEqual([0, 6002]);
    expect(await pull(read.resultId)).toEqual({ kind: 'unchanged', resultId: read.resultId });
  });

  test('does not ask again where nothing else is found', async () => {
    const { asked, pull, insert } = await typing(refreshing);
    const first = await pull();
    await insert(2, ' ');
    await insert(4, 'MINISTER BERG: No, it is not.\n\n');
    expect(lines(await pull(first.resultId))).toEqual([6002]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).not.toContain('workspace/diagnostic/refresh');
  });

  test('waits for the rules where it cannot be told to ask again, or the document is short', async () => {
    for (const [capabilities, text] of [[{}, undefined], [refreshing, turns(2) + empty + turns(2)]] as const) {
      const { asked, pull, insert } = await typing(capabilities, text);
      await pull();
      await insert(0, 'QUESTION:\n\n');
      expect(lines(await pull())).toContain(0);
      expect(asked).not.toContain('workspace/diagnostic/refresh');
    }
  });
});
