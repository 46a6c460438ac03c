import { existsSync, readFileSync } from 'node:fs';
import { rules } from '@rostrum/lint';
import { describe, expect, test } from 'vitest';
import { languages } from '../packages/core/src/languages/index.ts';
import { repoFiles } from './repo/check.ts';

// What the pages for readers say: their table is that of the rules, their links and scripts exist. Their examples run in
// `code-examples.test.ts`.

const root = new URL('..', import.meta.url);
const pages = repoFiles(root).filter(({ path }) => /(?:^|\/)(?:README|ARCHITECTURE|CONTRIBUTING)\.md$/.test(path));
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> };

/** The rules as the README shows them. */
function ruleTable(): string {
  const rows = rules.map(({ meta }) => `| [${meta.name}](packages/lint/src/rules/${meta.name}.md) | ${meta.summary} | ${meta.severity} | ${meta.fix} |`);
  return ['| Rule | Reports | Severity | Repair |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

describe('the table of rules', () => {
  const between = /(?<=<!-- rules -->\n)[^]*(?=\n<!-- \/rules -->)/;

  test('is that of the rules; --update writes it', async () => {
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    expect(readme).toMatch(between);
    await expect(readme.replace(between, ruleTable)).toMatchFileSnapshot('../README.md');
  });

  test('stands on one page only', () => {
    expect(pages.filter(({ text }) => text.includes('| Rule |')).map(({ path }) => path)).toEqual(['README.md']);
  });
});

/** Relative links of a page that lead nowhere. */
function brokenLinks({ path, text }: { path: string; text: string }): string[] {
  const prose = text.replaceAll(/^```[^]*?^```$/gm, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target) && !leads(target, path));
}

function leads(target: string, from: string): boolean {
  const [path = '', anchor] = target.split('#');
  const url = path === '' ? new URL(from, root) : new URL(path, new URL(from, root));
  if (!existsSync(url)) return false;
  if (anchor === undefined) return true;
  const headings = [...readFileSync(url, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.some((heading) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-') === anchor);
}

test('the README counts the languages', () => {
  expect(readFileSync(new URL('README.md', root), 'utf8')).toContain('the forty whose words');
  expect(languages).toHaveLength(40);
});

describe('the pages of the rules', () => {
  test('name chapters that the specification has', () => {
    const chapters = new Set([...readFileSync(new URL('packages/core/spec.md', root), 'utf8').matchAll(/^#+ [\d.]+ (.+)$/gm)].map(([, title = '']) => title));
    const named = repoFiles(root).filter(({ path }) => /^packages\/lint\/src\/rules\/[a-z-]+\.(?:md|ts)$/.test(path)).flatMap(({ path, text }) => [...text.matchAll(/`spec\.md`, “([^”]+)”/g)].map(([, title = '']) => ({ path, title })));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ title }) => !chapters.has(title))).toEqual([]);
  });
});

describe('links and scripts', () => {
  test.each(pages)('of $path exist', (page) => {
    expect(brokenLinks(page)).toEqual([]);
    const named = [...page.text.matchAll(/\bnpm (?:run )?(test|(?<=run )[a-z]+)\b/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('that are wrong are found', () => {
    const text = 'See [a](README.md), [b](missing.md), [c](README.md#no-such-heading) and [d](https://example.org/x).\n';
    expect(brokenLinks({ path: 'X.md', text })).toEqual(['missing.md', 'README.md#no-such-heading']);
  });
});
