import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  clean: true,
  // Everything travels inside: an installed CLI loads no node_modules.
  noExternal: [/.*/],
  // CommonJS dependencies ask for Node's own modules through `require`.
  banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
  esbuildOptions(options) {
    options.conditions = ['@rostrum/source', 'module'];
    options.mainFields = ['module', 'main'];
  },
});
