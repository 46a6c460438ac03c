import { extname } from 'node:path';
import { type FormatEntry, FormatError, formats, type Imported, importDocument, type ReadOptions } from '@rostrum/core/formats';

/** What became of a source in another format; a fault is a half-sentence that follows the file's name. */
export type ImportOutcome = Imported | { readonly fault: string };

/** The formats that a file may be in by the ending of its name; none where it is a transcript as it stands. */
export function formatsOf(path: string): readonly FormatEntry[] {
  const ending = extname(path).toLowerCase();
  return ['.txt', '.md', '.transcript'].includes(ending) ? [] : formats.filter(({ reads, extensions }) => reads && extensions.includes(ending));
}

/** Reads a source in the first of some formats that takes it. */
export async function importSource(candidates: readonly FormatEntry[], bytes: Uint8Array, options: ReadOptions): Promise<ImportOutcome> {
  const reasons: string[] = [];
  for (const { name, title } of candidates) {
    try {
      return await importDocument(name, bytes, options);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      // Another reader may take it, unless this one knew the source and refused it.
      if (error.code !== 'syntax') return { fault: `was refused: ${error.message}` };
      reasons.push(candidates.length === 1 ? error.message : `${title}: ${error.message}`);
    }
  }
  const [only] = reasons;
  return { fault: reasons.length === 1 ? `cannot be read as ${candidates[0]?.title}: ${only}` : `fits none of the formats with this ending (${candidates.map(({ name }) => name).join(', ')}). Name the right one with --from.` };
}
