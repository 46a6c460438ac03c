import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, onTestFinished, test } from 'vitest';
import { subject, text, turns } from './subject.ts';
import { bootWeb } from './workbench/boot-web.ts';
import { boot } from './workbench/boot.ts';
import { wordDocument } from './word-document.ts';
import { installWebWorkbench, installWorkbench } from './workbench/install.ts';

const suite = bundle(fileURLToPath(new URL('host/tests.cjs', import.meta.url)));
const extension = fileURLToPath(new URL('../../extensions/vscode', import.meta.url));
const { misspelt, right } = subject;

/** What a page must not run, a view must not choke on, and a list must not be led astray by. */
const hostile = [
  `<script>alert(1)</script>: <img src=x onerror="alert(1)">`,
  '',
  `MODERATOR: ${'x'.repeat(200_000)}`,
  '',
  '\u202EEVIL\u202C: [link](command:workbench.action.quit) $(trash) \uD800',
  '',
  ...Array.from({ length: 500 }, (_, index) => `MODERATOR: <svg onload=alert(${index})> (laughter`),
  'EVIL: )))((( \u0000 ]]>',
].join('\n');


/** What formatting puts in order, and a label that is repaired. */
const unformatted = [
  'MODERATOR: Good morning.\n\n\n\nMINISTER BERG: Thank you.\n\nMODERATOR: Why?\n\nMINISTER BERG: Therefore.\n',
  'MODERATOR: Since when?\n\nMINSTER BERG: Since May.\n\nMODERATOR: And until when?\n\nMINISTER BERG: Until June.\n',
].join('\n');

/** The folder in which the suite runs, with what it must find there. */
const files = {
  'event.transcript': text,
  'event.txt': text,
  'named/notes.txt': text,
  'hostile.transcript': hostile,
  'saved.transcript': unformatted,
  'briefing.docx': wordDocument('Questions', [['MODERATOR', 'Good morning.'], ['MINISTER BERG', 'Thank you.'], ['MODERATOR', 'Why?'], ['MINISTER BERG', 'So.']]),
  'expected.json': JSON.stringify({ misspelt, right, turns }),
};

// Downloading takes what the network takes; the tests' own time is for the tests.
beforeAll(() => {
  installWorkbench();
  installWebWorkbench();
});

afterAll(() => rmSync(dirname(suite), { recursive: true, force: true }));

test('the extension answers inside the Node extension host of the newest VS Code', { timeout: 600_000 }, async () => {
  const { page, host, visit, stop } = await boot({ files, testDriver: true });
  onTestFinished(stop);
  const remote = (path: string): string => `vscode-remote://${host}${path}`;
  const start = () =>
    visit([
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(suite)],
      ['skipWelcome', 'true'],
    ]);
  await expectSuccess(page, start);
});

test('the extension answers inside the web worker host of the oldest VS Code', { timeout: 600_000 }, async () => {
  const { page, url, stop } = await bootWeb(extension, suite, files);
  onTestFinished(stop);
  await expectSuccess(page, () => page.goto(url));
});

/** One file of all tests, which is what a web worker can load. */
function bundle(entry: string): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'rostrum-suite-')), 'suite.js');
  buildSync({ entryPoints: [entry], bundle: true, format: 'cjs', platform: 'node', external: ['vscode'], outfile });
  return outfile;
}

/** VS Code runs the suite as soon as the page opens, and reports by calling two functions of the page. */
async function expectSuccess(page: Page, start: () => Promise<unknown>): Promise<void> {
  const lines: string[] = [];
  onTestFailed(() => console.error(lines.join('\n')));
  await page.exposeFunction('codeAutomationLog', (_kind: string, values: unknown[]) => lines.push(values.join(' ')));
  const ended = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve).then(start));
  const code = await ended;
  const told = lines.filter((line) => /(?:^|\s)(?:ok|FAILED) /.test(line)).join('\n');
  expect(code, told).toBe(0);
  expect(told).toContain('ok the extension is active');
}
