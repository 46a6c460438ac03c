import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const program = fileURLToPath(new URL('../../packages/cli/dist/bin.js', import.meta.url));

/** What one run of a Node program took. */
export interface Usage {
  readonly status: number;
  /** Line feeds on standard output. */
  readonly lines: number;
  readonly seconds: number;
  /** Of all its threads. */
  readonly processorSeconds: number;
  /** Most memory that it held at a time, in millions of bytes. */
  readonly megabytes: number;
}

/**
 * Runs in the program before its own first line and says, when it ends, what it took. Linux carries the peak of the parent
 * over into `maxRSS`, so there the peak of the address space is read.
 */
const probe = `import { existsSync, readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  const account = '/proc/self/status';
  const kilobytes = existsSync(account) ? Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync(account, 'utf8'))[1]) : process.resourceUsage().maxRSS;
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ megabytes: kilobytes * 1024 / 1e6, processorSeconds: (user + system) / 1e6 }));
});`;

/** Runs a program of this Node and measures it; what goes in waits for what comes out, as in a shell's pipe. */
export async function usageOf(args: readonly string[], input: Iterable<string> = []): Promise<Usage> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args], { stdio: ['pipe', 'pipe', 'ignore', 'pipe'] });
  const ended = new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)));
  const [stdin, stdout, , account] = child.stdio as unknown as readonly [Writable, Readable, null, Readable];
  const [lines, said] = await Promise.all([lineFeeds(stdout), textOf(account), feed(input, stdin)]);
  const status = await ended;
  return { status, lines, seconds: (performance.now() - start) / 1000, ...(JSON.parse(said) as Pick<Usage, 'megabytes' | 'processorSeconds'>) };
}

/** A program that has ended reads no further; its status says why. */
async function feed(input: Iterable<string>, stdin: Writable): Promise<void> {
  await pipeline(input, stdin).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function lineFeeds(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let count = 0;
  for await (const chunk of stream) for (const byte of chunk) if (byte === 10) count++;
  return count;
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
