import { readFileSync } from 'node:fs';
import { mapMarkdown, type Page, root } from './page.ts';

interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly path: string;
  readonly text: string;
}

/** The specification, a page a chapter. */
export function specificationPages(): Page[] {
  const [opening = '', ...parts] = readFileSync(`${root}packages/core/spec.md`, 'utf8').split(/^(?=## \d+\. )/m);
  const chapters = parts.map(chapterOf);
  const paths = new Map(chapters.map(({ number, path }) => [number, path]));
  const prose = (text: string): string =>
    text
      .replaceAll(/^#(?=##)/gm, '')
      .replaceAll(/\bchapter (\d+)\b/g, (words, number: string) => (paths.has(Number(number)) ? `[${words}](/${paths.get(Number(number))}/)` : words));
  const pages = chapters.map(({ number, title, path, text }) => ({
    path,
    title: `${number}. ${title}`,
    description: `The Rostrum transcript format, chapter ${number}: ${title}`,
    order: number,
    body: mapMarkdown(text, { prose, block: example }),
  }));
  const list = chapters.map(({ title, path }) => `1. [${title}](/${path}/)`).join('\n');
  return [{ path: 'specification/index', title: 'The Rostrum transcript format', label: 'About', order: 0, description: 'How a published transcript in plain text is read', body: `${opening.replace(/^# .*\n/, '')}\n${list}` }, ...pages];
}

function chapterOf(part: string): Chapter {
  const [heading = '', number = '', title = ''] = /^## (\d+)\. (.*)\n/.exec(part) ?? [];
  const slug = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return { number: Number(number), title, path: `specification/${number.padStart(2, '0')}-${slug}`, text: part.slice(heading.length) };
}

function example(info: string, text: string): string {
  const [, language = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(info) ?? [];
  const title = rest.replaceAll('"', '').replace(/^e/, 'E');
  return `\`\`\`${language}${title === '' ? '' : ` title="${title}"`}\n${text}\`\`\`\n`;
}
