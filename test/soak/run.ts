// What takes hours: the properties of the parser on a million texts each, every hostile family on long texts, the server under
// thousands of sessions, the command line killed in mid-repair and on large archives. `npm run soak [-- parser server commands]`;
// ROSTRUM_CASES=n for other numbers, ROSTRUM_SEED=n to repeat a run; the processes take n, n + 1 …
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { families } from '../bench/families.ts';
import { measureGrowth, MOST_GROWTH, thorough } from '../bench/growth.ts';
import { soakCommandLine } from './command-line.ts';
import { soakServer } from './server.ts';

const cases = Number(process.env['ROSTRUM_CASES'] ?? 1_000_000);
const seed = Number(process.env['ROSTRUM_SEED'] ?? Math.floor(Math.random() * 0x7fff_ffff));
const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));

/** Runs the tests of a file with other numbers; its exit status. */
function runTests(file: string, numbers: Readonly<Record<string, string>>, project = 'unit'): Promise<number> {
  const child = spawn(process.execPath, [vitest, 'run', '--project', project, '--testTimeout', '0', file], { cwd: root, stdio: 'inherit', env: { ...process.env, ...numbers } });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** Runs a share of the cases in a process of its own; its exit status. */
function runShare(share: number, of: number): Promise<number> {
  const numbers = { ROSTRUM_CASES: String(Math.max(2001, Math.ceil(cases / of))), ROSTRUM_SEED: String(seed + share) };
  console.log(`Share ${share + 1} of ${of}: ${numbers.ROSTRUM_CASES} texts for all properties, ROSTRUM_SEED=${numbers.ROSTRUM_SEED}`);
  return runTests('packages/core/src/lossless.test.ts', numbers);
}

/** The parser: whether all properties hold and all families grow with their length. */
async function soakParser(): Promise<boolean> {
  const shares = availableParallelism();
  const start = performance.now();
  const statuses = await Promise.all(Array.from({ length: shares }, (_, share) => runShare(share, shares)));
  const hold = statuses.every((status) => status === 0);
  console.log(`Properties: ${cases} texts in ${Math.round((performance.now() - start) / 1000)} s, ${hold ? 'all hold' : 'some do not hold'}.`);
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
  return hold && broken === 0;
}

/** The server: whether random sessions end as they should, and nothing is left behind or unanswered. */
async function soakServerAndSessions(): Promise<boolean> {
  const { ROSTRUM_SESSIONS = '20000', ROSTRUM_STORM = '10000' } = process.env;
  const status = await runTests('packages/language-server/src/robust.test.ts', { ROSTRUM_SESSIONS, ROSTRUM_STORM });
  return (await soakServer()) && status === 0;
}

/** The command line: whether no write is ever half done, and large archives stay within time and memory. */
async function soakCommands(): Promise<boolean> {
  const { ROSTRUM_KILLS = '1000', ROSTRUM_POLLS = '1000000' } = process.env;
  const status = await runTests('test/e2e/cli-writes.test.ts', { ROSTRUM_KILLS, ROSTRUM_POLLS }, 'e2e');
  return (await soakCommandLine()) && status === 0;
}

const areas: Readonly<Record<string, () => Promise<boolean>>> = { parser: soakParser, server: soakServerAndSessions, commands: soakCommands };
const chosen = process.argv.slice(2);
for (const [name, soak] of Object.entries(areas)) if ((chosen.length === 0 || chosen.includes(name)) && !(await soak())) process.exitCode = 1;
