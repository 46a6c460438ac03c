import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { repoFiles } from './repo/check.ts';

/** Runs a program and gives what it prints; fails with what it said when it does not end well. */
export const run = promisify(execFile);

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages that are published on npm, by folder. */
export const folders = ['core', 'lint', 'cli', 'language-server'];

/** What the tests read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package as npm packs it. */
export interface Packed {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly readme: string;
  readonly tarball: string;
  readonly files: readonly string[];
}

/** One entry of a package, with the files that its conditions lead to. */
export interface PackedEntry {
  /** As a program imports it: `@rostrum/core/formats/csv`. */
  readonly name: string;
  readonly targets: readonly string[];
}

/** npm itself, under the Node that runs this test. */
export function npm(args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): Promise<{ stdout: string; stderr: string }> {
  const script = process.env['npm_execpath'];
  // The settings that `npm run` hands down are those of this workspace.
  const env = { ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(?!execpath)/i.test(key))), ...more };
  return script === undefined ? run('npm', args, { cwd, env }) : run(process.execPath, [script, ...args], { cwd, env });
}

/** Packs a package into a folder. */
export async function pack(folder: string, destination: string): Promise<Packed> {
  const source = join(root, 'packages', folder);
  const { stdout } = await npm(['pack', '--json', '--pack-destination', destination], source);
  const [result] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  if (result === undefined) throw new Error(`npm pack said nothing about ${folder}`);
  return {
    folder,
    manifest: JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest,
    readme: await readFile(join(source, 'README.md'), 'utf8'),
    tarball: join(destination, result.filename),
    files: result.files.map(({ path }) => path),
  };
}

/** The entries of a package; a star stands for each file that was packed. */
export function entriesOf({ manifest, files }: Packed): PackedEntry[] {
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    const targets = typeof target === 'string' ? [target] : Object.values(target);
    const names = key.includes('*') ? starNames(targets.at(-1) ?? '', files) : [''];
    return names.map((name) => ({
      name: key.replace(/^\./, manifest.name).replace('*', name),
      targets: targets.map((path) => path.replace('*', name)),
    }));
  });
}

function starNames(target: string, files: readonly string[]): string[] {
  const [before = '', after = ''] = target.replace(/^\.\//, '').split('*');
  return files.filter((path) => path.startsWith(before) && path.endsWith(after)).map((path) => path.slice(before.length, path.length - after.length));
}

/** Entries that a program on any platform can import: those with types, but neither a process nor a worker. */
export function importable(packed: readonly Packed[]): string[] {
  return packed
    .flatMap(entriesOf)
    .filter(({ name, targets }) => targets.length > 1 && !name.endsWith('/browser') && !name.endsWith('/node'))
    .map(({ name }) => name);
}

/** An empty project with packages in it: tarballs, or names with versions. */
export async function emptyProject(path: string, packages: readonly string[]): Promise<void> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  await npm(['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', ...packages], path);
}

/** What a package holds, apart from its manifest and changelog: sources and pages of rules, which follow from others, and the rest. */
export interface Contents {
  readonly sources: readonly string[];
  readonly rulePages: readonly string[];
  /** Each as a line; the chunks of a bundle, whose names change with every build, are one. */
  readonly others: string;
}

/** Sorts the files of a package. */
export function contentsOf(files: readonly string[]): Contents {
  const isSource = (path: string): boolean => path.startsWith('src/');
  const isRulePage = (path: string): boolean => /(?:^|\/)dist\/rules\/[^/]+\.md$/.test(path);
  const others = files.filter((path) => !isSource(path) && !isRulePage(path) && !/^(?:extension\/)?(?:package\.json|changelog\.md)$/i.test(path));
  const unhashed = others.map((path) => path.replace(/[^/]+-(?:[A-Z0-9]{8}(?=\.m?js(?:\.map)?$)|[\w-]{8}(?=\.d\.ts$))/, '*-*'));
  return {
    sources: files.filter(isSource).sort(),
    rulePages: files.filter(isRulePage).map((path) => path.replace(/.*\//, '')).sort(),
    others: `${[...new Set(unhashed)].sort().join('\n')}\n`,
  };
}

const tracked = repoFiles(new URL('..', import.meta.url)).map(({ path }) => path);
/** The pages of all rules, by file. */
export const rulePages = tracked.filter((path) => /^packages\/lint\/src\/rules\/[^/]+\.md$/.test(path)).map((path) => path.replace(/.*\//, '')).sort();

/** The sources that a package publishes: all of its own but the tests. */
export function sourcesOf(folder: string): string[] {
  const prefix = `packages/${folder}/`;
  return tracked.filter((path) => path.startsWith(`${prefix}src/`) && !path.endsWith('.test.ts')).map((path) => path.slice(prefix.length)).sort();
}
