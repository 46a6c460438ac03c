import type { Format } from './format.ts';
import { rowLosses, type TurnRow, turnRows } from './turn-row.ts';

const columns = ['id', 'line', 'section', 'speaker', 'name', 'role', 'affiliation', 'label', 'act', 'interpreted', 'start', 'end', 'answers', 'text'] as const satisfies readonly (keyof TurnRow)[];

/** A cell that a spreadsheet would run as a formula begins with one of these. */
const FORMULA = /^[=+\-@\t\r]/;

/** Comma-separated values with a header row (RFC 4180); times are milliseconds. */
export const csv: Format = {
  name: 'csv',
  write(transcript) {
    const rows = turnRows(transcript).map((row) => columns.map((column) => csvCell(row[column])).join(','));
    return { text: [columns.join(','), ...rows].map((row) => `${row}\r\n`).join(''), losses: rowLosses(transcript, 'CSV') };
  },
};

/** A value as a cell: quoted where the syntax asks for it, and disarmed where a spreadsheet would run it. */
export function csvCell(value: string | number | boolean | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
