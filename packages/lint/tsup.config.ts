import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { configJsonSchema } from './src/config/schema.ts';

export default defineConfig({
  entry: { index: 'src/index.ts', schema: 'src/config/schema.ts' },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.portable.json',
  dts: true,
  sourcemap: true,
  esbuildOptions(options) {
    options.sourcesContent = false; // the sources are in the package
  },
  clean: true,
  async onSuccess() {
    await writeFile('dist/config.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  },
});
