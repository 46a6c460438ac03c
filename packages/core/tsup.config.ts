import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { formats } from './src/formats/index.ts';
import { transcriptJsonSchema } from './src/model/schema.ts';
import { specSuite } from './src/spec-reader.ts';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    schema: 'src/schema.ts',
    edit: 'src/edit/index.ts',
    formats: 'src/convert.ts',
    import: 'src/import-with.ts',
    testing: 'src/testing.ts',
    ...Object.fromEntries(formats.map(({ name }) => [`formats/${name}`, `src/formats/${name}.ts`])),
  },
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
    await writeFile('dist/transcript.schema.json', `${JSON.stringify(transcriptJsonSchema(), null, 2)}\n`);
    await writeFile('dist/spec.json', `${JSON.stringify(specSuite(await readFile('spec.md', 'utf8')), null, 2)}\n`);
  },
});
