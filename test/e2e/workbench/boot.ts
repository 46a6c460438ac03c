/** Starts a workbench with our packed extension on a throw-away profile, and a browser that shows it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { installWorkbench, type InstalledWorkbench } from './install.ts';

/** What to start. */
export interface BootOptions {
  /** Path of the packed extension; without one the workbench is bare. */
  vsix?: string;
  /** Files of the folder that is opened, by name. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** User settings on top of the quiet ones. */
  settings?: Readonly<Record<string, unknown>>;
  /** Size of the window. */
  viewport?: { width: number; height: number };
  /** Lets the page start tests inside the extension host. */
  testDriver?: boolean;
  /** Opens the folder as one that nobody has trusted yet. */
  untrusted?: boolean;
  /** Extensions of VS Code itself beside those that every test needs, such as `git`. */
  builtin?: readonly string[];
  /** Language (BCP 47) that the workbench gives to extensions; its own words stay English, for want of a language pack. */
  language?: string;
}

/** A running workbench. */
export interface Workbench {
  readonly page: Page;
  /** Host and port, as they stand in remote addresses. */
  readonly host: string;
  /** The opened folder. */
  readonly folder: string;
  /** Opens the workbench; `payload` is VS Code's own list of start options. */
  visit(payload: readonly (readonly [string, string])[]): Promise<void>;
  /** What the workbench printed. */
  log(): string;
  /** Ends every process and deletes every file. */
  stop(): Promise<void>;
}

/** Name of the folder that is opened. */
export const folderName = 'press-office';

/** The few built-in extensions that all tests need: each costs time at every start. */
const needed = ['theme-defaults', 'yaml'];

/** Nothing pops up, nothing asks the network. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

/** Workspace trust without a question at the start. */
const restricted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  // Grey edges of letters: pictures look alike on any screen, and are half the size.
  '--disable-lcd-text',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
];

/** Starts a workbench; whatever was started is ended when a step fails. */
export async function boot(options: BootOptions): Promise<Workbench> {
  if (options.vsix !== undefined && !existsSync(options.vsix)) throw new Error(`No ${options.vsix}: run \`npm run build\` first.`);
  const installed = installWorkbench();
  const root = mkdtempSync(join(tmpdir(), 'rostrum-workbench-'));
  const running: { server?: ChildProcess; browser?: Browser } = {};
  const stop = async (): Promise<void> => {
    await running.browser?.close().catch(() => undefined);
    await endGroup(running.server);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const folder = layOut(root, options);
    mkdirSync(join(root, 'builtin'));
    for (const name of [...needed, ...(options.builtin ?? [])]) symlinkSync(join(installed.extensions, name), join(root, 'builtin', name));
    const port = await freePort();
    const host = `127.0.0.1:${port}`;
    const { server, log } = startServer(installed, root, options, port);
    running.server = server;
    running.browser = await launchBrowser();
    await answering(`http://${host}/healthz`, log);
    const page = await openPage(running.browser, options.viewport);
    if (options.language !== undefined) await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), options.language);
    const visit = async (payload: readonly (readonly [string, string])[]): Promise<void> => {
      const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
      // Nineteen megabytes of script take their time on a busy machine.
      await page.goto(`http://${host}/?${query.toString()}`, { timeout: 90_000 });
    };
    return { page, host, folder, visit, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The page of a browser without a workbench, for pictures of other things; `close` it afterwards. */
export async function launchBrowser(): Promise<Browser> {
  const candidates = [process.env['ROSTRUM_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium: install it, or name one in ROSTRUM_CHROMIUM.');
  return chromium.launch({ executablePath, args: browserFlags });
}

/** A page that may use the clipboard, as that of a person may. */
export async function openPage(browser: Browser, viewport = { width: 1400, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  return context.newPage();
}

function layOut(root: string, { files, settings, untrusted }: BootOptions): string {
  const folder = join(root, folderName);
  writeFiles(folder, files);
  mkdirSync(join(root, 'user/User'), { recursive: true });
  writeFileSync(join(root, 'user/User/settings.json'), JSON.stringify({ ...quiet, ...(untrusted === true && restricted), ...settings }));
  writeFileSync(join(root, 'config.yaml'), 'auth: none\ncert: false\n');
  return folder;
}

/** Writes a folder for the workbench to open. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function startServer({ node, entry }: InstalledWorkbench, root: string, { vsix, testDriver, untrusted }: BootOptions, port: number) {
  // Everything that it writes, sockets included, lands in the folder that is deleted at the end.
  const home = { HOME: root, TMPDIR: root, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root, XDG_RUNTIME_DIR: root };
  const env = { ...process.env, ...home, EXTENSIONS_GALLERY: '{"serviceUrl":"http://127.0.0.1:9/none"}' };
  const profile = ['--config', join(root, 'config.yaml'), '--user-data-dir', join(root, 'user'), '--extensions-dir', join(root, 'extensions')];
  if (vsix !== undefined) {
    execFileSync(node, [entry, ...profile, '--install-extension', vsix], { env, stdio: 'pipe' });
  }
  const silence = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', ...(untrusted === true ? [] : ['--disable-workspace-trust'])];
  const options = [`builtin-extensions-dir=${join(root, 'builtin')}`, ...(testDriver === true ? ['enable-smoke-test-driver'] : [])];
  const vscode = options.flatMap((option) => ['--vscode-option', option]);
  const values = [entry, ...profile, '--bind-addr', `127.0.0.1:${port}`, ...silence, ...vscode];
  // A group of its own: it forks, and what it forks must end with it.
  const server = spawn(node, values, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => signal(server, 'SIGKILL'));
  let printed = '';
  server.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return { server, log: () => printed };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answering(url: string, log: () => string): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The workbench did not start:\n${log()}`);
}

async function endGroup(server: ChildProcess | undefined): Promise<void> {
  if (server === undefined || server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  signal(server, 'SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  signal(server, 'SIGKILL');
}

/** To the whole group; one that has ended already is no fault. */
function signal(server: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (server.pid !== undefined) process.kill(-server.pid, name);
  } catch {
    return;
  }
}
