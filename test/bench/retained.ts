// Prints the bytes that a text and its tree retain, per byte of the text. A process of its own, started with --expose-gc.
import { parse } from '@rostrum/core';
import { makeConference, toText } from './generate.ts';

const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('Start this with --expose-gc.');

function used(): number {
  for (let times = 0; times < 4; times++) collect?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const kept: unknown[] = [];

/** In a function of its own, so that nothing on the stack keeps what the tree does not. */
function keep(bytes: Buffer): void {
  const text = bytes.toString('utf8');
  kept.push([text, parse(text)]);
}

/** In a function of its own too: what the making leaves behind must be gone before the measuring. */
function make(seed: number, bytes: number): Buffer {
  return Buffer.from(toText(makeConference(seed, bytes)));
}

/** Lets the engine let go of what only its last stack frames hold. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

// what the first parses set up and compile for all others is not the text's
for (let times = 0; times < 30; times++) {
  keep(make(3, 300_000));
  kept.length = 0;
}
const bytes = make(7, 1_000_000);
await settle();
const before = used();
keep(bytes);
await settle();
console.log((used() - before) / bytes.length);
