#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { version } from '../package.json';
import { FileChanges } from './file-changes.ts';
import type { Io, Output } from './io.ts';
import { longRunKeeper } from './long-run.ts';
import { readFile } from './read-file.ts';

/** So long, in seconds, an interrupt may wait: a turn of the event loop for each of many short files is a good part of their work. */
const WITHOUT_A_TURN = 0.01;
const wanted = process.argv.slice(2);
if (wanted.length === 1 && (wanted[0] === '--version' || wanted[0] === '-V')) answerVersion();
else void start();

/** Asking for `process.stdout` costs more than all the rest of this answer, so it goes to the descriptor. */
function answerVersion(): void {
  try {
    writeSync(1, `${version}\n`);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

async function start(): Promise<void> {
  // Commands let the event loop turn between two files, never inside a write: an interrupt leaves no half-written file.
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  const io = processIo();
  const { run } = await import('./run.ts');
  process.exitCode = await run(wanted, io, version);
}

function processIo(): Io {
  const keeper = longRunKeeper();
  const noTurn = Promise.resolve();
  let turned = process.uptime();
  return {
    version,
    cwd: process.cwd(),
    env: process.env,
    stdin: () => process.stdin,
    stdout: output(process.stdout, (error) => {
      if (isClosedPipe(error)) process.exit(0);
      writeSync(2, `rostrum: standard output cannot be written: ${error.message}\n`);
      process.exit(2);
    }),
    // Talk that nobody can hear is no reason to stop.
    stderr: output(process.stderr, () => {}),
    readFile(path) {
      const bytes = readFile(path, () => process.stdin);
      if (bytes instanceof Uint8Array) keeper.read(bytes.length);
      return bytes;
    },
    betweenFiles() {
      keeper.between();
      const now = process.uptime();
      if (now - turned < WITHOUT_A_TURN) return noTurn;
      turned = now;
      return new Promise(setImmediate);
    },
    watch: (folders) => new FileChanges(folders),
  };
}

function output(stream: NodeJS.WriteStream, fail: (error: Error) => void): Output {
  stream.on('error', fail);
  return {
    isTTY: stream.isTTY === true,
    // Some terminals say that they have no columns: they do not know.
    columns: stream.columns === 0 ? undefined : stream.columns,
    // Called back when the text is out, or when it cannot get out any more.
    write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
  };
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
