// From changesets to packed artifacts, in one command: `npm run release`. Versions and changelogs are written where changesets
// stand; then everything is built and packed into release/, with SHA-256 sums. Nothing is committed and nothing is published.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ name: string, version: string, private?: boolean, scripts?: Record<string, string> }} Manifest */

const root = fileURLToPath(new URL('..', import.meta.url));
const release = join(root, 'release');
const extension = 'extensions/vscode';
// npm itself, under the Node of this script, where npm runs it.
const npm = process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath];

if (hasChangesets()) writeVersions();
else say('No changeset: packing the version that stands.');
run(process.execPath, 'scripts/turbo.mjs', 'build');
nameRepository();
rmSync(release, { recursive: true, force: true });
mkdirSync(release);
run(...npm, 'pack', '--silent', '--pack-destination', release, ...publishedFolders().map((folder) => `--workspace=${folder}`));
copyFileSync(join(root, extension, 'dist/rostrum.vsix'), join(release, `rostrum-vscode-${manifestOf(extension).version}.vsix`));
if (manifestOf('.').scripts?.site !== undefined) packSite();
writeSums();

/** Changesets wait as Markdown files beside the page that explains them. */
function hasChangesets() {
  return readdirSync(join(root, '.changeset')).some((name) => name.endsWith('.md') && name !== 'README.md');
}

/** Every version, range and changelog, then the lock file; on a clean tree only, so that the commit of a release is that alone. */
function writeVersions() {
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (stdout !== '') fail(`Commit first what is not committed:\n${stdout}`);
  run(process.execPath, 'node_modules/@changesets/cli/bin.js', 'version');
  run(...npm, 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
}

/** npm takes a statement of provenance only from the repository that the package names, and only GitHub knows which one that is. */
function nameRepository() {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  if (server === undefined || name === undefined) return;
  for (const folder of publishedFolders()) {
    const repository = { type: 'git', url: `git+${server}/${name}.git`, directory: folder };
    writeFileSync(join(root, folder, 'package.json'), `${JSON.stringify({ ...manifestOf(folder), repository }, null, 2)}\n`);
  }
}

function packSite() {
  run(...npm, 'run', '--silent', 'site');
  run('tar', '-czf', join(release, `rostrum-site-${manifestOf(extension).version}.tar.gz`), '-C', join(root, 'site/dist'), '.');
}

/** In the form that `sha256sum --check` reads. */
function writeSums() {
  const lines = readdirSync(release).sort().map((name) => `${createHash('sha256').update(readFileSync(join(release, name))).digest('hex')}  ${name}\n`);
  writeFileSync(join(release, 'SHA256SUMS'), lines.join(''));
  console.log(lines.join('').trimEnd());
  say('Packed into release/.');
}

/** The packages for npm. */
function publishedFolders() {
  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json')) && manifestOf(folder).private !== true);
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

/** @param {string[]} words */
function run(...words) {
  const [command = '', ...args] = words;
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail(`${words.join(' ')} failed.`);
}

/** @param {string} text */
function say(text) {
  console.error(text);
}

/**
 * @param {string} text
 * @returns {never}
 */
function fail(text) {
  say(text);
  process.exit(1);
}
