import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bytes, minified and gzipped, of our own code that a program carries which imports some names of `@rostrum/core`; the YAML reader is not ours. */
export async function bundledSize(names: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from '@rostrum/core';`, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    external: ['yaml'],
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}
