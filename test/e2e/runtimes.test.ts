import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodes } from '../nodes.ts';
import { emptyProject, pack, run } from '../packed.ts';
import { launchBrowser } from './workbench/boot.ts';

// One program on every platform that we name: Node, Deno, Bun, a page and a worker of a browser. It is installed from the
// packed tarballs into an empty project; Deno and Bun come from npm, as plain files without a script.

const program = `
import { readDocument, turnsOf } from '@rostrum/core';
import { applyEdits, assignTurn } from '@rostrum/core/edit';
import { exportDocument, importDocument } from '@rostrum/core/formats';
import { lint } from '@rostrum/lint';

export async function tryOut() {
  const text = 'MODERATOR: Good morning.\\nQUESTION: Ilona Varga, Elm Daily. When does the ferry sail?\\nMAYOR ROWE: In May.\\nMODEARTOR: Thank you.\\n';
  const document = readDocument(text);
  const edits = assignTurn(document, text.indexOf('In May'), { speaker: 'moderator' });
  const { transcript } = await importDocument('webvtt', 'WEBVTT\\n\\n00:01.000 --> 00:02.000\\n<v Ada>The quay is finished.\\n');
  const page = await importDocument('html', '<p><b>Ada:</b> Is it open?</p><p><b>Ben:</b> It is.</p><p><b>Ada:</b> Since when?</p><p><b>Ben:</b> Monday.</p>');
  const tei = await exportDocument('tei', document.transcript);
  return [
    turnsOf(document.transcript, 'Ilona Varga').length,
    typeof edits === 'string' ? edits : applyEdits(text, edits).includes('MODERATOR: In May.'),
    transcript.turns[0].start,
    page.transcript.turns.length,
    tei.text.includes('<u '),
    lint(text).problems.some(({ rule }) => rule === 'label-typo'),
  ].join(' ');
}
`;
const expected = '1 true 1000 4 true true';

const running: { browser?: Browser; server?: Server } = {};
let place = '';
let project = '';
let address = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'rostrum-runtimes-'));
  project = join(place, 'project');
  const tarballs = await Promise.all(['core', 'lint'].map((folder) => pack(folder, place)));
  await emptyProject(project, [...tarballs.map(({ tarball }) => tarball), 'deno@^2.9.6', 'bun@^1.4.5']);
  await writeFile(join(project, 'program.js'), program);
  await writeFile(join(project, 'main.js'), "import { tryOut } from './program.js';\nconsole.log(await tryOut());\n");
  running.server = await serve(project);
  address = `http://127.0.0.1:${(running.server.address() as AddressInfo).port}`;
  running.browser = await launchBrowser();
});

afterAll(async () => {
  await running.browser?.close();
  running.server?.close();
  await rm(place, { recursive: true, force: true });
});

/** Serves a folder to the browser, and nothing outside it. */
function serve(folder: string): Promise<Server> {
  const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(folder, pathname)).then(
      (content) => response.writeHead(200, { 'content-type': types[pathname.slice(pathname.lastIndexOf('.') + 1)] ?? 'text/plain' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The program of an npm package that brings one for each platform; undefined where there is none for this one. */
function binary(scope: string, name: string): string | undefined {
  const platforms: Readonly<Record<string, string>> = {
    'deno linux-x64': '@deno/linux-x64-glibc/deno',
    'deno linux-arm64': '@deno/linux-arm64-glibc/deno',
    'bun linux-x64': '@oven/bun-linux-x64/bin/bun',
    'bun linux-arm64': '@oven/bun-linux-aarch64/bin/bun',
    'bun darwin-arm64': '@oven/bun-darwin-aarch64/bin/bun',
    'deno darwin-arm64': '@deno/darwin-arm64/deno',
  };
  const path = platforms[`${name} ${scope}`];
  return path === undefined ? undefined : join(project, 'node_modules', path);
}

describe('the packed SDK', () => {
  test.each(nodes())('runs on Node $version', async ({ path }) => {
    const { stdout } = await run(path, ['main.js'], { cwd: project });
    expect(stdout.trim()).toBe(expected);
  });

  test.each([
    { name: 'deno', args: ['run', '--no-remote', '--node-modules-dir=manual', 'main.js'] },
    { name: 'bun', args: ['main.js'] },
  ])('runs on $name', async ({ name, args }) => {
    const path = binary(`${process.platform}-${process.arch}`, name);
    if (path === undefined) return console.warn(`No ${name} from npm for this platform: not tried.`);
    // A home of its own: caches of earlier runs prove nothing.
    const env = { PATH: process.env['PATH'], HOME: place, DENO_DIR: join(place, 'deno'), DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' };
    const { stdout } = await run(path, args, { cwd: project, env });
    expect(stdout.trim()).toBe(expected);
  });

  test('runs in a page, as it lies there, without a bundler', async () => {
    const imports = { '@rostrum/core': '/node_modules/@rostrum/core/dist/index.js', yaml: '/node_modules/yaml/browser/index.js' };
    const script = "import { readDocument } from '@rostrum/core'; document.title = String(readDocument('A: Hello.\\nB: Hi.\\nA: So?\\nB: Yes.\\n').transcript.turns.length);";
    const html = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${script}</script>`;
    await writeFile(join(project, 'page.html'), html);
    expect(await titleOf('page.html')).toBe('4');
  });

  test('runs in a page and in a module worker, bundled', async () => {
    const entry = (code: string): string => `import { tryOut } from './program.js';\nvoid tryOut().then((said) => ${code});\n`;
    await writeFile(join(project, 'bundled-page-source.js'), entry('{ document.title = said; }'));
    await writeFile(join(project, 'worker-source.js'), entry('postMessage(said)'));
    const { warnings } = await build({
      absWorkingDir: project,
      entryPoints: { 'bundled-page': 'bundled-page-source.js', worker: 'worker-source.js' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      outdir: join(project, 'public'),
      logLevel: 'silent',
    });
    // whoever bundles without the optional libraries gets no error; what is missing is named
    expect(warnings.filter(({ text }) => !/mammoth|fflate|side effects/.test(text))).toEqual([]);
    await writeFile(join(project, 'bundled-page.html'), '<!doctype html><script type="module" src="/public/bundled-page.js"></script>');
    const worker = "new Worker('/public/worker.js', { type: 'module' }).onmessage = ({ data }) => { document.title = data; };";
    await writeFile(join(project, 'worker.html'), `<!doctype html><script type="module">${worker}</script>`);
    expect(await titleOf('bundled-page.html')).toBe(expected);
    expect(await titleOf('worker.html')).toBe(expected);
  });
});

/** The title that a page gives itself; an error on the page fails instead. */
async function titleOf(path: string): Promise<string> {
  const page = await running.browser?.newPage();
  if (page === undefined) throw new Error('There is no browser.');
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${address}/${path}`);
  await page.waitForFunction("document.title !== ''", undefined, { timeout: 20_000 }).catch(() => undefined);
  const title = await page.title();
  await page.close();
  expect(faults).toEqual([]);
  return title;
}
