import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { median } from './clock.ts';
import { makeConference, toMarkdown, toText } from './generate.ts';
import { usageOf } from './process-usage.ts';

const { resolve } = createRequire(import.meta.url);
const rostrum = join(dirname(resolve('rostrum/package.json')), 'dist/bin.js');
const BYTES = 26_000;
const FEW = 1000;
const MANY = 10_000;

/** What whole processes cost: seconds on a processor as ratios of one interleaved run, and the most memory. */
export interface CommandFigures {
  /** CPU of the other linters over that of `rostrum check`, on equal content. */
  readonly markdownlint: number;
  readonly biome: number;
  /** CPU over that of `node -e 0`. */
  readonly version: number;
  readonly oneFile: number;
  /** Peak memory of `rostrum check` in MB, on a thousand files and on ten thousand. */
  readonly peak: number;
  readonly peakOfMany: number;
}

/** Runs the built command line and other linters over a thousand made-up conferences, each in its own format, without caches. */
export async function measureCommands(rounds: number): Promise<CommandFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
  try {
    writeFiles(folder);
    return { ...lintRatios(folder, Math.min(rounds, 5)), ...startRatios(folder, rounds), ...(await peaks(folder)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeFiles(folder: string): void {
  for (const kind of ['text', 'more', 'markdown', 'json']) mkdirSync(join(folder, kind));
  for (let number = 0; number < MANY; number++) {
    const conference = makeConference(number + 1, BYTES);
    writeFileSync(join(folder, number < FEW ? 'text' : 'more', `${number}.transcript`), toText(conference));
    if (number >= FEW) continue;
    writeFileSync(join(folder, 'markdown', `${number}.md`), toMarkdown(conference));
    writeFileSync(join(folder, 'json', `${number}.json`), JSON.stringify(conference, null, 2));
  }
  writeFileSync(join(folder, '.markdownlint-cli2.jsonc'), '{ "config": { "default": true, "MD013": false, "MD036": false } }');
  writeFileSync(join(folder, 'biome.json'), '{ "vcs": { "enabled": false } }');
}

function lintRatios(folder: string, rounds: number): Pick<CommandFigures, 'markdownlint' | 'biome'> {
  const biome = JSON.parse(readFileSync(resolve('@biomejs/biome/package.json'), 'utf8')) as { bin: { biome: string } };
  const commands = {
    ours: [rostrum, 'check', '--format', 'json', 'text'],
    markdownlint: [join(dirname(resolve('markdownlint-cli2')), 'markdownlint-cli2-bin.mjs'), 'markdown/*.md'],
    biome: [join(dirname(resolve('@biomejs/biome/package.json')), biome.bin.biome), 'lint', '--max-diagnostics=1', 'json'],
  };
  const seconds = interleaved(commands, folder, rounds);
  return { markdownlint: ratioOf(seconds.markdownlint, seconds.ours), biome: ratioOf(seconds.biome, seconds.ours) };
}

function startRatios(folder: string, rounds: number): Pick<CommandFigures, 'version' | 'oneFile'> {
  writeFileSync(join(folder, 'small.txt'), toText(makeConference(1, 2000)));
  const seconds = interleaved({ nothing: ['-e', '0'], version: [rostrum, '--version'], oneFile: [rostrum, 'check', 'small.txt'] }, folder, rounds);
  return { version: ratioOf(seconds.version, seconds.nothing), oneFile: ratioOf(seconds.oneFile, seconds.nothing) };
}

/** By the middle one of three runs: what the engine compiles, and when, differs from run to run. */
async function peaks(folder: string): Promise<Pick<CommandFigures, 'peak' | 'peakOfMany'>> {
  const few: number[] = [];
  const many: number[] = [];
  for (let round = 0; round < 3; round++) {
    const check = [rostrum, 'check', '--format', 'json', join(folder, 'text')];
    few.push((await usageOf(check)).megabytes);
    many.push((await usageOf([...check, join(folder, 'more')])).megabytes);
  }
  return { peak: median(few), peakOfMany: median(many) };
}

/** Seconds by command and round: each round runs every command once; one round before them warms the disk. */
function interleaved<Name extends string>(commands: Readonly<Record<Name, readonly string[]>>, folder: string, rounds: number): Record<Name, number[]> {
  const seconds = Object.fromEntries(Object.keys(commands).map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round++) {
    for (const name of Object.keys(commands) as Name[]) {
      const spent = secondsOf(commands[name], folder);
      if (round >= 0) seconds[name].push(spent);
    }
  }
  return seconds;
}

/** Seconds that Node and its children spend on processors, as the shell counts them. */
function secondsOf(args: readonly string[], folder: string): number {
  const { stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; { time "$@" >/dev/null 2>&1; }', 'bash', process.execPath, ...args], { cwd: folder, encoding: 'utf8' });
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return user + system;
}

function ratioOf(slow: readonly number[], fast: readonly number[]): number {
  return median(slow.map((seconds, round) => seconds / (fast[round] ?? Number.NaN)));
}
