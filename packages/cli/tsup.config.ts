import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'tsup';

const lint = dirname(createRequire(import.meta.url).resolve('@rostrum/lint/package.json'));

export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  clean: true,
  minify: true,
  // Everything travels inside: an installed CLI loads no node_modules.
  noExternal: [/.*/],
  // CommonJS dependencies ask for Node's own modules through `require`.
  banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
  esbuildOptions(options) {
    options.conditions = ['@rostrum/source', 'module'];
    options.mainFields = ['module', 'main'];
  },
  // `rostrum explain` reads the page that it is asked for, and only that.
  async onSuccess() {
    await cp(join(lint, 'src/rules'), 'dist/rules', {
      recursive: true,
      filter: (source) => !source.endsWith('.ts'),
    });
  },
});
