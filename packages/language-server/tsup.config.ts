import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

const lint = dirname(createRequire(import.meta.url).resolve('@rostrum/lint/package.json'));

// Cleaning is the build script's work: `clean` in one of several configurations wipes what the others wrote.
const library: Options = {
  entry: { index: 'src/index.ts', protocol: 'src/protocol.ts', features: 'src/features/index.ts' },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
};

/** What an editor starts: everything travels inside, so that it starts fast and loads no node_modules. */
const program: Options = {
  format: 'esm',
  target: 'es2022',
  splitting: true,
  noExternal: [/.*/],
  esbuildOptions(options) {
    options.conditions = ['@rostrum/source', 'module'];
    options.mainFields = ['module', 'main'];
  },
};

export default defineConfig([
  library,
  {
    ...program,
    entry: { browser: 'src/browser.ts' },
    platform: 'browser',
    dts: true,
    // What a page loads counts every byte: this takes a twentieth more off than the bundler's own.
    minify: 'terser',
    esbuildOptions(options) {
      program.esbuildOptions?.(options, { format: 'esm' });
      // the names by which one chunk asks another are made short before terser sees each chunk by itself
      options.minifyIdentifiers = true;
      options.minifySyntax = true;
    },
    terserOptions: { module: true, ecma: 2022, compress: { passes: 3, pure_getters: true } },
    // A worker exports nothing; without this line tools take the file for CommonJS.
    footer: { js: 'export {};' },
  },
  {
    ...program,
    entry: { node: 'src/node.ts', bin: 'src/bin.ts' },
    platform: 'node',
    dts: { entry: { node: 'src/node.ts' } },
    async onSuccess() {
      // A diagnostic links to the page of its rule.
      await cp(join(lint, 'src/rules'), 'dist/rules', { recursive: true, filter: (source) => !source.endsWith('.ts') });
    },
    // CommonJS dependencies ask for Node's own modules through `require`.
    banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
  },
]);
