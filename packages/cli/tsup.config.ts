import { rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

const resolve = createRequire(import.meta.url).resolve;
const lint = dirname(resolve('@rostrum/lint/package.json'));

rmSync('dist', { recursive: true, force: true });

const common: Options = { format: 'esm', platform: 'node', target: 'node20', minify: true };

export default defineConfig([
  {
    // The start file stands alone, without any shared chunk: it answers `--version` before anything else is loaded.
    ...common,
    entry: ['src/bin.ts'],
    esbuildPlugins: [
      {
        name: 'run-stays-outside',
        setup: (build) => build.onResolve({ filter: /^\.\/run\.ts$/ }, () => ({ path: './run.js', external: true })),
      },
    ],
  },
  {
    ...common,
    entry: ['src/run.ts'],
    splitting: true,
    // Everything travels inside: an installed CLI loads no node_modules.
    noExternal: [/.*/],
    // CommonJS dependencies ask for Node's own modules through `require`.
    banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
    esbuildOptions(options) {
      options.conditions = ['@rostrum/source', 'module'];
      options.mainFields = ['module', 'main'];
      // Node gets a CommonJS build of yaml, which is bundled whole; this one is shaken.
      options.alias = { yaml: join(dirname(resolve('yaml/package.json')), 'browser/dist/index.js') };
    },
    // `rostrum explain` reads the page that it is asked for, and only that.
    async onSuccess() {
      await cp(join(lint, 'src/rules'), 'dist/rules', { recursive: true, filter: (source) => !source.endsWith('.ts') });
    },
  },
]);
