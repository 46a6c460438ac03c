import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entrySize } from './bench/bundle-size.ts';
import { nodes } from './nodes.ts';
import { contentsOf, emptyProject, entriesOf, folders, importable, pack, type Packed, rulePages, run, sourcesOf } from './packed.ts';

// What users install: the packed tarballs, in an empty project, without this workspace around them.

const root = fileURLToPath(new URL('..', import.meta.url));
const packed = new Map<string, Packed>();
let place = '';
let project = '';

function get(folder: string): Packed {
  const found = packed.get(folder);
  if (found === undefined) throw new Error(`${folder} was not packed`);
  return found;
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'rostrum-packed-'));
  for (const folder of folders) packed.set(folder, await pack(folder, place));
  project = join(place, 'project');
  await emptyProject(project, folders.map((folder) => get(folder).tarball));
});

afterAll(() => rm(place, { recursive: true, force: true }));

/** Libraries that a package brings along or wants beside it, as its manifest and its page name them. */
function libraries({ manifest, readme }: Packed): { named: string[]; explained: string[] } {
  const table = /^## Dependencies\n([^]*?)(?=^## )/m.exec(readme)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `([^`]+)`([^|]*) \| (\S[^|]*) \|$/gm)];
  const peers = Object.keys(manifest.peerDependencies ?? {}).map((name) => `${name} (peer${manifest.peerDependenciesMeta?.[name]?.optional === true ? ', optional' : ''})`);
  return {
    named: [...Object.keys(manifest.dependencies ?? {}), ...peers].sort(),
    explained: rows.filter(([, , , why = '']) => why.split(' ').length > 2).map(([, name, kind]) => `${name}${kind}`).sort(),
  };
}

describe.each(folders)('the tarball of packages/%s', (folder) => {
  test('holds what it should and nothing else', async () => {
    const contents = contentsOf(get(folder).files);
    expect(contents.sources).toEqual(folder === 'cli' ? [] : sourcesOf(folder));
    expect(contents.rulePages).toEqual(['cli', 'language-server'].includes(folder) ? rulePages : []);
    await expect(contents.others, 'run “npm run api”, look at the difference, and commit it').toMatchFileSnapshot(`contents/${folder}.txt`);
  });

  test('holds every file that its manifest names', () => {
    const found = get(folder);
    const targets = [...entriesOf(found).flatMap(({ targets }) => targets), ...Object.values(found.manifest.bin ?? {})];
    expect(targets.map((path) => path.replace(/^\.\//, '')).filter((path) => !found.files.includes(path))).toEqual([]);
  });

  test('shows its types before anything that runs', () => {
    const conditions = Object.values(get(folder).manifest.exports).filter((target) => typeof target !== 'string').map(Object.keys);
    expect(conditions).toEqual(conditions.map(() => ['@rostrum/source', 'types', 'default']));
  });

  test('pleases publint', async () => {
    const { buffer: tarball } = new Uint8Array(await readFile(get(folder).tarball));
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });

  test('runs nothing when it is installed', async () => {
    const { stdout } = await run('tar', ['-xzOf', get(folder).tarball, 'package/package.json']);
    const { scripts = {} } = JSON.parse(stdout) as Packed['manifest'];
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$|^(?:pre|post)prepare$|^dependencies$/.test(name))).toEqual([]);
    expect(get(folder).files.filter((path) => path.endsWith('binding.gyp'))).toEqual([]);
  });

  test('names each library that it needs, with the reason', () => {
    const { named, explained } = libraries(get(folder));
    expect(explained).toEqual(named);
  });
});

test('a library without a reason, or a reason without a library, is found', () => {
  const { manifest } = get('cli');
  const readme = '## Dependencies\n\n| Library | Why |\n| --- | --- |\n| `yaml` | reads front matter |\n| `saxes` | XML |\n| `zod` | is the schema |\n\n## Licence\n';
  const { named, explained } = libraries({ ...get('cli'), manifest: { ...manifest, dependencies: { saxes: '1' }, peerDependencies: { zod: '4' } }, readme });
  expect([named, explained]).toEqual([['saxes', 'zod (peer)'], ['yaml', 'zod']]);
});

/** Entries that a star in the manifest stands for, which the tool does not find by itself. */
function starred(found: Packed): string[] {
  const prefixes = Object.keys(found.manifest.exports).filter((key) => key.endsWith('/*')).map((key) => key.slice(2, -1));
  const names = entriesOf(found).map(({ name }) => name.slice(found.manifest.name.length + 1));
  return ['.', ...names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)))];
}

test.each(folders.filter((folder) => folder !== 'cli'))('packages/%s shows its types to every modern importer (attw)', async (folder) => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  await run(process.execPath, [attw, get(folder).tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'spec.md', '--include-entrypoints', ...starred(get(folder))]);
});

describe('an empty project that installs the tarballs', () => {
  test.each(nodes())('imports every entry on $version', async ({ path }) => {
    const names = importable([...packed.values()]);
    expect(names).toContain('@rostrum/core/formats/docx');
    const script = `for (const name of ${JSON.stringify(names)}) await import(name);`;
    await run(path, ['--input-type=module', '-e', script], { cwd: project });
  });

  test.each(nodes())('runs rostrum --version on $version', async ({ path }) => {
    const bin = join(project, 'node_modules/rostrum/dist/bin.js');
    const { stdout } = await run(path, [bin, '--version'], { cwd: project });
    expect(stdout.trim()).toBe(get('cli').manifest.version);
  });

  test('type-checks against every entry, libraries included', async () => {
    const source = importable([...packed.values()]).map((name, at) => `import * as m${at} from '${name}';\nexport const n${at}: object = m${at};\n`);
    await writeFile(join(project, 'consumer.ts'), source.join(''));
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    await run(join(root, 'node_modules/.bin/tsc'), [...flags, 'consumer.ts'], { cwd: project });
  });

  test('has no library for Word documents, says so when one is read, and reads the rest', async () => {
    const script = `import { importDocument } from '@rostrum/core/formats';
      const error = await importDocument('docx', new Uint8Array([0x50, 0x4b, 3, 4])).catch((error) => error);
      const { transcript } = await importDocument('srt', '1\\n00:00:01,000 --> 00:00:02,000\\nAda: Hello.\\n');
      console.log(error.name, error.code, error.message, transcript.turns.length);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: project });
    expect(stdout).toMatch(/^FormatError missing-library .*mammoth and fflate.* 1\n$/);
  });

  test.each(nodes())('reads a folder by the recipe of the README on $version', async ({ path }) => {
    const recipe = /<!-- recipe: a folder -->\n```js\n([^]*?)```/.exec(get('core').readme)?.[1];
    expect(recipe?.trimEnd().split('\n').length).toBeLessThan(18);
    await cp(join(root, 'examples'), join(project, 'archive/examples'), { recursive: true });
    await writeFile(join(project, 'recipe.js'), recipe ?? '');
    const { stdout } = await run(path, ['recipe.js'], { cwd: project });
    expect(stdout).toMatch(/^archive\/examples\/joint-press-availability\.transcript \d+$/m);
  });

  test('holds few libraries, none of which runs anything on installation', async () => {
    const { packages } = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as { packages: Record<string, { readonly hasInstallScript?: boolean }> };
    const installed = Object.keys(packages).filter((path) => path !== '');
    expect(installed.length).toBeLessThanOrEqual(30);
    expect(installed.filter((path) => packages[path]?.hasInstallScript === true)).toEqual([]);
  });

  test('finds the JSON Schema of the model', async () => {
    const text = await readFile(join(project, 'node_modules/@rostrum/core/dist/transcript.schema.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });
});

/**
 * Most kilobytes (1000 bytes, minified and gzipped) of our own code that a program loads with an entry; libraries and what is
 * loaded later, on demand, do not count. An entry that outgrows its figure is a decision: write the new one down.
 */
const budgets: Readonly<Record<string, number>> = {
  '@rostrum/core': 116,
  '@rostrum/core/edit': 114,
  '@rostrum/core/formats': 116,
  '@rostrum/core/formats/*': 5,
  '@rostrum/core/import': 113,
  '@rostrum/core/schema': 3,
  '@rostrum/core/testing': 1,
  '@rostrum/lint': 55,
  '@rostrum/lint/schema': 48,
};

describe('what stays small', () => {
  test('every entry has a budget and keeps it', async () => {
    const nameOf = (name: string): string => name.replace(/(?<=\/formats\/).*/, '*');
    const names = importable([get('core'), get('lint')]);
    const sizes = await Promise.all(names.map(async (name) => ({ name, kilobytes: (await entrySize(name, project)) / 1000 })));
    expect([...new Set(names.map(nameOf))].sort()).toEqual(Object.keys(budgets).sort());
    expect(sizes.filter(({ name, kilobytes }) => !(kilobytes > 0.1 && kilobytes <= (budgets[nameOf(name)] ?? 0)))).toEqual([]);
  });

  test('a program that imports an entry and uses nothing of it carries nothing', async () => {
    const carried = await Promise.all(importable([get('core'), get('lint')]).map(async (name) => {
      const stdin = { contents: `import '${name}';`, resolveDir: project };
      const { outputFiles } = await build({ stdin, bundle: true, minify: true, write: false, splitting: true, outdir: project, format: 'esm', platform: 'browser', logLevel: 'silent' });
      return { name, bytes: outputFiles.find(({ path }) => path.endsWith('stdin.js'))?.text.trim().length };
    }));
    expect(carried.length).toBeGreaterThan(10);
    expect(carried.filter(({ bytes }) => bytes !== 0)).toEqual([]);
  });

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
