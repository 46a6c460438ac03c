// What takes hours: the properties of the parser on a million texts each, then every hostile family on long texts.
// `npm run soak`; ROSTRUM_CASES=n for other numbers, ROSTRUM_SEED=n to repeat a run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { families } from '../bench/families.ts';
import { measureGrowth, MOST_GROWTH, thorough } from '../bench/growth.ts';

const cases = process.env['ROSTRUM_CASES'] ?? '1000000';
const seed = process.env['ROSTRUM_SEED'] ?? String(Math.floor(Math.random() * 0x7fff_ffff));
console.log(`Properties: ${cases} cases each, ROSTRUM_SEED=${seed}`);

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = fileURLToPath(import.meta.resolve('vitest/vitest.mjs'));
const properties = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', '--testTimeout', '0', 'packages/core/src/lossless.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ROSTRUM_CASES: cases, ROSTRUM_SEED: seed },
});

let broken = 0;
console.log(`\nGrowth of ${families.length} families, at most ${MOST_GROWTH} a doubling`);
for (const family of families) {
  for (const { work, growth, milliseconds, length } of measureGrowth(family, thorough)) {
    const holds = growth <= MOST_GROWTH;
    if (!holds) broken++;
    console.log(`${holds ? 'PASS ' : 'short'} x${growth.toFixed(2)} ${milliseconds.toFixed(0).padStart(7)} ms ${String(length).padStart(9)} characters  ${family.name}, ${work}`);
  }
}
console.log(broken === 0 ? 'All families grow with their length.' : `${broken} grow faster than their length.`);
process.exitCode = properties.status === 0 && broken === 0 ? 0 : 1;
