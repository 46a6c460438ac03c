import type { Writer } from './format.ts';
import { rowLosses, type TurnRow, turnRows } from './turn-row.ts';

const columns = ['id', 'line', 'section', 'speaker', 'name', 'role', 'affiliation', 'label', 'act', 'interpreted', 'start', 'end', 'answers', 'text'] as const satisfies readonly (keyof TurnRow)[];

/** A cell that a spreadsheet would run as a formula begins with one of these. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Comma-separated values with a header row (RFC 4180); times are milliseconds.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { csv } from '@rostrum/core/formats/csv';
 *
 * const { transcript } = readDocument('ADA: Is it open?\n\nTOM: It is. (Laughter.)\n\nADA: Thank you.\n');
 * console.log(csv.write(transcript, {}).text.split('\r\n').slice(0, 3));
 *
 * //=> ["id,line,section,speaker,name,role,affiliation,label,act,interpreted,start,end,answers,text","t1,1,,ada,ADA,,,ADA,question,false,,,,Is it open?","t2,3,,tom,TOM,,,TOM,answer,false,,,t1,It is. (Laughter.)"]
 * ```
 */
export const csv: Writer = {
  name: 'csv',
  write(transcript) {
    const rows = turnRows(transcript).map((row) => columns.map((column) => csvCell(row[column])).join(','));
    return { text: [columns.join(','), ...rows].map((row) => `${row}\r\n`).join(''), losses: rowLosses(transcript, 'CSV') };
  },
};

/**
 * A value as a cell: quoted where the syntax asks for it, and disarmed where a spreadsheet would run it.
 *
 * @example
 * ```ts
 * import { csvCell } from '@rostrum/core/formats/csv';
 *
 * console.log(['Berg, Anna', '=1+1', 12, undefined].map(csvCell));
 *
 * //=> ["\"Berg, Anna\"","'=1+1","12",""]
 * ```
 */
export function csvCell(value: string | number | boolean | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
