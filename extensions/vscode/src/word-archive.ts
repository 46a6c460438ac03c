import { unzipSync } from 'fflate';

/** A part of an archive, as mammoth reads it. */
interface Part {
  async(): Promise<Uint8Array>;
}

/**
 * Opens the archive of a Word document. It stands in for JSZip in what is packed: mammoth asks no more of a library than this,
 * and JSZip takes as much room as mammoth itself. Rejects where the bytes are no archive.
 */
export async function loadAsync(archive: ArrayBuffer | Uint8Array): Promise<{ file(name: string): Part | null }> {
  const bytes = new Uint8Array(archive);
  const names = new Set<string>();
  unzipSync(bytes, {
    filter({ name }) {
      names.add(name);
      return false;
    },
  });
  return {
    file: (name) => (names.has(name) ? { async: async () => unzipSync(bytes, { filter: (part) => part.name === name })[name] ?? new Uint8Array() } : null),
  };
}
