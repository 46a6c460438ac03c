import type { Host } from '@rostrum/lint';
import { listFilesMethod, type ListFilesResult, readFileMethod, type ReadFileResult } from './protocol.ts';

/** Asks the editor. */
export type AskEditor = (method: string, params: object) => Promise<unknown>;

/** Files as the editor sees them, wherever they are: for a server in a web worker, and for virtual folders. */
export function editorFiles(ask: AskEditor): Host {
  return {
    async read(uri) {
      const { text } = ((await ask(readFileMethod, { uri })) ?? {}) as Partial<ReadFileResult>;
      return typeof text === 'string' ? text : undefined;
    },
    async list(folder, glob) {
      const { uris } = ((await ask(listFilesMethod, { folder, glob })) ?? {}) as Partial<ListFilesResult>;
      return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string').sort() : [];
    },
    watch: () => () => {},
  };
}

/** No files at all: an editor that cannot be asked, in a place without a file system. */
export const noFiles: Host = { read: async () => undefined, list: async () => [], watch: () => () => {} };

/** One host by the scheme of a resource: `file:` on this machine, everything else in the editor. */
export function filesByScheme(own: Host | undefined, editor: Host | undefined): Host {
  const hostOf = (uri: string): Host => (uri.startsWith('file:') ? (own ?? editor ?? noFiles) : (editor ?? noFiles));
  return {
    read: (uri) => hostOf(uri).read(uri),
    list: (folder, glob) => hostOf(folder).list(folder, glob),
    watch: (folder, glob, changed) => hostOf(folder).watch(folder, glob, changed),
  };
}
