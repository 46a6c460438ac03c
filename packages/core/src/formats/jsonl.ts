import type { Format } from './format.ts';
import { rowLosses, turnRows } from './turn-row.ts';

/** One JSON object a line, one line a turn (jsonlines.org). */
export const jsonl: Format = {
  name: 'jsonl',
  write: (transcript) => ({
    text: turnRows(transcript).map((row) => `${JSON.stringify(row)}\n`).join(''),
    losses: rowLosses(transcript, 'JSON Lines'),
  }),
};
