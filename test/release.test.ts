import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, folders, type Manifest, npm, rulePages, run, sourcesOf } from './packed.ts';
import { repoFiles } from './repo/check.ts';

// `npm run release`, in a copy of this repository: what it writes into the tree, and what lies in release/ behind it.

const root = fileURLToPath(new URL('..', import.meta.url));
const news = 'Planted for the test: *ferries* sail.\n\nOn Sundays too.';
let copy = '';

const at = (path: string): string => readFileSync(join(copy, path), 'utf8');
const manifest = (folder: string): Manifest => JSON.parse(at(`${folder}/package.json`)) as Manifest;
const workspaces = [...folders.map((folder) => `packages/${folder}`), 'extensions/vscode'];
const nameOf = (folder: string): string => manifest(`packages/${folder}`).name.replace(/^@/, '').replace('/', '-');

async function git(...args: readonly string[]): Promise<string> {
  return (await run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: copy })).stdout;
}

/** The files of this repository as they are now; the site is replaced by one page, for its build has a test of its own. */
async function makeCopy(): Promise<void> {
  for (const { path } of repoFiles(new URL('..', import.meta.url)).filter(({ path }) => !path.startsWith('site/'))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    copyFileSync(join(root, path), join(copy, path));
  }
  const { scripts, ...rest } = JSON.parse(at('package.json')) as { scripts: Record<string, string> };
  writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...rest, scripts: { ...scripts, presite: '', site: 'node site/build.mjs' } }, null, 2));
  mkdirSync(join(copy, 'site'));
  writeFileSync(join(copy, 'site/build.mjs'), "import { mkdirSync, writeFileSync } from 'node:fs';\nmkdirSync('site/dist');\nwriteFileSync('site/dist/index.html', '<h1>Rostrum</h1>');\n");
  writeFileSync(join(copy, '.changeset/planted.md'), `---\n'rostrum': minor\n---\n\n${news}\n`);
  linkLibraries('node_modules');
  for (const folder of [...workspaces, 'test']) linkLibraries(`${folder}/node_modules`);
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Copy');
}

/** The libraries are those installed here; the packages of the workspace are those of the copy. */
function linkLibraries(folder: string): void {
  if (!existsSync(join(root, folder))) return;
  for (const name of readdirSync(join(root, folder))) {
    const [from, to] = [join(root, folder, name), join(copy, folder, name)];
    if (name === '.cache') continue;
    mkdirSync(dirname(to), { recursive: true });
    if (name === '@rostrum') linkLibraries(`${folder}/${name}`);
    else if (name === '.package-lock.json') copyFileSync(from, to);
    else symlinkSync(lstatSync(from).isSymbolicLink() ? readlinkSync(from) : from, to);
  }
}

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'rostrum-release-'));
  await makeCopy();
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a tarball holds, by path. */
async function tarball(folder: string, version: string): Promise<{ files: string[]; packed: Manifest & { readonly repository?: object } }> {
  const path = join(copy, 'release', `${nameOf(folder)}-${version}.tgz`);
  const { stdout } = await run('tar', ['-tzf', path]);
  const { stdout: text } = await run('tar', ['-xzOf', path, 'package/package.json']);
  return { files: stdout.trimEnd().split('\n').map((file) => file.replace(/^package\//, '')), packed: JSON.parse(text) as Manifest };
}

describe('npm run release', () => {
  test('changes nothing while something is not committed', async () => {
    writeFileSync(join(copy, 'stray.txt'), '');
    await expect(npm(['run', 'release'], copy)).rejects.toThrow('Commit first what is not committed:\n?? stray.txt');
    rmSync(join(copy, 'stray.txt'));
    expect(await git('status', '--porcelain')).toBe('');
  });

  let version = '';
  test('writes versions and changelogs, and nothing else into the tree', { timeout: 600_000 }, async () => {
    const before = manifest('packages/core').version;
    await npm(['run', 'release'], copy);
    ({ version } = manifest('packages/core'));
    expect(version).not.toBe(before);
    expect(workspaces.map((folder) => manifest(folder).version)).toEqual(workspaces.map(() => version));
    const changed = (await git('status', '--porcelain', '--untracked-files=all')).trimEnd().split('\n').map((line) => line.slice(3));
    expect(changed.filter((path) => !/^(?:\.changeset\/[\w-]+\.md|package-lock\.json|test\/package\.json|.+\/CHANGELOG\.md|(?:packages|extensions)\/[\w-]+\/package\.json)$/.test(path))).toEqual([]);
    expect(await git('ls-files', '--deleted')).toContain('.changeset/planted.md');
    expect(at('packages/cli/CHANGELOG.md')).toContain(`## ${version}\n\n### Minor Changes\n\n`);
    expect(at('packages/cli/CHANGELOG.md')).toContain('- Planted for the test: *ferries* sail.\n\n  On Sundays too.\n');
    for (const folder of workspaces) expect(at(`${folder}/CHANGELOG.md`)).not.toMatch(/Updated dependencies|^- [0-9a-f]{7}:/m);
  });

  test('leaves no range behind, and a lock file in step', () => {
    interface Entry extends Partial<Manifest> {
      readonly devDependencies?: Readonly<Record<string, string>>;
    }
    const { packages } = JSON.parse(at('package-lock.json')) as { packages: Record<string, Entry> };
    for (const folder of [...workspaces, 'test']) {
      const entry: Entry = manifest(folder);
      const ranges = Object.entries({ ...entry.devDependencies, ...entry.dependencies }).filter(([name]) => /^(?:@rostrum\/|rostrum)/.test(name));
      expect(ranges.map(([, range]) => range)).toEqual(ranges.map(() => `^${version}`));
      expect([packages[folder]?.version, packages[folder]?.dependencies]).toEqual([entry.version, entry.dependencies]);
    }
  });

  test('packs both registries, both marketplaces and the site, with sums that hold', () => {
    const names = [...folders.map((folder) => `${nameOf(folder)}-${version}.tgz`), `rostrum-site-${version}.tar.gz`, `rostrum-vscode-${version}.vsix`].sort();
    expect(readdirSync(join(copy, 'release')).sort()).toEqual(['SHA256SUMS', ...names].sort());
    const sums = names.map((name) => `${createHash('sha256').update(readFileSync(join(copy, 'release', name))).digest('hex')}  ${name}\n`);
    expect(at('release/SHA256SUMS')).toBe(sums.join(''));
  });

  test.each(folders)('packs of %s what it should and nothing else', async (folder) => {
    const { files, packed } = await tarball(folder, version);
    expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']));
    const contents = contentsOf(files);
    expect(contents.sources).toEqual(folder === 'cli' ? [] : sourcesOf(folder));
    await expect(contents.others).toMatchFileSnapshot(`contents/${folder}.txt`);
    const internal = Object.entries(packed.dependencies ?? {}).filter(([name]) => name.startsWith('@rostrum/'));
    expect(internal).toEqual(internal.map(([name]) => [name, `^${version}`]));
    expect(JSON.stringify(packed)).not.toMatch(/workspace:|"\^0\.0\.0"/);
  });

  test('packs of the extension what it should and nothing else', async () => {
    const files = unzipSync(readFileSync(join(copy, 'release', `rostrum-vscode-${version}.vsix`)));
    expect(Object.keys(files)).toContain('extension/changelog.md');
    const contents = contentsOf(Object.keys(files));
    expect(contents.rulePages).toEqual(rulePages);
    await expect(contents.others).toMatchFileSnapshot('contents/vscode.txt');
    expect(JSON.parse(Buffer.from(files['extension/package.json'] ?? []).toString())).toMatchObject({ name: 'rostrum-vscode', version });
  });

  test('packs the site as it was built', async () => {
    const { stdout } = await run('tar', ['-xzOf', join(copy, 'release', `rostrum-site-${version}.tar.gz`), './index.html']);
    expect(stdout).toBe('<h1>Rostrum</h1>');
  });

  test('packs the same bytes again when no changeset is left, and on GitHub names the repository', { timeout: 600_000 }, async () => {
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Release');
    rmSync(join(copy, 'site/dist'), { recursive: true });
    const npmSums = (): string[] => at('release/SHA256SUMS').split('\n').filter((line) => line.endsWith('.tgz'));
    const before = npmSums();
    await npm(['run', 'release'], copy);
    expect(npmSums()).toEqual(before);
    expect(await git('status', '--porcelain')).toBe('');
    rmSync(join(copy, 'site/dist'), { recursive: true });
    await npm(['run', 'release'], copy, { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'owner/name' });
    expect((await tarball('lint', version)).packed.repository).toEqual({ type: 'git', url: 'git+https://github.com/owner/name.git', directory: 'packages/lint' });
  });
});
