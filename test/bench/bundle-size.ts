import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Bytes, minified and gzipped, of our own code that a program carries which imports some names of `@rostrum/core`; the YAML reader is not ours. */
export function bundledSize(names: string): Promise<number> {
  return sizeOf(`export ${names} from '@rostrum/core';`, '@rostrum/core', here);
}

/**
 * Bytes, minified and gzipped, of the code of its own package that a program loads with an entry; `folder` is where the
 * program stands. Code that is loaded on demand does not count.
 */
export function entrySize(entry: string, folder: string): Promise<number> {
  return sizeOf(`export * from '${entry}';`, entry.split('/').slice(0, 2).join('/'), folder);
}

async function sizeOf(contents: string, owner: string, folder: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    splitting: true,
    metafile: true,
    outdir: here,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    plugins: [onlyPackage(owner)],
  });
  const contentsOf = new Map(outputFiles.map((file) => [file.path, file.contents]));
  const loaded = new Set(Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint === '<stdin>').map(([path]) => path));
  // a set grows while it is walked
  for (const path of loaded) for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) if (kind === 'import-statement' && next in metafile.outputs) loaded.add(next);
  return [...loaded].reduce((sum, path) => sum + gzipSync(contentsOf.get(join(process.cwd(), path)) ?? new Uint8Array(), { level: 9 }).length, 0);
}

/** Leaves all other packages outside. */
function onlyPackage(owner: string): Plugin {
  return {
    name: 'only-package',
    setup: (builder) => builder.onResolve({ filter: /^[^./]/ }, ({ path }) => (path === owner || path.startsWith(`${owner}/`) ? undefined : { path, external: true })),
  };
}
