import type { Writer } from './format.ts';
import { rowLosses, turnRows } from './turn-row.ts';

/**
 * One JSON object a line, one line a turn (jsonlines.org).
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { jsonl } from '@rostrum/core/formats/jsonl';
 *
 * const { transcript } = readDocument('ADA: Is it open?\n\nTOM: It is. (Laughter.)\n\nADA: Thank you.\n');
 * console.log(jsonl.write(transcript, {}).text.split('\n')[1]);
 *
 * //=> {"id":"t2","line":3,"speaker":"tom","name":"TOM","label":"TOM","act":"answer","interpreted":false,"answers":"t1","text":"It is. (Laughter.)"}
 * ```
 */
export const jsonl: Writer = {
  name: 'jsonl',
  write: (transcript) => ({
    text: turnRows(transcript).map((row) => `${JSON.stringify(row)}\n`).join(''),
    losses: rowLosses(transcript, 'JSON Lines'),
  }),
};
