import { defineConfig } from 'vitest/config';

const conditions = ['@rostrum/source', 'module', 'node', 'import', 'default'];

/**
 * The first test of a file waits for the sources to be read, which takes seconds on a busy machine.
 *
 * Three projects: `unit` (beside the sources), `repo` (the structure of this repository), both run by `npm test` on sources;
 * `e2e` (built, packed and installed parts), run by `npm run e2e`.
 */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // A machine that is busy with other things is slow, and no test is wrong for that.
    testTimeout: 30_000,
    // One a core: the process that only hands out the files needs none for itself.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', testTimeout: 20_000, include: ['packages/*/src/**/*.test.ts', 'extensions/*/src/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'repo', testTimeout: 20_000, include: ['test/*.test.ts'], exclude: ['test/{api-report,package,node-20,release}.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/{api-report,package,node-20,release}.test.ts', 'test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
