import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Loading the script and activating it, in a process of its own with an editor of straw: what is measured is our own code.
 * The fastest of several counts, because other work on the machine only ever adds.
 */
test('loading and activating the extension takes at most 50 ms of its own', () => {
  const times = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, [at('host/activate.cjs'), at('../../extensions/vscode/dist/extension.js')], { encoding: 'utf8' })),
  );
  console.info(`activation: ${times.map((time) => time.toFixed(1)).join(', ')} ms of processor time`);
  expect(Math.min(...times)).toBeGreaterThan(1);
  expect(Math.min(...times)).toBeLessThanOrEqual(50);
});
