import { describe, expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { connectServer } from '../testing/connected-server.ts';
import { memoryFiles } from '../testing/memory-files.ts';
import { ableClient } from '../testing/open-text.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { listFilesMethod, readFileMethod } from './protocol.ts';

const folder = 'file:///archive';
const uri = `${folder}/2023/meeting.transcript`;
const config = `${folder}/rostrum.config.json`;
const document = { textDocument: { uri } };
const meeting = 'QUESTION: When?\n\nMINISTER BERG: Tomorrow.\n\nQUESTION:\n\nMINISTER BERG: So.\n';
const watching: ClientCapabilities = {
  ...ableClient,
  workspace: { ...ableClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
};
const off = '{ "rules": { "empty-turn": "off" } }';

interface Report {
  readonly items: readonly { readonly code: string; readonly message: string }[];
}

async function archive(files: Map<string, string>, capabilities: ClientCapabilities = watching) {
  const host = memoryFiles(files);
  const server = connectServer(undefined, host);
  const asked: string[] = [];
  server.client.onRequest((method, params: unknown) => {
    asked.push(method === 'client/registerCapability' ? JSON.stringify(params) : method);
    return null;
  });
  await server.initialize(capabilities, folder);
  const diagnose = async (of = uri) => (await server.client.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri: of } })).items;
  const changed = (...uris: string[]) => server.client.sendNotification('workspace/didChangeWatchedFiles', { changes: uris.map((each) => ({ uri: each, type: 2 })) });
  return { ...server, host, asked, diagnose, changed };
}

describe('the configuration of a document', () => {
  test('is that of the nearest file above it, from the first request on', async () => {
    const { open, diagnose } = await archive(new Map([[config, off]]));
    await open(meeting, uri);
    expect((await diagnose()).map(({ code }) => code)).not.toContain('empty-turn');
    const other = await archive(new Map());
    await other.open(meeting, uri);
    expect((await other.diagnose()).map(({ code }) => code)).toContain('empty-turn');
  });

  test('is read again when it changes, and all is checked again once', async () => {
    const files = new Map([[config, off]]);
    const { open, diagnose, changed, asked } = await archive(files);
    await open(meeting, uri);
    await diagnose();
    expect(asked[0]).toContain('rostrumignore');
    files.set(config, '{ "rules": { "empty-turn": "info" } }');
    for (let time = 0; time < 200; time++) void changed(config, `${folder}/package.json`);
    await expect.poll(() => asked.filter((method) => method === 'workspace/diagnostic/refresh').length).toBe(1);
    expect(await diagnose()).toContainEqual(expect.objectContaining({ code: 'empty-turn', severity: 3 }));
    await changed(config, `${folder}/other.json`);
    await diagnose();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked.filter((method) => method === 'workspace/diagnostic/refresh')).toHaveLength(1);
  });

  test('is looked for on opening and saving where nobody tells of changed files, and sent unasked', async () => {
    const files = new Map<string, string>();
    const { client, open, received } = await archive(files, { textDocument: { publishDiagnostics: {} } });
    await open(meeting, uri);
    const [first] = await received('textDocument/publishDiagnostics', 1);
    expect(first?.['diagnostics']).toContainEqual(expect.objectContaining({ code: 'empty-turn' }));
    files.set(config, off);
    await client.sendNotification('textDocument/didSave', document);
    const [, second] = await received('textDocument/publishDiagnostics', 2);
    expect(second).toMatchObject({ uri, version: 1 });
    expect(second?.['diagnostics']).not.toContainEqual(expect.objectContaining({ code: 'empty-turn' }));
  });

  test('with a fault is shown where the fault is, and checks nothing', async () => {
    const files = new Map([[config, '{\n  "rulez": {}\n}']]);
    const { open, diagnose, changed, received, notes } = await archive(files);
    await open(meeting, uri);
    const [problem, ...others] = await diagnose();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'configuration', message: expect.stringContaining('rostrum.config.json, line 2') });
    const [published] = await received('textDocument/publishDiagnostics', 1);
    expect(published).toMatchObject({ uri: config, diagnostics: [{ range: { start: { line: 1, character: 2 } } }] });
    files.set(config, '{}');
    await changed(config);
    await expect.poll(() => notes.get('textDocument/publishDiagnostics')?.at(-1)).toEqual({ uri: config, diagnostics: [] });
    expect((await diagnose()).map(({ code }) => code)).toContain('empty-turn');
  });

  test('comes from the editor where the server has no files', async () => {
    const server = connectServer();
    const virtual = 'memfs:/archive/meeting.transcript';
    server.client.onRequest((method, params) => {
      if (method === readFileMethod) return { text: (params as { uri: string }).uri === 'memfs:/archive/rostrum.config.json' ? off : null };
      return method === listFilesMethod ? { uris: [] } : null;
    });
    await server.initialize({ ...ableClient, experimental: { rostrum: { files: true } } });
    await server.open(meeting, virtual);
    const { items } = await server.client.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri: virtual } });
    expect(items.map(({ code }) => code)).not.toContain('empty-turn');
  });
});

describe('the files of a workspace', () => {
  const files = () =>
    new Map([
      [uri, meeting],
      [`${folder}/b.transcript`, '---\ntitle: Harbour Talks\n---\n## Ferries\n\nQUESTION: Ilona Varga, Elm Daily. When?\n\nSECRETARY LUND: Now.\n\nQUESTION: Why?\n'],
      [`${folder}/notes.txt`, meeting],
    ]);
  interface Found {
    readonly name: string;
    readonly containerName?: string;
    readonly location: { readonly uri: string; readonly range: { readonly start: { readonly line: number } } };
  }

  test('are searched for persons, sections and titles', async () => {
    const { client, open, host } = await archive(files());
    const search = async (query: string) => (await client.sendRequest<Found[]>('workspace/symbol', { query })).map(({ name, containerName, location }) => [name, containerName, location.uri.slice(folder.length), location.range.start.line]);
    expect(await search('berg')).toEqual([['Berg', 'MINISTER BERG, Minister', '/2023/meeting.transcript', 2]]);
    expect(await search('elm daily')).toEqual([['Ilona Varga', 'QUESTION, Elm Daily', '/b.transcript', 5]]);
    expect((await search('')).map(([name]) => name)).toEqual(['QUESTION', 'Berg', 'Harbour Talks', 'Ferries', 'Ilona Varga', 'Lund', 'QUESTION']);
    expect(host.reads.filter((each) => each.endsWith('.transcript'))).toHaveLength(2);
    await open(meeting.replaceAll('BERG', 'HOLM'), uri);
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    expect((await search('holm')).map(([name]) => name)).toEqual(['Holm']);
    expect(await search('berg')).toEqual([]);
  });

  test('are compared with one another, those that are open among them, and again when one of them changes', async () => {
    const speech = (words: string) => `---\ntitle: Harbour Talks\ndate: 2024-05-02\nplace: Elm Hall\n---\nMODERATOR: Good morning. ${'We open the talks on the ferries of the northern harbour today. '.repeat(12)}\n\nMINISTER BERG: ${words}\n`;
    const twin = `${folder}/twin.transcript`;
    const texts = new Map([[`${folder}/first.transcript`, speech('So it is.')], [twin, speech('So it is.')], [`${folder}/other.transcript`, speech('So it is.').replaceAll('ferries', 'bridges').replace('05-02', '06-03')]]);
    const { client, changed, open } = await archive(texts);
    interface Item { uri: string; resultId: string; items: { code: string; message: string }[] }
    const ask = async (previousResultIds: readonly object[] = []) => (await client.sendRequest<{ items: Item[] }>('workspace/diagnostic', { previousResultIds })).items;
    const twins = (items: readonly Item[]) => items.flatMap(({ uri: file, items: found }) => found.filter(({ code }) => code === 'misfiled-or-duplicate').map(({ message }) => [file, message.split(' ', 1)[0]]));
    const first = await ask();
    expect(twins(first)).toEqual([[twin, 'first.transcript']]);
    const waiting = ask(first.map(({ uri: value, resultId }) => ({ uri: value, value: resultId })));
    texts.set(`${folder}/first.transcript`, speech('So it is.').replaceAll('ferries', 'bridges'));
    await changed(`${folder}/first.transcript`);
    const next = await waiting;
    expect(next.map(({ uri: file }) => file).sort()).toEqual([`${folder}/first.transcript`, twin]);
    expect(twins(next)).toEqual([]);
    texts.set(`${folder}/first.transcript`, speech('So it is.'));
    await open(speech('So it is.'), `${folder}/first.transcript`);
    expect(twins(await ask())).toEqual([[twin, 'first.transcript']]);
  });

  test('are compared with those that are open, which are told beside what they are asked for', async () => {
    const speech = `---\ntitle: Harbour Talks\ndate: 2024-05-02\nplace: Elm Hall\n---\nMODERATOR: Good morning. ${'We open the talks on the ferries of the northern harbour today. '.repeat(12)}\n\nMINISTER BERG: So it is.\n`;
    const [first, twin] = [`${folder}/first.transcript`, `${folder}/twin.transcript`];
    const { client, open, diagnose, notes } = await archive(new Map([[first, speech], [twin, speech]]));
    interface Item { uri: string; resultId: string; items: { code: string }[] }
    const ask = async (known: readonly Item[] = []) => (await client.sendRequest<{ items: Item[] }>('workspace/diagnostic', { previousResultIds: known.map(({ uri: file, resultId }) => ({ uri: file, value: resultId })) })).items;
    const sent = () => (notes.get('textDocument/publishDiagnostics') ?? []).map((note) => [note['uri'], (note['diagnostics'] as Item['items']).map(({ code }) => code)]);
    const before = await ask();
    const waiting = ask(before);
    await open(speech, twin);
    // of the open one, the answer says no more
    expect((await waiting).find(({ uri: file }) => file === twin)?.items).toEqual([]);
    expect(sent()).toEqual([[twin, ['misfiled-or-duplicate']]]);
    expect((await diagnose(twin)).map(({ code }) => code)).not.toContain('misfiled-or-duplicate');
    const next = ask(before.filter(({ uri: file }) => file === first));
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: twin } });
    expect((await next).flatMap(({ items }) => items.map(({ code }) => code))).toContain('misfiled-or-duplicate');
    expect(sent()).toEqual([[twin, ['misfiled-or-duplicate']], [twin, []]]);
  });

  test('are those that no ignore file leaves out, as on the command line', async () => {
    const texts = new Map([
      ...files(),
      [`${folder}/2023/draft%20one/a.transcript`, meeting],
      [`${folder}/2023/draft%20one/kept.transcript`, meeting],
      [`${folder}/old/c.transcript`, meeting],
      [`${folder}/old/.rostrumignore`, '!c.transcript'],
      [`${folder}/.gitignore`, '/2023/draft one/*\nold/\nb.transcript\nMeeting.transcript\n'],
      [`${folder}/2023/.rostrumignore`, '!kept.transcript\n'],
    ]);
    const { client, changed, asked } = await archive(texts);
    const listed = async () => (await client.sendRequest<{ items: { uri: string }[] }>('workspace/diagnostic', { previousResultIds: [] })).items.map((item) => item.uri.slice(folder.length)).sort();
    expect(await listed()).toEqual(['/2023/draft%20one/kept.transcript', '/2023/meeting.transcript']);
    texts.set(`${folder}/.gitignore`, '/2023/\n');
    await changed(`${folder}/.gitignore`, `${folder}/2023/.rostrumignore`);
    await expect.poll(listed).toEqual(['/b.transcript', '/old/c.transcript']);
    expect(asked[0]).toContain('.gitignore');
  });

  test('obey ignore files from the top of their repository', async () => {
    const texts = new Map([[`${folder}/a.transcript`, meeting], [`${folder}/b.transcript`, meeting], ['file:///.gitignore', 'b.transcript']]);
    const listed = async () => (await (await archive(texts)).client.sendRequest<{ items: { uri: string }[] }>('workspace/diagnostic', { previousResultIds: [] })).items.length;
    expect(await listed()).toBe(2);
    const [top, name] = ['file:///records', 'records/ministry'];
    const inside = new Map([[`${top}/.git/HEAD`, 'ref'], [`${top}/.gitignore`, 'b.transcript'], [`file:///${name}/a.transcript`, meeting], [`file:///${name}/b.transcript`, meeting]]);
    const ignoreFiles = new IgnoreFiles(memoryFiles(inside), `file:///${name}`);
    expect(await Promise.all(['a', 'b'].map((each) => ignoreFiles.ignores(`file:///${name}/${each}.transcript`)))).toEqual([false, true]);
  });

  test('are checked without being open, and told again only when they change', async () => {
    const texts = files();
    const { client, changed } = await archive(texts);
    const ask = (previousResultIds: readonly object[]) => client.sendRequest<{ items: { uri: string; resultId: string; kind: string; items: { code: string }[] }[] }>('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    expect(items.map((item) => item.uri.slice(folder.length))).toEqual(['/2023/meeting.transcript', '/b.transcript']);
    expect(items[0]?.items).toContainEqual(expect.objectContaining({ code: 'empty-turn' }));
    const waiting = ask(items.map(({ uri: value, resultId }) => ({ uri: value, value: resultId })));
    texts.set(uri, meeting.replace('QUESTION:\n', 'QUESTION: Why?\n'));
    await changed(uri);
    const next = await waiting;
    expect(next.items.map((item) => item.uri)).toEqual([uri]);
    expect(next.items[0]?.items).not.toContainEqual(expect.objectContaining({ code: 'empty-turn' }));
    texts.delete(uri);
    const last = ask([{ uri, value: 'old' }, { uri: items[1]?.uri, value: items[1]?.resultId }]);
    await changed(uri);
    expect((await last).items).toContainEqual({ kind: 'full', uri, version: null, items: [] });
  });
});
