import type { Host } from '../host.ts';

/** A host whose files are data, for tests. It counts what is read. */
export function memoryHost(files: Readonly<Record<string, string>>): Host & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    async read(uri) {
      reads.push(uri);
      return files[uri];
    },
    async list() {
      return Object.keys(files).sort();
    },
    watch: () => () => {},
  };
}
