/**
 * Files as config resolution and indexes see them: `fs` behind the command line, requests to the editor behind the
 * language server. Resources are URIs, so that nothing here knows a platform.
 */
export interface Host {
  /** The text of a file; undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
  /** URIs of the files below a folder that match a glob pattern, in a stable order. */
  list(folder: string, glob: string): Promise<readonly string[]>;
  /** Calls `changed` with the URI of a matching file that was created, changed or deleted; answers how to stop. */
  watch(folder: string, glob: string, changed: (uri: string) => void): () => void;
}
