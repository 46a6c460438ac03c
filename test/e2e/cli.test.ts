import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeConference, toText } from '../bench/generate.ts';
import { usageOf } from '../bench/process-usage.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'packages/cli/dist/bin.js');
const examples = join(root, 'examples');
const example = join(examples, 'spokesperson-press-conference.transcript');

let folder: string;

beforeAll(() => {
  expect(existsSync(bin), 'npm run build comes first').toBe(true);
  folder = mkdtempSync(join(tmpdir(), 'rostrum-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rostrum(argv: readonly string[], options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A command line for `sh`, whose pipes and redirections are the test. */
function shell(script: string) {
  const { stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, BIN: bin, EXAMPLE: example } });
  return { stdout, stderr };
}

describe('the installed program', () => {
  test('runs without node_modules, wherever it lies', () => {
    const alone = join(folder, 'alone');
    cpSync(join(root, 'packages/cli/dist'), alone, { recursive: true });
    for (const argv of [['--version'], ['check', example], ['outline', example], ['parse', example], ['explain', 'label-typo']]) {
      const { status, stderr } = spawnSync(process.execPath, [join(alone, 'bin.js'), ...argv], { cwd: folder, encoding: 'utf8' });
      expect([0, 1], `${argv.join(' ')}: ${stderr}`).toContain(status);
    }
  });

  test('knows its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };
    expect(rostrum(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('has a page for every rule', () => {
    const rules = rostrum(['explain']).stdout.match(/^[a-z][a-z-]+(?= )/gm) ?? [];
    expect(rules.length).toBeGreaterThanOrEqual(10);
    for (const rule of rules.filter((name) => name !== 'rostrum')) expect(rostrum(['explain', rule])).toMatchObject({ status: 0, stdout: expect.stringContaining(rule) });
  });
});

describe('exit status', () => {
  test.each([
    ['0 for a clean file', ['check', '--rule', 'site-debris:off', example], 0],
    ['1 for a finding at the fail level', ['check', '--fail-level', 'info', example], 1],
    ['2 for a file that is missing', ['check', 'missing.txt'], 2],
    ['2 for a wrong option', ['check', '--nope'], 2],
    ['2 for a folder without transcripts', ['check', '.'], 2],
  ])('is %s', (_, argv, status) => {
    expect(rostrum(argv).status).toBe(status);
  });

  test.each(['check --format json', 'parse --format ndjson', 'outline'])('is 0 when the reader of %s goes away', (command) => {
    const many = Array.from({ length: 40 }, () => '"$EXAMPLE"').join(' ');
    // Forty copies of one path are one file for `check`; a folder of copies gives it something to write.
    const copies = join(folder, 'copies');
    for (let index = 0; index < 40; index++) cpSync(join(examples, 'joint-press-availability.transcript'), join(copies, `${index}.transcript`));
    const operands = command.startsWith('check') ? 'copies' : many;
    const { stdout, stderr } = shell(`{ "$NODE" "$BIN" ${command} ${operands} 2>err; echo $? >status; } | head -c 100 >/dev/null; sleep 0.2; cat status; cat err >&2`);
    expect(stdout).toBe('0\n');
    expect(stderr).not.toMatch(/EPIPE|at .*\.m?js/);
  });

  test('a reader that goes away leaves no half of another report behind', () => {
    const part = join(folder, 'part');
    for (let index = 0; index < 40; index++) cpSync(join(examples, 'joint-press-availability.transcript'), join(part, `${index}.transcript`));
    expect(shell('{ "$NODE" "$BIN" check part --format jsonl --format json=part/out.json 2>/dev/null; echo $? >status; } | head -c 100 >/dev/null; sleep 0.2; cat status').stdout).toBe('0\n');
    expect(readdirSync(part).filter((name) => !/^\d+\.transcript$/.test(name))).toEqual([]);
  });

  test.skipIf(!existsSync('/dev/full'))('is 2 when standard output cannot be written', () => {
    const { stdout, stderr } = shell('"$NODE" "$BIN" parse "$EXAMPLE" >/dev/full; echo $?');
    expect(stdout).toBe('2\n');
    expect(stderr).toContain('standard output cannot be written');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('after %s is %d', async (signal, status) => {
    const child = spawn(process.execPath, [bin, 'parse', '--stdin-ndjson'], { cwd: folder });
    child.stdin.write(`${JSON.stringify({ path: 'a', text: 'MODERATOR: Good morning.' })}\n`);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([status, null]);
  });

  test.skipIf(process.platform === 'win32').each([
    ['check', 'FIFO'],
    ['check', '--files-from', 'FIFO'],
    ['check', '--config', 'FIFO', example],
    ['format', 'FIFO'],
    ['outline', 'FIFO'],
    ['parse', 'FIFO'],
    ['explain', 'FIFO:1'],
    ['speakers', 'FIFO'],
    ['stats', 'FIFO'],
    ['quote', 'FIFO:1'],
    ['diff', example, 'FIFO'],
    ['git-diff', 'a', 'FIFO'],
    ['convert', 'FIFO'],
    ['init', '--learn', 'FIFO'],
  ])('after SIGTERM is 143 while %s %s waits for the writer of a pipe', async (...words) => {
    const pipe = join(mkdtempSync(join(folder, 'pipe-')), 'fifo');
    spawnSync('mkfifo', [pipe]);
    const child = spawn(process.execPath, [bin, ...words.map((word) => word.replace('FIFO', pipe))], { cwd: join(pipe, '..'), stdio: 'ignore' });
    const ended = once(child, 'exit');
    // It waits as soon as somebody else finds a reader; the writer that we are then says nothing.
    let writer: number | undefined;
    while (writer === undefined && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      try {
        writer = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENXIO' });
      }
    }
    child.kill('SIGTERM');
    const stubborn = setTimeout(() => child.kill('SIGKILL'), 5_000);
    expect(await ended).toEqual([143, null]);
    clearTimeout(stubborn);
    closeSync(writer ?? -1);
  });

  test('after SIGINT in the middle of repairs leaves every file whole', async () => {
    const many = join(folder, 'many');
    const text = readFileSync(join(examples, 'joint-press-availability.transcript'), 'utf8');
    for (let index = 0; index < 120; index++) cpSync(join(examples, 'joint-press-availability.transcript'), join(many, `${index}.transcript`));
    const child = spawn(process.execPath, [bin, 'check', '--fix', 'many'], { cwd: folder });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    const names = readdirSync(many);
    expect(names).toHaveLength(120);
    const repaired = rostrum(['check', '--fix', 'many']);
    expect(repaired.status).toBe(0);
    const [one, ...rest] = names.map((name) => readFileSync(join(many, name), 'utf8'));
    expect(one).not.toBe(text);
    expect(new Set(rest)).toEqual(new Set([one]));
  });
});

describe('streams', () => {
  test('findings go to standard output, talk to standard error', () => {
    const { stdout, stderr } = rostrum(['check', '--format', 'json', example]);
    expect(JSON.parse(stdout)).toMatchObject([{ path: example }]);
    expect(stderr).toContain('in 1 file');
  });

  test('standard input is read', () => {
    const input = 'MODERATOR: Good morning.\nMINISTER AALTO: Good morning.\nMODERATOR: Please.\nMINISTER AALTO:\n';
    const { status, stdout } = rostrum(['check', '-', '--stdin-filename', 'a.txt'], { input });
    expect(stdout).toMatch(/^a\.txt\n/);
    expect(stdout).toContain('empty-turn');
    expect(status).toBe(1);
  });

  test.skipIf(spawnSync('script', ['--version']).status !== 0)('a terminal that knows not how wide it is counts as wide enough', () => {
    const { stdout } = shell('script -qec \'stty cols 0; NO_COLOR=1 "$NODE" "$BIN" check --fail-level info "$EXAMPLE"\' /dev/null </dev/null');
    expect(stdout).toMatch(/^ {2}\d+:\d+ +(?:info|warning|error) .{60,}$/m);
  });

  test('a check of four times as many files holds no more', async () => {
    const files = (count: number) => {
      const many = join(folder, `${count} files`);
      mkdirSync(many);
      for (let number = 0; number < count; number++) writeFileSync(join(many, `${number}.transcript`), toText(makeConference(number + 1, 13_000)));
      return many;
    };
    const [some, more] = [await usageOf([bin, 'check', '--format', 'json', files(500)]), await usageOf([bin, 'check', '--format', 'json', files(2000)])];
    // The soak and the benchmark have the bars, for 10,000 files; here the engine still compiles and makes room, for some 20 MB. The further texts alone have twice as much.
    expect(more.megabytes - some.megabytes, `${some.megabytes} MB, then ${more.megabytes} MB`).toBeLessThan(30);
    expect(more.megabytes).toBeLessThan(150);
  });

  test('hundreds of files give one line each', () => {
    const files = Array.from({ length: 300 }, () => example);
    const { status, stdout } = rostrum(['parse', '--format', 'ndjson', ...files]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(300);
    expect(status).toBe(0);
  });
});
