import { rmSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { defineConfig, type Options } from 'tsup';

const resolve = createRequire(import.meta.url).resolve;
const lint = dirname(resolve('@rostrum/lint/package.json'));

rmSync('dist', { recursive: true, force: true });

const common: Options = { platform: 'node', target: 'node20', minify: true };
/** Asks for a chunk when it is needed, without Node's loader of ES modules: to start that takes longer than to read a short file. */
const withoutLoader = { 'dynamic-import': false };

export default defineConfig([
  {
    // The start file stands alone and is CommonJS: it answers `--version` before Node has set up its ES module loader,
    // which takes longer than all the rest of that answer.
    ...common,
    format: 'cjs',
    entry: ['src/bin.ts'],
    outExtension: () => ({ js: '.js' }),
    esbuildOptions(options) {
      options.supported = withoutLoader;
    },
    esbuildPlugins: [
      {
        name: 'run-stays-outside',
        setup: (build) => build.onResolve({ filter: /^\.\/run\.ts$/ }, () => ({ path: './run.js', external: true })),
      },
    ],
  },
  {
    ...common,
    format: 'esm',
    entry: ['src/run.ts'],
    outExtension: () => ({ js: '.js' }),
    splitting: true,
    // Everything travels inside: an installed CLI loads no node_modules.
    noExternal: [/.*/],
    plugins: [
      {
        // Only ES modules can be split into chunks, and CommonJS is what loads fast.
        name: 'chunks-as-common-js',
        async renderChunk(code) {
          const { code: written } = await transform(code, {
            format: 'cjs',
            platform: 'node',
            target: 'node20',
            supported: withoutLoader,
            charset: 'utf8',
            minify: true,
            define: { 'import.meta.url': 'importMetaUrl' },
            banner: code.includes('import.meta.url') ? "'use strict'; const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" : "'use strict';",
          });
          // What is exported never changes, and a plain property is read faster than esbuild's accessors.
          return { code: `${written}module.exports = { __esModule: true, ...module.exports };\n` };
        },
      },
    ],
    esbuildOptions(options) {
      options.charset = 'utf8'; // words of ten languages, not their escapes
      options.conditions = ['@rostrum/source', 'module'];
      options.mainFields = ['module', 'main'];
      // Node gets a CommonJS build of yaml, which is bundled whole; this one is shaken.
      options.alias = { yaml: join(dirname(resolve('yaml/package.json')), 'browser/dist/index.js') };
    },
    async onSuccess() {
      await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
      // `rostrum explain` reads the page that it is asked for, and only that.
      await cp(join(lint, 'src/rules'), 'dist/rules', { recursive: true, filter: (source) => !source.endsWith('.ts') });
    },
  },
]);
