import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { rules } from '@rostrum/lint';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, launchBrowser } from './workbench/boot.ts';

// The site as `npm run site` builds it, in Chromium: it is whole, needs nobody else, and can be used without a mouse.

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}site/dist/`;
const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', md: 'text/markdown', svg: 'image/svg+xml', txt: 'text/plain', wasm: 'application/wasm' };
/** One of each kind, for what takes long. */
const samples = ['/', '/guides/validate/', '/reference/api/core-edit/', '/rules/label-typo/', '/specification/06-labels/'];

/** The folder in which the site stands, as that of a project does on GitHub: whoever forgets it gets nothing. */
const base = '/rostrum';

let server: Server;
let browser: Browser;
let origin: string;
/** Addresses of all pages, with what they hold. */
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  // What the test runner tells its tests of modes, the builder of the site would take for its own.
  const own = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(?:DEV|PROD|SSR|MODE|BASE_URL|NODE_ENV|VITEST.*)$/.test(key)));
  const build = spawnSync('npm', ['run', '--silent', 'site'], { cwd: root, encoding: 'utf8', env: { ...own, ROSTRUM_SITE: `https://example.org${base}/` } });
  if (build.status !== 0) throw new Error(`npm run site failed:\n${build.stdout}${build.stderr}`);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html') && path !== '404.html');
  pages = new Map(files.map((path) => [`/${path.replace(/index\.html$/, '')}`, readFileSync(dist + path, 'utf8')]));
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(path.startsWith(`${base}/`) ? dist + decodeURIComponent(path.slice(base.length)) : '').then(
      (content) => response.setHeader('Content-Type', `${types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'}; charset=utf-8`).end(content),
      () => response.writeHead(404).end(),
    );
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  origin = `http://localhost:${port}`;
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** A page of a browser that notes what goes wrong in it: errors, and requests to somebody else. */
async function open(options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = await browser.newPage({ baseURL: origin, ...options });
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => new RegExp(`^(?:${origin}/|data:|blob:)`).test(request.url()) || faults.push(`${page.url()}: asks ${request.url()}`));
  return { page, faults };
}

/** Every address and anchor that a page leads to inside the site, as it is written. */
function linksOf(html: string): string[] {
  return [...html.replaceAll(/<pre[^]*?<\/pre>/g, '').matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = '']) => target.replaceAll('&amp;', '&')).filter((target) => !/^(?:[a-z]+:|\/\/)/.test(target));
}

function leads(target: string, from: string): boolean {
  const { pathname, hash } = new URL(target, `${origin}${base}${from}`);
  if (!pathname.startsWith(`${base}/`)) return false;
  const html = pages.get(pathname.slice(base.length));
  if (html !== undefined) return hash === '' || hash === '#_top' || html.includes(` id="${decodeURIComponent(hash.slice(1))}"`);
  try {
    return readFileSync(dist + pathname.slice(base.length)).length > 0;
  } catch {
    return false;
  }
}

describe('the site', () => {
  test('has a page for each rule, each chapter of the specification, and each entry of the packages', () => {
    const chapters = [...readFileSync(`${root}packages/core/spec.md`, 'utf8').matchAll(/^## \d+\. /gm)];
    expect([...pages.keys()].filter((path) => /^\/specification\/\d/.test(path))).toHaveLength(chapters.length);
    expect(rules.filter(({ meta }) => !pages.has(`/rules/${meta.name}/`))).toEqual([]);
    expect([...pages.keys()]).toEqual(expect.arrayContaining(['/reference/api/core/', '/reference/api/core-formats/', '/reference/api/lint/', '/reference/api/language-server-protocol/']));
  });

  test('has no broken link', () => {
    const broken = [...pages].flatMap(([path, html]) => linksOf(html).filter((target) => !leads(target, path)).map((target) => `${path}: ${target}`));
    expect(broken).toEqual([]);
    expect(['/rostrum/start/', '/rostrum/no-such-page/', '/rostrum/start/#no-such-heading', '/start/'].map((target) => leads(target, '/'))).toEqual([true, false, false, false]);
  });

  test('has one heading of the first level on each page, and nothing of anybody else', () => {
    // What the copy button holds is text.
    const faulty = (page: string): boolean => isFaulty(page.replaceAll(/ data-code="[^"]*"/g, ''));
    const isFaulty = (html: string): boolean => html.match(/<h1[ >]/g)?.length !== 1 || /<(?:link|script|img|iframe|source|video|audio)\b[^>]*\s(?:href|src|srcset)="(?:[a-z]+:)?\/\/(?!example\.org\/rostrum\/)/.test(html);
    expect([...pages].filter(([, html]) => faulty(html)).map(([path]) => path)).toEqual([]);
    expect(['<h1>a</h1><img src="https://cdn.example.com/a.png">', '<h1>a</h1><h1>b</h1>', '<h1 id="a">a</h1><img src="/a.png">'].map(faulty)).toEqual([true, true, false]);
  });

  // The pages of a kind are made alike, so every sixth speaks for the rest.
  test('loads without an error, and asks nobody else', { timeout: 300_000 }, async () => {
    const waiting = [...new Set([...samples, ...[...pages.keys()].filter((_, index) => index % 6 === 0)])];
    const found = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { page, faults } = await open();
        for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await page.goto(base + path, { waitUntil: 'load' });
        return faults;
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('is accessible in %s (axe)', { timeout: 300_000 }, async (colorScheme) => {
    const { page } = await open({ colorScheme });
    const found: string[] = [];
    for (const path of samples) {
      await page.goto(base + path);
      expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      found.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`));
    }
    // The search button of Starlight shows its keys behind its name.
    expect(found.filter((fault) => !/ label-content-name-mismatch: <button data-open-modal/.test(fault))).toEqual([]);
  });

  test('is found through the search box, by keyboard', async () => {
    const { page, faults } = await open();
    await page.goto(`${base}/start/`);
    // The box comes when the browser is idle.
    await page.locator('dialog input').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
    await page.locator('dialog input:focus').waitFor();
    await page.keyboard.type('label-typo');
    const result = page.locator(`dialog a[href^="${base}/rules/label-typo/"]`).first();
    await result.waitFor();
    await result.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rules/label-typo/**');
    expect(await page.locator('h1').textContent()).toBe('label-typo');
    expect(faults).toEqual([]);
  });

  test('needs no mouse', async () => {
    const { page } = await open();
    await page.goto(`${base}/guides/parse/`);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip to content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#_top');
    const reached = new Set<string | null>();
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate('document.activeElement.getAttribute("href")'));
    }
    expect(reached).toContain(`${base}/guides/convert/`);
  });

  test('has a menu on a telephone, and no page wider than the screen', async () => {
    const { page, faults } = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    for (const path of samples) {
      await page.goto(base + path);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390);
    }
    await page.goto(`${base}/start/`);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('link', { name: 'Convert' }).tap();
    await page.waitForURL('**/guides/convert/');
    expect(faults).toEqual([]);
  });

  test('keeps the colours that a reader chooses', async () => {
    const { page } = await open({ colorScheme: 'light' });
    await page.goto(`${base}/start/`);
    const colour = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await colour();
    await page.locator('starlight-theme-select select').first().selectOption('dark');
    await page.goto(`${base}/rules/`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await colour()).not.toBe(light);
  });
});

describe('for language models', () => {
  test('llms.txt lists every page, and each stands there as Markdown', () => {
    const targets = [...readFileSync(`${dist}llms.txt`, 'utf8').matchAll(/\]\(\/rostrum([^)]+)\)/g)].map(([, target = '']) => target);
    expect(targets.map((target) => target.replace(/(?:index)?\.md$/, '').replace(/(?<!\/)$/, '/')).sort()).toEqual([...pages.keys()].sort());
    const whole = readFileSync(`${dist}llms-full.txt`, 'utf8');
    for (const target of targets) expect(whole).toContain(readFileSync(dist + target.slice(1), 'utf8').trim());
  });
});
