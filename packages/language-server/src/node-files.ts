import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '@rostrum/lint';

/** Folders that hold nobody's transcripts. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The file system of this process, for a server on the editor's own machine. Changes are told by the editor. */
export const nodeFiles: Host = {
  async read(uri) {
    try {
      // a byte order mark counts in offsets; what is not UTF-8 is no text
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(fileURLToPath(uri)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async list(folder) {
    const found: string[] = [];
    const pending = [fileURLToPath(folder)];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      // a folder that cannot be read, or is gone by now, holds nothing
      const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const path = `${next}/${entry.name}`;
        if (entry.isDirectory() && !skipped.has(entry.name)) pending.push(path);
        else if (entry.isFile()) found.push(pathToFileURL(path).href);
      }
    }
    return found.sort();
  },
  watch: () => () => {},
};

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code));
}
