/**
 * Puts a real VS Code workbench (code-server, from npm) into the user's cache, outside the npm workspace.
 *
 * No install scripts and no native builds: what they would build, nothing here needs. The folder's name carries the
 * versions, so that a new pin installs afresh and an old one is found as it was.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const codeServer = '4.139.1';
const node = '24.21.0';

const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const folder = join(cache, 'rostrum', `workbench-${codeServer}-node-${node}`);

/** The start file of code-server. */
export const codeServerEntry = join(folder, 'node_modules/code-server/out/node/entry.js');

/** The few built-in extensions that the tests need: all of them cost seconds at every start. */
export const builtinExtensions = join(folder, 'builtin');
const builtin = ['theme-defaults', 'yaml'];

/** Installs the workbench unless it is there, and says which Node runs it: it wants 24. */
export function installWorkbench(): { installed: boolean; node: string } {
  const own = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  const installed = !existsSync(codeServerEntry);
  if (installed) install();
  return { installed, node: existsSync(own) ? own : process.execPath };
}

/** Half an install is never found under the final name. */
function install(): void {
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  try {
    fill(staging);
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function fill(target: string): void {
  writeFileSync(join(target, 'package.json'), JSON.stringify({ name: 'rostrum-workbench', private: true }));
  const ownNode = process.platform === 'linux' ? [`node-linux-${process.arch}@${node}`] : [];
  npmInstall(target, [`code-server@${codeServer}`, ...ownNode]);
  // What code-server's own postinstall does, less its native builds. Not `npm ci`: its lock is out of step.
  const vscode = join(target, 'node_modules/code-server/lib/vscode');
  npmInstall(vscode, ['--omit=dev']);
  npmInstall(join(vscode, 'extensions'), ['--omit=dev']);
  mkdirSync(join(target, 'builtin'));
  for (const name of builtin) {
    symlinkSync(`../node_modules/code-server/lib/vscode/extensions/${name}`, join(target, 'builtin', name));
  }
}

function npmInstall(cwd: string, options: string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Inside an npm script the environment names the calling workspace; this install is none of its business.
  const foreign = /^npm_(?:package|lifecycle|config_(?:workspace|local_prefix|include_workspace_root))/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  execFileSync('npm', ['install', ...quiet, ...options], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (import.meta.main) {
  const start = Date.now();
  const { installed } = installWorkbench();
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`Workbench ${codeServer}: ${installed ? `installed in ${seconds} s` : 'already there'}`);
}
