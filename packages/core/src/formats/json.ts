import type { Writer } from './format.ts';

/**
 * The model itself, as its JSON Schema describes it. Nothing is lost.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { json } from '@rostrum/core/formats/json';
 *
 * const { transcript } = readDocument('ADA: Is it open?\n\nTOM: It is. (Laughter.)\n\nADA: Thank you.\n');
 * console.log(Object.keys(JSON.parse(json.write(transcript, {}).text) as object));
 *
 * //=> ["version","kind","style","metadata","zones","speakers","sections","turns","exchanges","notes"]
 * ```
 */
export const json: Writer = {
  name: 'json',
  write: (transcript) => ({ text: `${JSON.stringify(transcript, null, 2)}\n`, losses: [] }),
};
