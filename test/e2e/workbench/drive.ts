/** What a person does and sees in the workbench, by the selectors that held. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbench } from './boot.ts';

const shots = fileURLToPath(new URL('../shots', import.meta.url));

/** Opens the workbench with a file of its folder in the editor, and waits for the text. */
export async function openFile({ page, host, folder, visit }: Workbench, name: string): Promise<void> {
  await visit([['openFile', `vscode-remote://${host}${join(folder, name)}`]]);
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 90_000 });
}

/** Runs a command of the palette by its title, and waits until the palette has gone. */
export async function command(page: Page, title: string): Promise<void> {
  await startCommand(page, title);
  await page.locator('.quick-input-widget input.input').waitFor({ state: 'hidden' });
}

/** Runs a command that asks for more. */
export async function startCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${title}`);
  // By the whole title: the first row is the nearest match, not always the right one.
  await page.locator('.quick-input-list').getByText(title, { exact: true }).first().click();
}

/** Waits until the workbench's own list of running extensions has ours; says how long its activation took. */
export async function activation(page: Page): Promise<string> {
  await command(page, 'Developer: Show Running Extensions');
  const list = page.locator('.runtime-extensions-editor');
  const row = list.locator('.monaco-list-row', { hasText: /Rostrum.*Activation: \d+ms/s });
  await row.waitFor({ timeout: 60_000 });
  const time = /Activation: (\d+ms)/.exec(await row.innerText())?.[1] ?? '';
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  return time;
}

/** Rows of the Outline; those that do not fit the window do not exist. */
export async function outline(page: Page): Promise<Locator> {
  await command(page, 'Explorer: Focus on Outline View');
  return page.locator('.outline-tree .monaco-list-row');
}

/** Rows of the Problems panel. */
export async function problems(page: Page): Promise<Locator> {
  await command(page, 'Problems: Focus on Problems View');
  return page.locator('.markers-panel .monaco-list-row');
}

/** Rows of the Speakers view. */
export async function speakers(page: Page): Promise<Locator> {
  await command(page, 'Rostrum: Focus on Speakers View');
  return speakerRows(page);
}

/** The same, wherever the view stands, without going there. */
export function speakerRows(page: Page): Locator {
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Speakers' }) }).locator('.monaco-list-row');
}

/** Rows of the view of questions and answers. */
export async function exchanges(page: Page): Promise<Locator> {
  await command(page, 'Rostrum: Focus on Questions and Answers View');
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Questions and Answers' }) }).locator('.monaco-list-row');
}

/** Types into the input that a command shows, told by its placeholder or its prompt, and accepts. */
export async function answer(page: Page, asked: string, text: string): Promise<void> {
  const widget = page.locator('.quick-input-widget', { has: page.locator(`input[placeholder="${asked}"], .quick-input-message:has-text("${asked}")`) });
  await widget.waitFor();
  const input = widget.locator('input.input');
  if (text !== '') await input.fill(text);
  // What was typed narrows the list a moment later.
  await page.waitForTimeout(300);
  await input.press('Enter');
}

/** Types a path into the dialog that asks for a file. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  // The dialog begins with what lies in the folder, and may write its path over ours.
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  do {
    await input.fill(path);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: basename(path) }).first().waitFor();
    await page.waitForTimeout(500);
  } while ((await input.inputValue()) !== path);
  await input.press('Enter');
}

/** Opens a file of the folder by its name. */
export async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
}

/** Puts a text and its page (HTML) on the clipboard, as a browser does. Code for the page is a string: these are no types of Node. */
export async function copy(page: Page, text: string, html: string): Promise<void> {
  const part = (type: string, content: string): string => `${JSON.stringify(type)}: new Blob([${JSON.stringify(content)}], { type: ${JSON.stringify(type)} })`;
  await page.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${part('text/plain', text)}, ${part('text/html', html)} })])`);
}

/** The text on the clipboard. */
export function copiedText(page: Page): Promise<string> {
  return page.evaluate<string>('navigator.clipboard.readText()');
}

/** The inside of our page in the editor: a frame in a frame. */
export function insidePage(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Puts the cursor at a line. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await atLine(page, line);
}

/** Waits until the status bar says that the cursor is at a line. */
export async function atLine(page: Page, line: number): Promise<void> {
  await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col 1` }).waitFor({ timeout: 30_000 });
}

/** Photographs the window into `test/e2e/shots`. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}
