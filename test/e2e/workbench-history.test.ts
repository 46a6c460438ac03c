import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import manifest from '../../extensions/vscode/package.json' with { type: 'json' };
import { subject, text, turns, vsix } from './subject.ts';
import * as drive from './workbench/drive.ts';
import { useWorkbench } from './workbench/session.ts';

const file = 'joint-press-availability.transcript';
const settings = { 'workbench.colorTheme': 'Default High Contrast Light', 'git.enabled': true, 'git.autofetch': false, 'diffEditor.renderSideBySide': true };
const [first] = turns;

describe('in a repository, in light high contrast', () => {
  let page: Page;

  useWorkbench(file, { vsix, files: { [file]: text }, settings, builtin: ['git', 'git-base'] }, (started) => {
    ({ page } = started);
    const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: started.folder });
    git('init', '--quiet', '--initial-branch=press');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Publish');
    writeFileSync(join(started.folder, file), text.replace(`${first?.label}: `, `${first?.label}: Indeed. `));
  });

  test('labels have the colours of that theme', async () => {
    await (await drive.speakers(page)).filter({ hasText: subject.person }).first().waitFor({ timeout: 60_000 });
    await drive.goToLine(page, first?.line ?? 0);
    const wanted = manifest.contributes.colors.map(({ defaults }) => defaults.highContrastLight);
    const label = page.locator('.view-line span', { hasText: new RegExp(`^${first?.label}$`) }).last();
    await expect.poll(async () => wanted.includes(hex(await label.evaluate((element) => (globalThis as unknown as Window).getComputedStyle(element).color))), { timeout: 60_000 }).toBe(true);
    await drive.photograph(page, 'light high contrast');
  });

  test('what has changed since the last commit is shown, each problem once, and without an error', async () => {
    await (await drive.problems(page)).filter({ hasText: subject.misspelt }).first().waitFor({ timeout: 60_000 });
    const counted = page.locator('#status\\.problems');
    const before = await counted.innerText();
    await page.locator('.statusbar-item', { hasText: 'press' }).first().waitFor({ timeout: 60_000 });
    await drive.goToLine(page, first?.line ?? 0);
    await drive.command(page, 'Git: Open Changes');
    await page.locator('.monaco-diff-editor .original .view-line', { hasText: first?.label ?? '' }).first().waitFor({ timeout: 60_000 });
    await page.locator('.monaco-diff-editor .modified .view-line', { hasText: 'Indeed.' }).first().waitFor();
    // Whatever it has to say of the older side, it says a moment later.
    await page.waitForTimeout(4000);
    await drive.photograph(page, 'changes in git');
    expect(await counted.innerText()).toBe(before);
    expect(await page.locator('.notification-toast', { hasText: 'Rostrum' }).count()).toBe(0);
    // The newer side is the transcript as ever.
    await page.locator('.monaco-diff-editor .modified .view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Alt+PageDown');
    await drive.atLine(page, turns[1]?.line ?? 0);
  });

  test('the reading view can be read in that theme', async () => {
    await drive.command(page, 'View: Close Editor');
    await drive.command(page, 'Rostrum: Open Reading View');
    await drive.insidePage(page).locator('article').first().waitFor({ timeout: 60_000 });
    await drive.photograph(page, 'reading view in light high contrast');
  });
});

/** As much of a browser's window as is asked; these are no types of Node. */
interface Window {
  getComputedStyle(element: unknown): { readonly color: string };
}

/** `rgb(0, 74, 143)` as a manifest writes it. */
function hex(color: string): string {
  return `#${(color.match(/\d+/g) ?? []).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
