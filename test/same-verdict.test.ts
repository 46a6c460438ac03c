import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rostrumIn } from '../packages/cli/src/fake-io.ts';
import { nodeFiles } from '../packages/language-server/src/node-files.ts';
import { connectServer, type ConnectedServer } from '../packages/language-server/testing/connected-server.ts';

// One verdict everywhere: the command line and the language server say the same of the same file under the same
// configuration. ROSTRUM_CORPUS=FOLDER adds the texts of a folder.

vi.setConfig({ testTimeout: 120_000 });

/** A problem as both can tell it: lines and columns from 1. */
interface Told {
  readonly rule: unknown;
  readonly severity: string;
  readonly message: string;
  readonly place: string;
}

const examples = fileURLToPath(new URL('../examples', import.meta.url));
const slips = 'QUESTION: When?\n\nDEFENSE MINISTER RUUS: Now.\n\nQUESTION:\n\nDEFENESE MINISTER RUUS: S\u200bo.\n\nQUESTION: And? (inaudible\n\nDEFENSE  MINISTER RUUS : No.\n';
const texts: Readonly<Record<string, string>> = { 'slips.transcript': slips, 'mark.transcript': `\uFEFF${slips}`, 'wide.transcript': slips.replaceAll('\n', '\r\n').replaceAll('?', ' 😀?'), 'note.txt': 'It rained all day.\n' };

let folder = '';
let server: ConnectedServer;
let version = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-verdict-'));
  for (const name of ['plain', 'configured', 'accepted', 'broken']) {
    for (const file of readdirSync(examples).filter((each) => /\.(?:transcript|md|txt)$/.test(each) && each !== 'README.md')) cpSync(join(examples, file), join(folder, name, file));
    mkdirSync(join(folder, name, 'ä b'), { recursive: true });
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, name, 'ä b', file), text);
  }
  writeFileSync(join(folder, 'configured/rostrum.config.json'), '{ "extends": ["strict"], "style": "mofa", "rules": { "empty-turn": "off", "label-typo": "info" } }');
  writeFileSync(join(folder, 'configured/ä b/rostrum.config.jsonc'), '{ "extends": "../rostrum.config.json", // nearer\n "overrides": [{ "files": ["wide*"], "rules": { "empty-turn": "warning" } }] }');
  writeFileSync(join(folder, 'broken/rostrum.config.json'), '{ "rulez": {} }');
  await rostrumIn(join(folder, 'accepted'), ['check', '--all-text', '--suppress-all', '.']);
  writeFileSync(join(folder, 'accepted/ä b/slips.transcript'), slips.replace('And?', 'And so  ?').replace('Now', 'N\u200bow'));
  server = connectServer(undefined, nodeFiles);
  await server.initialize();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:transcript|md|txt)$/.test(path)).sort();
}

/** What the command line says of a file. */
async function told(cwd: string, path: string): Promise<Told[]> {
  const { stdout } = await rostrumIn(cwd, ['check', '--format', 'json', path]);
  const [file] = JSON.parse(stdout) as { problems: { rule: string; severity: string; message: string; line: number; column: number; endLine: number; endColumn: number }[] }[];
  return (file?.problems ?? []).map(({ rule, severity, message, line, column, endLine, endColumn }) => ({ rule, severity, message, place: `${line}:${column}-${endLine}:${endColumn}` }));
}

/** What the language server says of it. */
async function shown(path: string): Promise<Told[]> {
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  await server.open(text, uri, ++version);
  const { items } = await server.client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  await server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  // A byte order mark is a character to an editor, and no column to the command line.
  const column = ({ line, character }: Diagnostic['range']['start']): string => `${line + 1}:${Math.max(1, character + 1 - (line === 0 && text.startsWith('\uFEFF') ? 1 : 0))}`;
  return items.map(({ code, severity, message, range }) => ({ rule: code, severity: ['', 'error', 'warning', 'info'][severity ?? 0] ?? '', message: String(message), place: `${column(range.start)}-${column(range.end)}` }));
}

describe('the command line and the language server', () => {
  test.each(['plain', 'configured', 'accepted'])('say the same of every text: %s', async (name) => {
    const found = new Set<unknown>();
    for (const path of filesOf(name)) {
      const expected = await told(join(folder, name), path);
      expect(await shown(join(folder, name, path)), path).toEqual(expected);
      for (const { rule, severity } of expected) found.add(`${String(rule)} ${severity}`);
    }
    // the comparison would prove nothing if there were nothing to say
    if (name === 'plain') expect([...found]).toEqual(expect.arrayContaining(['empty-turn error', 'label-typo error', 'not-a-transcript error']));
    if (name === 'configured') expect([...found]).toEqual(expect.arrayContaining(['empty-turn warning', 'label-typo info']));
    if (name === 'accepted') expect([[...found].includes('invisible-character warning'), [...found].includes('empty-turn error')]).toEqual([true, false]);
  });

  test('check nothing under a configuration with a fault', async () => {
    const { code, stderr } = await rostrumIn(join(folder, 'broken'), ['check', 'ä b/slips.transcript']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('rulez')]);
    expect(await shown(join(folder, 'broken/ä b/slips.transcript'))).toMatchObject([{ rule: 'configuration', message: expect.stringContaining('rulez') }]);
  });

  test.runIf(process.env['ROSTRUM_CORPUS'] !== undefined)('say the same of a corpus', async () => {
    const corpus = process.env['ROSTRUM_CORPUS'] ?? '';
    for (const path of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((each) => /\.(?:transcript|txt)$/.test(each))) {
      expect(await shown(join(corpus, path)), path).toEqual(await told(corpus, path));
    }
  }, 3_600_000);
});
