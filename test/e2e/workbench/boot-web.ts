/** Serves the oldest supported workbench, whose extension host is a web worker in the page. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { folderName, freePort, launchBrowser, openPage, writeFiles } from './boot.ts';
import { installWebWorkbench, webCommit } from './install.ts';

/** What @vscode/test-web gives, as far as it is used here: its own types would tie the workspace to it. */
interface TestWeb {
  open(options: Readonly<Record<string, unknown>>): Promise<{ dispose(): void }>;
}

/** A page without anything in it yet, and where the workbench is served. */
export interface WebWorkbench {
  readonly page: Page;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts serving; the page runs `suite` inside the extension host as soon as it is opened. */
export async function bootWeb(extension: string, suite: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<WebWorkbench> {
  const { module, data } = installWebWorkbench();
  const root = mkdtempSync(join(tmpdir(), 'rostrum-web-'));
  const running: { server?: { dispose(): void }; browser?: Browser } = {};
  const stop = async (): Promise<void> => {
    await running.browser?.close().catch(() => undefined);
    running.server?.dispose();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const served = join(root, 'extension');
    // The tests must lie inside the extension: only its folder is served.
    cpSync(extension, served, { recursive: true, filter: (path) => !['node_modules', 'src'].includes(basename(path)) });
    cpSync(suite, join(served, 'suite.js'));
    const folderPath = join(root, folderName);
    writeFiles(folderPath, files);
    const port = await freePort();
    const { open } = createRequire(import.meta.url)(module) as TestWeb;
    running.server = await open({
      browserType: 'none',
      quality: 'stable',
      commit: webCommit,
      testRunnerDataDir: data,
      extensionDevelopmentPath: served,
      extensionTestsPath: join(served, 'suite.js'),
      folderPath,
      port,
    });
    running.browser = await launchBrowser();
    return { page: await openPage(running.browser), url: `http://localhost:${port}/`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
