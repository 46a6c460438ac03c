import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { linesOf, subject, text, turns, vsix } from './subject.ts';
import { wordDocument } from './word-document.ts';
import type { Workbench } from './workbench/boot.ts';
import * as drive from './workbench/drive.ts';
import { useWorkbench } from './workbench/session.ts';

// What an editor in a press office does with a transcript, and with texts from elsewhere, seen on the screen.

const file = 'joint-press-availability.transcript';
const files = {
  [file]: text,
  'statement.txt': text,
  'briefing.docx': wordDocument('Questions', [['MODERATOR', 'Good morning.'], ['MINISTER BERG', 'Thank you.'], ['MODERATOR', 'Why?'], ['MINISTER BERG', 'So.']]),
};
/** What a browser puts on the clipboard, and what becomes of it. */
const copied = '<h2>Questions</h2><p><b>MODERATOR:</b> Good morning.</p><p><b>MINISTER BERG:</b> Thank you.</p><p><b>MODERATOR:</b> Why?</p><p><b>MINISTER BERG:</b> So.</p>';
const cleaned = '# Questions\n\nMODERATOR: Good morning.\n\nMINISTER BERG: Thank you.\n\nMODERATOR: Why?\n\nMINISTER BERG: So.\n';

/** One that a rename may give: whoever reads it knows who is meant. */
const newLabel = `MINISTER ${subject.person.toUpperCase()}`;

const asked = turns.findIndex(({ label }) => label === 'QUESTION');
const question = turns[asked]?.line ?? 0;
const answered = turns[asked + 1]?.line ?? 0;

describe('reading and writing in a real workbench', () => {
  let workbench: Workbench;
  let page: Page;

  useWorkbench(file, { vsix, files, settings: { '[transcript]': { 'editor.formatOnSave': true } } }, (started) => {
    workbench = started;
    ({ page } = started);
  });

  test('the view of questions leads to a question and to its answer, and says which have none', async () => {
    const rows = await drive.exchanges(page);
    await rows.first().waitFor({ timeout: 60_000 });
    expect(await rows.first().getAttribute('aria-label')).toMatch(/^Question 1, .+, \d answers?, /);
    expect(await rows.filter({ hasText: 'no answer from' }).count()).toBeGreaterThan(0);
    await rows.first().click();
    await drive.atLine(page, question);
    await rows.first().locator('.monaco-tl-twistie').click();
    const answer = rows.and(page.locator('[aria-label^="Answer of "]')).first();
    await answer.click();
    await drive.atLine(page, answered);
  });

  test('letters beyond ASCII are no attack', async () => {
    // Boxes round them come a moment behind the text.
    await page.waitForTimeout(2000);
    expect(await page.locator('.monaco-editor .unicode-highlight').count()).toBe(0);
  });

  test('breadcrumbs and the line at the top say who is speaking', async () => {
    const lengths = turns.map(({ line }, index) => (turns[index + 1]?.line ?? line) - line);
    const longest = lengths.indexOf(Math.max(...lengths));
    const { label = '', line = 0 } = turns[longest] ?? {};
    await drive.goToLine(page, line + Math.max(...lengths) - 1);
    await page.locator('.breadcrumbs-control', { hasText: label }).waitFor({ timeout: 60_000 });
    await page.locator('.sticky-widget', { hasText: `${label}:` }).waitFor({ timeout: 60_000 });
  });

  test('text and reading view follow each other, turn by turn', async () => {
    await drive.goToLine(page, turns[0]?.line ?? 0);
    await drive.command(page, 'Rostrum: Open Reading View');
    const inside = drive.insidePage(page);
    const current = inside.locator('article[aria-current="true"]');
    await inside.locator('article').first().waitFor({ timeout: 60_000 });
    await drive.goToLine(page, question);
    const number = (index: number): RegExp => new RegExp(`, turn ${index + 1} of ${turns.length}$`);
    await expect.poll(() => current.getAttribute('aria-label'), { timeout: 60_000 }).toMatch(number(asked));
    // The other way: a key in the page, and the text has its cursor at that turn.
    await current.click();
    await page.keyboard.press('j');
    await expect.poll(() => current.getAttribute('aria-label'), { timeout: 60_000 }).toMatch(number(asked + 1));
    await drive.command(page, 'View: Focus First Editor Group');
    await drive.atLine(page, answered);
    await drive.photograph(page, 'reading view');
    await drive.command(page, 'View: Close Editors in Other Groups');
  });

  test('a text file is never taken over, and offered once', async () => {
    const toast = page.locator('.notification-toast', { hasText: 'looks like a transcript' });
    const language = page.locator('#status\\.editor\\.mode', { hasText: 'Plain Text' });
    await drive.openByName(page, 'statement.txt');
    await toast.waitFor({ timeout: 60_000 });
    await language.waitFor();
    await toast.getByText('Not Now').click();
    await toast.waitFor({ state: 'detached' });
    await drive.openByName(page, file);
    await drive.openByName(page, 'statement.txt');
    await language.waitFor();
    await page.waitForTimeout(2000);
    expect(await toast.count()).toBe(0);
    await drive.openByName(page, file);
  });

  test('a Word document becomes turns, after a look', async () => {
    await drive.startCommand(page, 'Rostrum: Import from Word (.docx)…');
    await drive.chooseFile(page, join(workbench.folder, 'briefing.docx'));
    await accept();
    await expectText(cleaned);
  });

  test('what is pasted stays as it is, and becomes turns for whoever wants it, after a look', async () => {
    const text = cleaned.replace('# ', '').replaceAll('\n\n', '\n');
    await drive.copy(page, text, copied);
    await drive.startCommand(page, 'Rostrum: New Transcript…');
    await drive.answer(page, 'What is it a transcript of?', 'Empty');
    await page.locator('.tab.active', { hasText: 'Untitled-2' }).waitFor();
    await page.keyboard.press('Control+v');
    await page.locator('.view-line', { hasText: 'MINISTER BERG: So.' }).first().waitFor();
    await page.locator('.post-edit-widget').click();
    await page.getByText('Paste as Turns…').first().click();
    await accept();
    await expectText(cleaned);
  });

  test('a person is renamed after a look at each change', async () => {
    await drive.openByName(page, file);
    await drive.startCommand(page, 'Rostrum: Rename Speaker with Preview…');
    await drive.answer(page, 'Rename…', subject.person);
    // A name that could not be told from the words is refused, with the reason.
    await drive.answer(page, 'The new label of', '---');
    const refusal = page.locator('.notification-toast', { hasText: 'nothing is renamed' });
    await refusal.waitFor({ timeout: 60_000 });
    await drive.startCommand(page, 'Rostrum: Rename Speaker with Preview…');
    await drive.answer(page, 'Rename…', subject.person);
    await drive.answer(page, 'The new label of', newLabel);
    const panel = page.locator('.bulk-edit-panel');
    const rows = panel.locator('.monaco-list-row');
    await rows.first().waitFor({ timeout: 60_000 });
    expect(await rows.filter({ hasText: newLabel }).count()).toBe(linesOf(subject.right).length);
    await rows.first().click();
    await page.keyboard.press('Space');
    await drive.photograph(page, 'rename preview');
    await panel.getByText('Apply', { exact: true }).click();
    await drive.goToLine(page, linesOf(subject.right)[0] ?? 0);
    await page.locator('.view-line', { hasText: `${newLabel}:` }).first().waitFor();
  });

  test('a text is formatted when it is saved', async () => {
    await drive.goToLine(page, turns[1]?.line ?? 0);
    for (let blank = 0; blank < 3; blank += 1) await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    const saved = (): string => readFileSync(join(workbench.folder, file), 'utf8');
    await expect.poll(saved, { timeout: 60_000 }).toContain(`${newLabel}:`);
    expect(saved()).not.toMatch(/\n\s*\n\s*\n/);
  });

  /** Inserts the cleaned text, by the button above the two texts. */
  async function accept(): Promise<void> {
    await page.locator('.monaco-diff-editor').waitFor({ timeout: 60_000 });
    await drive.photograph(page, 'two texts');
    await page.locator('.editor-actions').getByRole('button', { name: 'Insert the Cleaned Text' }).click();
    await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
  }

  /** The whole text of the active editor, by way of the clipboard. */
  async function expectText(expected: string): Promise<void> {
    await page.locator('.view-line', { hasText: 'MINISTER BERG' }).first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(() => drive.copiedText(page), { timeout: 30_000 }).toBe(expected);
  }
});
