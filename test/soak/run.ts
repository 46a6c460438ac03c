// What takes hours: the properties of the parser on a million texts each, then every hostile family on long texts.
// `npm run soak`; ROSTRUM_CASES=n for other numbers, ROSTRUM_SEED=n to repeat a run; the processes take n, n + 1 …
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { families } from '../bench/families.ts';
import { measureGrowth, MOST_GROWTH, thorough } from '../bench/growth.ts';

const cases = Number(process.env['ROSTRUM_CASES'] ?? 1_000_000);
const seed = Number(process.env['ROSTRUM_SEED'] ?? Math.floor(Math.random() * 0x7fff_ffff));
const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));

/** Runs a share of the cases in a process of its own; its exit status. */
function runShare(share: number, of: number): Promise<number> {
  const env = { ...process.env, ROSTRUM_CASES: String(Math.max(2001, Math.ceil(cases / of))), ROSTRUM_SEED: String(seed + share) };
  console.log(`Share ${share + 1} of ${of}: ${env.ROSTRUM_CASES} texts for all properties, ROSTRUM_SEED=${env.ROSTRUM_SEED}`);
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'unit', '--testTimeout', '0', 'packages/core/src/lossless.test.ts'], { cwd: root, stdio: 'inherit', env });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

const shares = availableParallelism();
const start = performance.now();
const statuses = await Promise.all(Array.from({ length: shares }, (_, share) => runShare(share, shares)));
console.log(`Properties: ${cases} texts in ${Math.round((performance.now() - start) / 1000)} s, ${statuses.every((status) => status === 0) ? 'all hold' : 'some do not hold'}.`);

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
process.exitCode = statuses.every((status) => status === 0) && broken === 0 ? 0 : 1;
