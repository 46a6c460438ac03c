import { csvCell } from '@rostrum/core/formats/csv';
import type { Colors } from './colors.ts';
import { fit, glyphSplitter, printable, widthOf } from './glyphs.ts';

/** A column of a table. */
export interface Column {
  readonly heading: string;
  /** Numbers stand to the right. */
  readonly align?: 'right';
  /** Widest that the column gets where a terminal watches. */
  readonly widest?: number;
}

/** A table for people: columns as wide as their cells, headings dimmed. */
export async function tableView(columns: readonly Column[], rows: readonly (readonly string[])[], { colors, columns: room }: { colors: Colors; columns?: number | undefined }): Promise<string> {
  const split = await glyphSplitter(rows.flat().join(''));
  const cells = rows.map((row) => row.map(printable));
  const widths = columns.map(({ heading, widest = Infinity }, index) => {
    const natural = cells.reduce((width, row) => Math.max(width, widthOf(split(row[index] ?? ''))), heading.length);
    return Math.min(natural, room === undefined ? natural : widest);
  });
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? '';
        const width = widths[index] ?? 0;
        return align === 'right' ? ' '.repeat(Math.max(0, width - widthOf(split(cell)))) + cell : fit(cell, width, split);
      })
      .join('  ')
      .trimEnd();
  return [colors.dim(line(columns.map(({ heading }) => heading))), ...cells.map(line)].map((each) => `${each}\n`).join('');
}

/** The same as comma-separated values (RFC 4180). */
export function csvView(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return [columns.map(({ heading }) => heading), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
