import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { nodes, type NodeProgram } from './nodes.ts';

// The built command line gives the same bytes on the oldest Node we promise and on the newest we use: their `Intl` data,
// regular expressions and file systems differ, our answers must not.

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const examples = readdirSync(`${root}examples`)
  .filter((name) => /\.(?:transcript|txt|md)$/.test(name) && name !== 'README.md')
  .map((name) => `examples/${name}`);

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function rostrum(node: NodeProgram, ...args: string[]): Promise<Outcome> {
  const options = { cwd: root, maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: '1' } };
  try {
    return { status: 0, ...(await run(node.path, ['packages/cli/dist/bin.js', ...args], options)) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { status: code, stdout, stderr };
  }
}

const [first, ...others] = nodes();

describe.each([
  { command: 'check', args: ['check', '--format', 'json'] },
  { command: 'parse', args: ['parse', '--format', 'ndjson'] },
  { command: 'outline', args: ['outline'] },
])('rostrum $command', ({ args }) => {
  test(`answers on ${first?.version}`, async () => {
    const { status, stdout, stderr } = await rostrum(first as NodeProgram, ...args, ...examples);
    expect([status, stderr]).toEqual([expect.toBeOneOf([0, 1]), expect.not.stringContaining('Warning')]);
    expect(stdout).not.toBe('');
  });

  test.each(others)(`answers the same on $version as on ${first?.version}`, async (other) => {
    expect(await rostrum(other, ...args, ...examples)).toEqual(await rostrum(first as NodeProgram, ...args, ...examples));
  });
});
