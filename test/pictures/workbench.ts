import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { vsix } from '../e2e/subject.ts';
import { boot, folderName } from '../e2e/workbench/boot.ts';
import * as drive from '../e2e/workbench/drive.ts';

/** The workbench with a transcript, its outline, its speakers and its problems, as a picture. */
export function photographWorkbench(root: string, path: string): Promise<Uint8Array> {
  return photograph(root, path, async (page) => {
    await showSpeakersBeside(page);
    const rows = await drive.problems(page);
    await rows.nth(1).waitFor();
    await (await drive.outline(page)).nth(3).waitFor();
    // The outline gets the room of the one file.
    await page.locator('.explorer-folders-view').waitFor();
    await page.locator('.pane-header', { hasText: folderName }).click();
    await drive.goToLine(page, 60);
  });
}

/** The text and beside it the reading view, as a picture. */
export function photographReadingView(root: string, path: string): Promise<Uint8Array> {
  return photograph(root, path, async (page) => {
    await (await drive.speakers(page)).nth(3).waitFor();
    await drive.command(page, 'Rostrum: Open Reading View');
    await drive.insidePage(page).locator('article').first().waitFor({ timeout: 30_000 });
  });
}

/** The figures of a transcript, as a picture. */
export function photographStatistics(root: string, path: string): Promise<Uint8Array> {
  return photograph(root, path, async (page) => {
    await (await drive.speakers(page)).nth(3).waitFor();
    await drive.command(page, 'Rostrum: Show Statistics');
    await drive.insidePage(page).locator('table').first().waitFor({ timeout: 30_000 });
  });
}

async function photograph(root: string, path: string, arrange: (page: Page) => Promise<void>): Promise<Uint8Array> {
  const name = basename(path);
  const text = readFileSync(`${root}${path}`, 'utf8');
  const settings = { 'editor.minimap.enabled': false, 'window.commandCenter': false, 'window.title': '${activeEditorShort}' };
  const workbench = await boot({ vsix, files: { [name]: text }, settings, viewport: { width: 1300, height: 780 } });
  try {
    const { page } = workbench;
    await drive.openFile(workbench, name);
    await drive.activation(page);
    await arrange(page);
    // The light bulb and the breadcrumbs come a moment after the cursor.
    await page.mouse.move(600, 20);
    await page.waitForTimeout(2000);
    return await page.screenshot();
  } finally {
    await workbench.stop();
  }
}

/** The outline keeps the left side, so the speakers move to the right one. */
async function showSpeakersBeside(page: Page): Promise<void> {
  const choose = async (choice: string): Promise<void> => {
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).first();
    await page.locator('.quick-input-widget input.input').fill(choice);
    await row.waitFor();
    await page.keyboard.press('Enter');
  };
  await drive.startCommand(page, 'View: Move View');
  await choose('Speakers');
  await choose('New Secondary Side Bar Entry');
  await drive.speakerRows(page).nth(3).waitFor();
}
