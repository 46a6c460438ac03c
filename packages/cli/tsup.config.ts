import { rmSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

const resolve = createRequire(import.meta.url).resolve;
const lint = dirname(resolve('@rostrum/lint/package.json'));

rmSync('dist', { recursive: true, force: true });

const common: Options = { platform: 'node', target: 'node20', minify: true };

export default defineConfig([
  {
    // The start file stands alone and is CommonJS: it answers `--version` before Node has set up its ES module loader,
    // which takes longer than all the rest of that answer.
    ...common,
    format: 'cjs',
    entry: ['src/bin.ts'],
    outExtension: () => ({ js: '.js' }),
    esbuildPlugins: [
      {
        name: 'run-stays-outside',
        setup: (build) => build.onResolve({ filter: /^\.\/run\.ts$/ }, () => ({ path: './run.mjs', external: true })),
      },
    ],
  },
  {
    ...common,
    format: 'esm',
    entry: ['src/run.ts'],
    outExtension: () => ({ js: '.mjs' }),
    splitting: true,
    // Everything travels inside: an installed CLI loads no node_modules.
    noExternal: [/.*/],
    // CommonJS dependencies ask for Node's own modules through `require`.
    banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
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
