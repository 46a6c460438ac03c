import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CLEAN, rostrum, rostrumIn, WITH_TYPO, type World } from './fake-io.ts';

/** A folder with a pipe that nobody writes into. */
async function folderWithPipe(files: World['files'] = {}): Promise<{ readonly folder: string; readonly pipe: string }> {
  const { folder } = await rostrum(['check', 'none'], { files: { 'keep.transcript': CLEAN, ...files } });
  mkdirSync(folder, { recursive: true });
  const pipe = join(folder, 'pipe.transcript');
  execFileSync('mkfifo', [pipe]);
  return { folder, pipe };
}

/** Runs a command while another program writes a text into the pipe. */
async function withWriter(text: string, argv: readonly string[], files: World['files'] = {}) {
  const { folder, pipe } = await folderWithPipe({ text, ...files });
  const writer = spawn('sh', ['-c', `cat text > "${pipe}"`], { cwd: folder, stdio: 'ignore' });
  const ended = once(writer, 'exit');
  const outcome = await rostrumIn(folder, argv);
  await ended;
  return { ...outcome, pipe };
}

describe.skipIf(process.platform === 'win32')('pipes and devices', () => {
  test('a pipe is read when its writer is done', async () => {
    const { code, stdout } = await withWriter(WITH_TYPO, ['check', '--format', 'json', 'pipe.transcript']);
    expect(JSON.parse(stdout)).toMatchObject([{ path: 'pipe.transcript', problems: [{ rule: 'label-typo', line: 16 }] }]);
    expect(code).toBe(1);
  });

  test('a long text comes through as a whole', async () => {
    const { code, stdout } = await withWriter(`${CLEAN}${'\nREPORTER: And then?\n\nDEFENSE MINISTER AALTO: Then it opens, as I said.\n'.repeat(5_000)}`, ['parse', 'pipe.transcript']);
    expect((JSON.parse(stdout) as { turns: unknown[] }).turns).toHaveLength(10_006);
    expect(code).toBe(0);
  });

  test('a list of paths may come from a pipe', async () => {
    const { code, stdout } = await withWriter('keep.transcript\n', ['check', '--format', 'json', '--files-from', 'pipe.transcript']);
    expect([code, JSON.parse(stdout)]).toEqual([0, [{ path: 'keep.transcript', problems: [] }]]);
  });

  test('what a comparison of files finds in a pipe is reported without reading it again', async () => {
    const talk = (name: string) => `${name}: Good morning.\nMara Aalto: Good morning.\n${name}: Shall we begin?\n`;
    const others = { 'b.transcript': talk('Shane O’Brannigan'), 'c.transcript': talk('Shane O’Brannigan') };
    const { stdout } = await withWriter(talk("Shane O'Brannigan"), ['check', '--format', 'json', 'pipe.transcript', 'b.transcript', 'c.transcript'], others);
    const [read] = JSON.parse(stdout) as { path: string; problems: { rule: string }[] }[];
    expect(read?.path).toBe('pipe.transcript');
    expect(read?.problems.map(({ rule }) => rule)).toContain('name-variant-across-files');
  });

  test.each([['check', '--fix'], ['format']])('%s cannot write what came out of a pipe, and says so', async (...command) => {
    const { code, stderr, pipe } = await withWriter(`${WITH_TYPO}\n\n\n`, [...command, 'pipe.transcript']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('pipe.transcript: was not written: it is no file that could be replaced.')]);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('a folder gives neither pipes nor links to them', async () => {
    const { folder, pipe } = await folderWithPipe();
    symlinkSync(pipe, join(folder, 'link.transcript'));
    symlinkSync('keep.transcript', join(folder, 'other.transcript'));
    const { stdout } = await rostrumIn(folder, ['check', '--format', 'json', '.']);
    expect((JSON.parse(stdout) as { path: string }[]).map(({ path }) => path)).toEqual(['keep.transcript', 'other.transcript']);
  });

  test('a device is refused, the empty one is empty, and /dev/stdin is standard input', async () => {
    expect(await rostrum(['check', '/dev/zero'])).toMatchObject({ code: 2, stderr: expect.stringContaining('/dev/zero: is a socket or a device, not a file.') as unknown });
    expect(await rostrum(['diff', '/dev/null', 'a'], { files: { a: CLEAN } })).toMatchObject({ code: 1, stderr: '' });
    const { code, stdout } = await rostrum(['check', '--format', 'concise', '/dev/stdin'], { stdin: [WITH_TYPO] });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^\/dev\/stdin:16:\d+:? .*label-typo/)]);
  });

  test('an ignore file that is none leaves nothing out', async () => {
    const { folder } = await folderWithPipe();
    execFileSync('mkfifo', [join(folder, '.rostrumignore')]);
    mkdirSync(join(folder, '.gitignore'));
    expect((await rostrumIn(folder, ['check', '.'])).code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a report for a pipe or a device', () => {
  test('goes to the reader of the pipe', async () => {
    const { folder, pipe } = await folderWithPipe();
    const reader = spawn('sh', ['-c', `cat "${pipe}" > got`], { cwd: folder, stdio: 'ignore' });
    const ended = once(reader, 'exit');
    // A reader that is not there yet is no reader.
    for (let outcome = await report(); outcome.code === 2; outcome = await report()) await new Promise((resolve) => setTimeout(resolve, 20));
    await ended;
    expect(JSON.parse(readFileSync(join(folder, 'got'), 'utf8'))).toEqual([{ path: 'keep.transcript', problems: [] }]);
    expect(lstatSync(pipe).isFIFO()).toBe(true);

    function report() {
      return rostrumIn(folder, ['check', '--format', `json=${pipe}`, 'keep.transcript']);
    }
  });

  test.skipIf(!existsSync('/dev/fd'))('goes where the shell leads it, and comes from there', async () => {
    const { folder } = await folderWithPipe();
    const read = openSync(join(folder, 'keep.transcript'), 'r');
    const written = openSync(join(folder, 'got'), 'w');
    onTestFinished(() => [read, written].forEach((file) => closeSync(file)));
    const { code } = await rostrumIn(folder, ['check', '--format', 'json', `/dev/fd/${read}`, '--output-file', `/dev/fd/${written}`]);
    expect([code, JSON.parse(readFileSync(join(folder, 'got'), 'utf8'))]).toEqual([0, [{ path: `/dev/fd/${read}`, problems: [] }]]);
  });

  test('says that nobody reads', async () => {
    const { folder } = await folderWithPipe();
    const { code, stderr } = await rostrumIn(folder, ['check', '--output-file', 'pipe.transcript', 'keep.transcript']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('pipe.transcript: the report was not written: nobody reads from it.')]);
  });

  test('leaves a device and a link where they are', async () => {
    const { folder } = await folderWithPipe({ 'real.json': '' });
    symlinkSync('/dev/null', join(folder, 'null'));
    symlinkSync('real.json', join(folder, 'link.json'));
    writeFileSync(join(folder, 'other'), '');
    const run = await rostrumIn(folder, ['check', '--format', 'json=null', '--format', 'json=link.json', '--format', 'json=/dev/stdout', 'keep.transcript']);
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('"keep.transcript"') as unknown });
    expect(lstatSync(join(folder, 'null')).isSymbolicLink() && lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe(run.stdout);
  });
});
