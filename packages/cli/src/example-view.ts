import { type MarkedRange, unmark } from '@rostrum/core/testing';
import type { Colors } from './colors.ts';
import { type GlyphSplitter, widthOf } from './glyphs.ts';

/** An example of a rule's page: what stands behind the fence, and the lines up to the next one. */
export interface Example {
  readonly info: string;
  readonly lines: readonly string[];
}

/** An example for the terminal: what it shows, its lines, and carets under the places that are reported. */
export function exampleView({ info, lines }: Example, colors: Colors, split: GlyphSplitter): string {
  const bar = `  ${colors.dim('│')}`;
  const { text, ranges } = unmark(lines.join('\n'));
  let offset = 0;
  const shown = text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    const inside = ranges.filter((range) => range.start >= start && range.start < offset);
    const row = `${bar} ${line}`.trimEnd();
    return inside.length === 0 ? [row] : [row, `${bar} ${colors.red(carets(line, start, inside, split))}`];
  });
  return [...titleOf(info, colors), ...shown].join('\n');
}

function carets(line: string, lineStart: number, ranges: readonly MarkedRange[], split: GlyphSplitter): string {
  let row = '';
  for (const { start, end } of ranges) {
    const from = start - lineStart;
    row = row.padEnd(widthOf(split(line.slice(0, from))));
    row += '^'.repeat(Math.max(1, widthOf(split(line.slice(from, end - lineStart)))));
  }
  return row;
}

function titleOf(info: string, colors: Colors): string[] {
  const [, shown = '', path] = /^([^"]*)(?:"(.*)")?$/.exec(info) ?? [];
  const words = shown.split(' ');
  const place = path === undefined ? '' : `, in ${path}`;
  if (words.includes('bad')) return [`  ${colors.red(`✖ reported${place}`)}`];
  if (words.includes('fixed')) return [`  ${colors.green(`✔ after the repair${place}`)}`];
  if (words.includes('good')) return [`  ${colors.green(`✔ not reported${place}`)}`];
  if (words.includes('beside')) return [`  ${colors.bold(`another file: ${path}`)}`];
  if (words.includes('config')) return [`  ${colors.bold('with this in rostrum.config.json')}`];
  return [];
}
