import { defineConfig, type Options } from 'tsup';

const common: Options = {
  format: 'esm',
  target: 'es2022',
  splitting: true,
  // Everything travels inside: one copy of the protocol library, whatever the host has installed.
  noExternal: [/.*/],
  esbuildOptions(options) {
    options.conditions = ['@rostrum/source', 'module'];
    options.mainFields = ['module', 'main'];
  },
};

export default defineConfig([
  {
    ...common,
    entry: { index: 'src/index.ts', protocol: 'src/protocol.ts', features: 'src/features/index.ts' },
    platform: 'neutral',
    dts: true,
  },
  {
    ...common,
    entry: { browser: 'src/browser.ts' },
    platform: 'browser',
    dts: true,
  },
  {
    ...common,
    entry: { node: 'src/node.ts', bin: 'src/bin.ts' },
    platform: 'node',
    dts: { entry: { node: 'src/node.ts' } },
    // CommonJS dependencies ask for Node's own modules through `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  },
]);
