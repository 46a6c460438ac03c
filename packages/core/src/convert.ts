import { FormatError, type ReadOptions, type Source, type WriteOptions, type Written } from './formats/format.ts';
import { type FormatEntry, formatNamed, formats } from './formats/index.ts';
import { type Imported, importWith } from './import-with.ts';
import type { Transcript } from './model/schema.ts';

export { formatNamed, formats, type FormatEntry } from './formats/index.ts';
export { type Draft, FormatError, type FormatErrorCode, type Format, type Loss, type Reader, type ReadOptions, type Source, type WriteOptions, type Writer, type Written } from './formats/format.ts';
export { type Imported } from './import-with.ts';

/**
 * Reads a document of another format as a transcript. Nothing is fetched, whatever the source refers to.
 *
 * @throws {FormatError} when no format has the name or that format cannot be read, when the source is not of that
 * format, too large, or unsafe.
 *
 * @example
 * ```ts
 * import { importDocument } from '@rostrum/core/formats';
 *
 * const captions = 'WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ada>The quay is finished.\n\n00:03.000 --> 00:04.000\n<v Tom>When does the ferry sail?\n';
 * const { text, transcript } = await importDocument('webvtt', captions);
 * console.log(text.trimEnd().split('\n').at(-1), transcript.turns.map(({ start }) => start));
 *
 * //=> [00:00:03.000] Tom: When does the ferry sail? [1000,3000]
 * ```
 */
export async function importDocument(name: string, source: Source, options: ReadOptions = {}): Promise<Imported> {
  const entry = known(name, ({ reads }) => reads);
  return importWith(await entry.load(), source, options);
}

/**
 * Writes a transcript in another format.
 *
 * @throws {FormatError} when no format has the name or that format cannot be written, and when it needs times that the
 * transcript does not have.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { exportDocument } from '@rostrum/core/formats';
 *
 * const { transcript } = readDocument('May 2, 2024\n\nCHAIR: Is it open?\n\nMS. LANE: It is. (Laughter.)\n\nCHAIR: Thank you.\n');
 * const { text, losses } = await exportDocument('csv', transcript);
 * console.log(text.split('\r\n')[2]);
 * console.log(losses.map(({ what }) => what));
 *
 * //=> t2,5,,lane,Lane,,,MS. LANE,statement,false,,,,It is. (Laughter.)
 * //=> ["CSV holds turns alone: the facts about the event were left out."]
 * ```
 */
export async function exportDocument(name: string, transcript: Transcript, options: WriteOptions = {}): Promise<Written> {
  const entry = known(name, ({ writes }) => writes);
  const format = await entry.load();
  const written = format.write?.(transcript, options);
  if (written === undefined) throw new FormatError('unknown-format', `${entry.title} cannot be written.`);
  return written;
}

function known(name: string, can: (entry: FormatEntry) => boolean): FormatEntry {
  const entry = formatNamed(name);
  if (entry !== undefined && can(entry)) return entry;
  const names = formats.filter(can).map((each) => each.name);
  throw new FormatError('unknown-format', `There is no such format here: “${name}”. The known ones: ${names.join(', ')}.`);
}
