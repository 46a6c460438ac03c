import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { linesOf, subject, text, turns, vsix } from './subject.ts';
import * as drive from './workbench/drive.ts';
import { useWorkbench } from './workbench/session.ts';

const file = 'joint-press-availability.transcript';
const [typoLine = 0] = linesOf(subject.misspelt);

test('the packed extension takes at most 800 kB', () => {
  expect(statSync(vsix).size).toBeLessThanOrEqual(800_000);
});

describe('the packed extension in a real workbench', () => {
  let page: Page;

  useWorkbench(file, { vsix, files: { [file]: text } }, (started) => ({ page } = started));

  test('the outline lists the turns', async () => {
    const rows = await drive.outline(page);
    await rows.filter({ hasText: turns[0]?.label ?? '' }).first().waitFor({ timeout: 30_000 });
    expect(await rows.count()).toBeGreaterThan(5);
  });

  test('the problems name the misspelt label', async () => {
    const rows = await drive.problems(page);
    const row = rows.filter({ hasText: subject.misspelt }).first();
    await row.waitFor({ timeout: 30_000 });
    expect(await row.innerText()).toContain(`[Ln ${typoLine}, Col 1]`);
    expect(await row.innerText()).toContain('label-typo');
  });

  test('the speakers view lists people with their figures, and every label beneath', async () => {
    const rows = await drive.speakers(page);
    const person = rows.filter({ hasText: subject.person }).first();
    await person.waitFor({ timeout: 30_000 });
    expect(await person.innerText()).toMatch(/\d+% · \d+ turns · [\d,]+ words/);
    expect(await person.getAttribute('aria-label')).toMatch(/\d+ turns, [\d,]+ words, \d+% of all words, \d labels/);
    await rows.filter({ hasText: subject.misspelt }).filter({ hasText: '1×' }).waitFor();
    await drive.photograph(page, 'workbench');
  });

  test('a click on a label goes to its first turn', async () => {
    const rows = await drive.speakers(page);
    await rows.filter({ hasText: subject.misspelt }).click();
    await drive.atLine(page, typoLine);
  });

  test('keys move from turn to turn', async () => {
    const [first = 0, second = 0] = turns.map(({ line }) => line);
    await drive.goToLine(page, first);
    await page.keyboard.press('Control+Alt+PageDown');
    await drive.atLine(page, second);
    await page.keyboard.press('Control+Alt+PageUp');
    await drive.atLine(page, first);
  });

  test('a key that is held down loses no turn', async () => {
    const lines = turns.map(({ line }) => line);
    await drive.goToLine(page, lines[0] ?? 0);
    for (let press = 1; press < 12; press += 1) await page.keyboard.press('Control+Alt+PageDown');
    await drive.atLine(page, lines[11] ?? 0);
  });

  test('keys move between the turns of one speaker', async () => {
    const [first = 0, second = 0] = linesOf(subject.right);
    await drive.goToLine(page, first);
    await page.keyboard.press('Shift+Alt+PageDown');
    await drive.atLine(page, second);
    await drive.command(page, 'Rostrum: Go to Previous Turn of This Speaker');
    await drive.atLine(page, first);
  });

  test('a quick fix repairs the label, and the problem goes', async () => {
    await drive.goToLine(page, typoLine);
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: subject.right }).first();
    await fix.waitFor({ timeout: 15_000 });
    await drive.photograph(page, 'quick fix');
    await fix.click();
    await page.locator('.view-line', { hasText: `${subject.right}:` }).first().waitFor();
    const rows = await drive.problems(page);
    await rows.filter({ hasText: subject.misspelt }).first().waitFor({ state: 'detached', timeout: 15_000 });
    const people = await drive.speakers(page);
    await people.filter({ hasText: subject.misspelt }).waitFor({ state: 'detached', timeout: 15_000 });
    await drive.photograph(page, 'repaired');
  });
});
