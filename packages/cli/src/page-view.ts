import type { Colors } from './colors.ts';
import { type Example, exampleView } from './example-view.ts';
import { type GlyphSplitter, glyphSplitter } from './glyphs.ts';
import { wrap } from './wrap.ts';

/** What the stream that shows a page can do. */
export interface PageLook {
  readonly columns: number;
  readonly colors: Colors;
}

/** Wider than this, prose is hard to read. */
const WIDEST = 88;

/**
 * A rule's page for the terminal: headings, paragraphs, lists, tables and examples of its Markdown, without the marks. Reads
 * what our pages use, one block at a time; a construct that it does not know stays as written.
 */
export async function pageView(markdown: string, look: PageLook): Promise<string> {
  const split = await glyphSplitter(markdown);
  const blocks = blocksOf(markdown).map((block) => show(block, Math.min(look.columns, WIDEST), look.colors, split));
  return `${blocks.join('\n\n')}\n`;
}

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'example'; readonly example: Example }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'prose'; readonly text: string };

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    const fence = /^`{3,}/.exec(line)?.[0];
    if (line.trim() === '') index++;
    else if (heading !== null) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      index++;
    } else if (fence !== undefined) {
      const end = lines.findIndex((each, at) => at > index && each.trimEnd() === fence);
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'example', example: { info: line.slice(fence.length), lines: lines.slice(index + 1, last) } });
      index = last + 1;
    } else {
      const end = lines.findIndex((each, at) => at > index && (each.trim() === '' || /^(?:#{1,6} |`{3})/.test(each)));
      const last = end < 0 ? lines.length : end;
      blocks.push(proseBlock(lines.slice(index, last)));
      index = last;
    }
  }
  return blocks;
}

function proseBlock(lines: readonly string[]): Block {
  // Below the headings of a table and the line under them.
  if (lines[0]?.startsWith('| ') === true) return { kind: 'table', rows: lines.slice(2).map((line) => line.slice(2, -2).split(' | ')) };
  if (!/^[-*] /.test(lines[0] ?? '')) return { kind: 'prose', text: lines.map((line) => line.trim()).join(' ') };
  const items: string[] = [];
  for (const line of lines) {
    if (/^[-*] /.test(line)) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', items };
}

function show(block: Block, columns: number, colors: Colors, split: GlyphSplitter): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? colors.bold(colors.underline(plain(block.text))) : colors.bold(plain(block.text));
    case 'example':
      return exampleView(block.example, colors, split);
    case 'list':
      return block.items.map((item) => `- ${wrap(plain(item), columns - 2, split).join('\n  ')}`).join('\n');
    case 'table':
      return block.rows.map((cells) => cells.map((cell, at) => `${at === 0 ? '' : '    '}${plain(cell).replace(/^`(.*)`$/, '$1')}`).join('\n')).map((row) => `  ${row}`).join('\n');
    case 'prose':
      return wrap(plain(block.text), columns, split).join('\n');
  }
}

/** The text of a line without the marks of emphasis, code and links. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, label: string, address: string) => (label === address ? label : `${label} (${address})`))
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\*([^*\s][^*]*)\*/g, '$1');
}
