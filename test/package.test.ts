import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodes } from './nodes.ts';

// What users install: the packed tarballs, in an empty project, without this workspace around them.

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
}

interface Packed {
  readonly manifest: Manifest;
  readonly tarball: string;
  readonly files: readonly string[];
}

const folders = ['core', 'lint', 'cli', 'language-server'];
const packed = new Map<string, Packed>();
let place = '';
let project = '';

/** npm itself, under the Node that runs this test. */
function npm(args: readonly string[], cwd: string): Promise<{ stdout: string }> {
  const script = process.env['npm_execpath'];
  // The settings that `npm run` hands down are those of this workspace.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(?!execpath)/i.test(key)));
  return script === undefined ? run('npm', args, { cwd, env }) : run(process.execPath, [script, ...args], { cwd, env });
}

async function pack(folder: string): Promise<Packed> {
  const source = join(root, 'packages', folder);
  const { stdout } = await npm(['pack', '--json', '--pack-destination', place], source);
  const [result] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  if (result === undefined) throw new Error(`npm pack said nothing about ${folder}`);
  return {
    manifest: JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest,
    tarball: join(place, result.filename),
    files: result.files.map(({ path }) => path),
  };
}

function get(folder: string): Packed {
  const found = packed.get(folder);
  if (found === undefined) throw new Error(`${folder} was not packed`);
  return found;
}

/** The entries of a package, each with the files that its conditions lead to. */
function entries({ manifest }: Packed): { name: string; targets: string[] }[] {
  return Object.entries(manifest.exports).map(([key, target]) => ({
    name: key.replace(/^\./, manifest.name),
    targets: typeof target === 'string' ? [target] : Object.values(target),
  }));
}

/** Entries that a program on Node can import; `browser` wants a worker around it. */
function importable(): string[] {
  return folders
    .flatMap((folder) => entries(get(folder)))
    .filter(({ name, targets }) => targets.length > 1 && !name.endsWith('/browser') && !name.endsWith('/node'))
    .map(({ name }) => name);
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'rostrum-packed-'));
  for (const folder of folders) packed.set(folder, await pack(folder));
  project = join(place, 'project');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  const tarballs = folders.map((folder) => get(folder).tarball);
  await npm(['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs], project);
});

afterAll(() => rm(place, { recursive: true, force: true }));

describe.each(folders)('the tarball of packages/%s', (folder) => {
  test('holds what it should and nothing else', () => {
    const { files } = get(folder);
    expect(files.filter((path) => !/^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|spec\.md|dist\/.+|src\/.+)$/.test(path))).toEqual([]);
    expect(files.filter((path) => /\.test\.|tsup|tsconfig|\.turbo/.test(path))).toEqual([]);
    expect(files).toContain('LICENSE');
  });

  test('holds every file that its manifest names', () => {
    const found = get(folder);
    const targets = [...entries(found).flatMap(({ targets }) => targets), ...Object.values(found.manifest.bin ?? {})];
    expect(targets.map((path) => path.replace(/^\.\//, '')).filter((path) => !found.files.includes(path))).toEqual([]);
  });

  test('pleases publint', async () => {
    const { buffer: tarball } = new Uint8Array(await readFile(get(folder).tarball));
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });

});

test.each(folders.filter((folder) => folder !== 'cli'))('packages/%s shows its types to every modern importer (attw)', async (folder) => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  await run(process.execPath, [attw, get(folder).tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'spec.md']);
});

describe('an empty project that installs the tarballs', () => {
  test.each(nodes())('imports every entry on $version', async ({ path }) => {
    const script = `for (const name of ${JSON.stringify(importable())}) await import(name);`;
    await run(path, ['--input-type=module', '-e', script], { cwd: project });
  });

  test.each(nodes())('runs rostrum --version on $version', async ({ path }) => {
    const bin = join(project, 'node_modules/rostrum/dist/bin.js');
    const { stdout } = await run(path, [bin, '--version'], { cwd: project });
    expect(stdout.trim()).toBe(get('cli').manifest.version);
  });

  test('type-checks against every entry, libraries included', async () => {
    const source = importable().map((name, at) => `import * as m${at} from '${name}';\nexport const n${at}: object = m${at};\n`);
    await writeFile(join(project, 'consumer.ts'), source.join(''));
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    await run(join(root, 'node_modules/.bin/tsc'), [...flags, 'consumer.ts'], { cwd: project });
  });

  test('finds the JSON Schema of the model', async () => {
    const text = await readFile(join(project, 'node_modules/@rostrum/core/dist/transcript.schema.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });
});

describe('what stays small', () => {
  test("core's main entry loads no library but yaml", async () => {
    const seen = new Set<string>();
    const bare = new Set<string>();
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const [, specifier = ''] of (await readFile(path, 'utf8')).matchAll(/^(?:import|export)\b[^'"]*['"]([^'"]+)['"];/gm)) {
        if (specifier.startsWith('.')) await follow(join(dirname(path), specifier));
        else bare.add(specifier);
      }
    };
    await follow(join(project, 'node_modules/@rostrum/core/dist/index.js'));
    expect([...bare].filter((name) => name !== 'yaml')).toEqual([]);
  });

  test('the command line runs with no node_modules around it', async () => {
    const alone = join(place, 'alone');
    await cp(join(project, 'node_modules/rostrum'), alone, { recursive: true });
    await rm(join(alone, 'node_modules'), { recursive: true, force: true });
    const { stdout } = await run(process.execPath, [join(alone, 'dist/bin.js'), '--help'], { cwd: alone });
    expect(stdout).toContain('check');
  });
});
