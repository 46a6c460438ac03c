import type { Host } from '@rostrum/lint';

/** Files that are data, which a test may change. */
export function memoryFiles(files: Map<string, string>): Host & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    read: async (uri) => {
      reads.push(uri);
      return files.get(uri);
    },
    list: async (folder) => [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`)).sort(),
    watch: () => () => {},
  };
}
