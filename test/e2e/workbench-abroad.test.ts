import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { subject, text, turns, vsix } from './subject.ts';
import * as drive from './workbench/drive.ts';
import { useWorkbench } from './workbench/session.ts';

const file = 'joint-press-availability.transcript';

describe('in a folder that nobody trusts, in Japanese, in high contrast', () => {
  let page: Page;

  useWorkbench(file, { vsix, files: { [file]: text }, settings: { 'workbench.colorTheme': 'Default High Contrast' }, untrusted: true, language: 'ja' }, (started) => ({ page } = started));

  test('everything works, and speaks Japanese', async () => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await drive.command(page, 'Rostrum: Focus on 発言者 View');
    const row = page.locator('.pane', { has: page.locator('.pane-header', { hasText: '発言者' }) }).locator('.monaco-list-row', { hasText: subject.person }).first();
    await row.waitFor({ timeout: 60_000 });
    expect(await row.innerText()).toMatch(/\d+% · 発言\d+回 · [\d,]+語/);
    await drive.command(page, 'Rostrum: 次の発言へ移動');
    await drive.atLine(page, turns[1]?.line ?? 0);
    await page.locator('.codelens-decoration', { hasText: /発言\d+回 · \d+語/ }).first().waitFor({ timeout: 60_000 });
    await drive.photograph(page, 'in Japanese');
  });

  test('the pages say in Japanese who speaks when, and run no script but their own', async () => {
    await drive.command(page, 'Rostrum: 閲覧ページを開く');
    const inside = drive.insidePage(page);
    await inside.locator('article').first().waitFor({ timeout: 60_000 });
    expect(await inside.locator('html').getAttribute('lang')).toBe('ja');
    expect(await inside.locator('.timeline summary').innerText()).toMatch(/\p{Script=Han}/u);
    await drive.photograph(page, 'reading view in high contrast');
    await drive.command(page, 'View: Focus First Editor Group');
    await drive.command(page, 'View: Close Editors in Other Groups');
  });

  test('a comparison with the saved text shows each problem once, and no error', async () => {
    await drive.goToLine(page, turns[1]?.line ?? 0);
    await page.keyboard.press('End');
    await page.keyboard.type(' Indeed.');
    await (await drive.problems(page)).filter({ hasText: subject.misspelt }).first().waitFor({ timeout: 60_000 });
    // What the status bar counts: the list itself shows only what has room.
    const counted = page.locator('#status\\.problems');
    const before = await counted.innerText();
    await page.locator('.view-line').first().click();
    await drive.command(page, 'File: Compare Active File with Saved');
    await page.locator('.monaco-diff-editor .original .view-line').first().waitFor();
    await page.waitForTimeout(4000);
    await drive.photograph(page, 'comparison');
    expect(await counted.innerText()).toBe(before);
    expect(await page.locator('.notification-toast', { hasText: 'Rostrum' }).count()).toBe(0);
  });
});
