import { afterEach, expect, test, vi } from 'vitest';
import type { Io, Output } from './io.ts';
import { Progress } from './progress.ts';

afterEach(() => void vi.restoreAllMocks());

/** Lines as a terminal shows them in the end: a carriage return goes back to the beginning of a line. */
function linesOf(written: string): string[] {
  return written.split('\n').map((line) => {
    let shown = '';
    for (const piece of line.split('\r')) shown = piece + shown.slice(piece.length);
    return shown.trimEnd();
  });
}

/** A run of ten files that takes a second each; every third has a finding, which goes to standard output. */
async function run({ columns, isRedirected = false }: { columns: number; isRedirected?: boolean }) {
  let now = 0;
  vi.spyOn(process, 'uptime').mockImplementation(() => now);
  let terminal = '';
  let file = '';
  const watched: Output = { isTTY: true, columns, write: async (text) => void (terminal += String(text)) };
  const stdout: Output = isRedirected ? { isTTY: false, write: async (text) => void (file += String(text)) } : watched;
  const progress = new Progress({ stdout, stderr: watched } as Partial<Io> as Io);
  progress.begin(10);
  for (let at = 0; at < 10; at++, now++) {
    if (at % 3 === 0) await progress.io.stdout.write(`finding ${at}\n`);
    await progress.step();
  }
  await progress.io.stderr.write('done\n');
  return { terminal, file };
}

const findings = ['finding 0', 'finding 3', 'finding 6', 'finding 9'];

test('the bar leaves no trace beside findings', async () => {
  const { terminal } = await run({ columns: 80 });
  expect(terminal).toContain('█ ');
  expect(linesOf(terminal)).toEqual([...findings, 'done', '']);
});

test('findings that go to a file are free of it', async () => {
  const { terminal, file } = await run({ columns: 80, isRedirected: true });
  expect([linesOf(terminal), linesOf(file)]).toEqual([['done', ''], [...findings, '']]);
});

test('a terminal that is too narrow for the bar has none', async () => {
  expect((await run({ columns: 28 })).terminal).not.toContain('█');
});
