import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the pages. */
export const docs = fileURLToPath(new URL('../src/content/docs/', import.meta.url));

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page that follows from a source. */
export interface Page {
  /** Below the pages, without an ending. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Place in the list of its folder. */
  readonly order?: number;
  /** Name in the list of its folder, where it is not the title. */
  readonly label?: string;
  /** Markdown. */
  readonly body: string;
}

/** Writes pages where the site looks for them. */
export function writePages(pages: readonly Page[]): void {
  for (const { path, title, description, order, label, body } of pages) {
    const sidebar = { ...(order !== undefined && { order }), ...(label !== undefined && { label }) };
    const file = `${docs}${path}.md`;
    mkdirSync(dirname(file), { recursive: true });
    // JSON is YAML
    writeFileSync(file, `---\n${JSON.stringify({ title, description, sidebar })}\n---\n\n${body.trim()}\n`);
  }
}

/** Changes the prose of a page, its fenced blocks, or both. */
export function mapMarkdown(markdown: string, change: { readonly prose?: (text: string) => string; readonly block?: (info: string, text: string) => string }): string {
  const { prose = (text) => text, block = (info, text) => `\`\`\`${info}\n${text}\`\`\`\n` } = change;
  return markdown
    .split(/^(```[^\n]*\n[^]*?^```[^\S\n]*\n)/m)
    .map((piece) => {
      const [, info, text] = /^```([^\n]*)\n([^]*)^```\s*$/m.exec(piece) ?? [];
      return info === undefined || text === undefined ? prose(piece) : block(info, text);
    })
    .join('');
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text inside a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll(/\s*\n\s*/g, ' ');
}

/** A fenced block. */
export function fenced(info: string, text: string): string {
  return `\`\`\`${info}\n${text.trimEnd()}\n\`\`\``;
}
