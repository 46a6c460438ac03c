import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { vsix } from './subject.ts';
import * as drive from './workbench/drive.ts';
import { useWorkbench } from './workbench/session.ts';

// The first minutes of somebody who has no transcript open: what is said, what can be pressed, and where the tour ends.

const file = 'notes.txt';

describe('without a transcript', () => {
  let page: Page;

  useWorkbench(file, { vsix, files: { [file]: 'Bread, milk, and a lectern.\n' } }, (started) => ({ page } = started));

  test('a command says what to do', async () => {
    await drive.command(page, 'Rostrum: Go to Next Turn');
    const toast = page.locator('.notification-toast');
    await toast.filter({ hasText: 'This file is not open as a transcript.' }).getByText('Treat as Transcript').waitFor({ timeout: 60_000 });
    await drive.command(page, 'Notifications: Clear All Notifications');
    await drive.command(page, 'View: Close All Editors');
    await drive.command(page, 'Rostrum: Go to Next Turn');
    await toast.filter({ hasText: 'Open a transcript first.' }).getByText('Open a Sample').waitFor({ timeout: 60_000 });
    await drive.command(page, 'Notifications: Clear All Notifications');
  });

  test('the empty view has buttons, and leads to the tour', async () => {
    await drive.command(page, 'Rostrum: Focus on Speakers View');
    const welcome = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Speakers' }) }).locator('.welcome-view');
    for (const name of ['Open a File', 'Open a Sample', 'New Transcript', 'Treat the Open File as Transcript']) await welcome.getByRole('button', { name, exact: true }).waitFor();
    await drive.photograph(page, 'welcome');
    await welcome.getByText('Take the tour').click();
    await page.locator('.gettingStartedContainer', { hasText: 'Get Started with Transcripts' }).waitFor({ timeout: 60_000 });
  });

  test('the tour opens a sample and ends in a check', async () => {
    const tour = page.locator('.gettingStartedContainer');
    await tour.getByRole('button', { name: 'Open a Sample', exact: true }).click();
    await page.locator('.view-line', { hasText: 'HARBOUR MASTER' }).first().waitFor({ timeout: 60_000 });
    await tour.getByText('Check it', { exact: true }).click();
    await tour.getByRole('button', { name: 'Check This Transcript', exact: true }).click();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'label-typo' }).first().waitFor({ timeout: 60_000 });
    await page.locator('.notification-toast', { hasText: /problems were found/ }).waitFor({ timeout: 60_000 });
    await drive.photograph(page, 'tour');
    expect(await tour.locator('[role="checkbox"][aria-checked="true"], .codicon-getting-started-step-checked').count()).toBeGreaterThan(0);
  });
});
