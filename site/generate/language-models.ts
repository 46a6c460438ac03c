import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docs, mapMarkdown } from './page.ts';

const published = fileURLToPath(new URL('../dist/', import.meta.url));
const summary =
  'Rostrum parses, checks, converts and edits published transcripts in plain text: press conferences, briefings, hearings, interviews, meetings. It is a command line, a language server, an extension for Visual Studio Code and a TypeScript library, and all of them give the same answer.';

/** The chapters of the list, and which pages belong to them. */
const chapters = [
  ['Start', /^(?:index|start)$/],
  ['Guides', /^guides\//],
  ['Reference', /^reference\//],
  ['Rules', /^rules\//],
  ['Specification', /^specification\//],
] as const;

interface WrittenPage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/**
 * Writes what programs that read for a language model look for (https://llmstxt.org): `llms.txt`, the list of the pages,
 * `llms-full.txt`, all of them in one, and every page as Markdown. Stands beside the built pages; `base` is the folder in
 * which these stand, without a slash at its end.
 */
export function writeForLanguageModels(base: string): void {
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => read(path.replaceAll('\\', '/'), base))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  for (const { path, title, body } of pages) write(`${path}.md`, `# ${title}\n\n${body}`);
  const lists = chapters.map(([name, pattern]) => `## ${name}\n\n${pages.filter(({ path }) => pattern.test(path)).map(({ path, title, description }) => `- [${title}](${base}/${path}.md): ${description}`).join('\n')}`);
  write('llms.txt', `# Rostrum\n\n> ${summary}\n\n${lists.join('\n\n')}\n`);
  write('llms-full.txt', `# Rostrum\n\n> ${summary}\n\n${pages.map(({ title, body }) => `# ${title}\n\n${body.trim()}\n`).join('\n')}`);
}

function read(path: string, base: string): WrittenPage {
  const [, matter = '', body = ''] = /^---\n([^]*?)\n---\n+([^]*)$/.exec(readFileSync(`${docs}${path}`, 'utf8')) ?? [];
  const [title = '', description = ''] = ['title', 'description'].map((key) => field(matter, key));
  if (title === '' || description === '') throw new Error(`${path} has no title or no description.`);
  return { path: path.replace(/\.md$/, ''), title, description, body: mapMarkdown(body, { prose: (text) => text.replaceAll(/\]\((?=\/(?!\/))/g, `](${base}`) }) };
}

/** A field of the front matter, which is JSON in pages that are generated, and one line a key in those that people wrote. */
function field(matter: string, key: string): string {
  if (matter.startsWith('{')) return String((JSON.parse(matter) as Record<string, unknown>)[key] ?? '');
  return new RegExp(`^${key}: (.*)$`, 'm').exec(matter)?.[1] ?? '';
}

function write(name: string, text: string): void {
  const path = join(published, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
