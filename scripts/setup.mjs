// Makes a clone ready for work: installs the workspace when that is missing or differs from the lock file. With the name
// of a folder that has a lock file of its own (the site), installs that folder.
// Runs before every script of the root package, on the Node the machine happens to have; depends on nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = ''] = process.argv.slice(2);
const place = `${root}${folder === '' ? '' : `${folder}/`}`;
const lock = `${place}package-lock.json`;
const installed = `${place}node_modules/.package-lock.json`;

if (!isCurrent()) install();
checkNode();

/** npm writes `installed` after each install; a checkout that changes the lock file makes that one the newer. */
function isCurrent() {
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  if (!sameVersions()) return false;
  utimesSync(installed, new Date(), new Date());
  return true;
}

function sameVersions() {
  const wanted = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages);
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return wanted.every(([path, entry]) => {
    // The workspace's own entries change with every release, what is installed does not.
    if (!path.includes('node_modules/')) return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function install() {
  console.error(`Installing the ${folder || 'workspace'} (npm ci) …`);
  // The outer npm's own Node: the one in node_modules is about to be replaced.
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm === undefined ? ['npm'] : [process.env.npm_node_execpath ?? process.execPath, npm];
  const result = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: place,
    stdio: ['ignore', 2, 2],
    shell: npm === undefined && process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** On Linux the lock file brings its own Node 24; elsewhere the developer's must be new enough for the tools. */
function checkNode() {
  if (existsSync(`${root}node_modules/.bin/node`)) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  console.error(`Node ${process.versions.node} is too old for the build tools here: install Node 22.18 or newer.`);
  process.exit(1);
}
