import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Node on this machine. */
export interface NodeProgram {
  /** Such as `v20.20.2`. */
  readonly version: string;
  readonly path: string;
}

const oldest = 'v20.';

/**
 * The Nodes that published code is tried on: the oldest we promise (Node 20; name one in ROSTRUM_NODE_20 if it is not on
 * the path), and the one that runs this test. Where no Node 20 is found, the tests say so and run with the other alone.
 */
export function nodes(): NodeProgram[] {
  const here = { version: process.version, path: process.execPath };
  if (here.version.startsWith(oldest)) return [here];
  const old = candidates().map(describeNode).find((found) => found?.version.startsWith(oldest) === true);
  if (old === undefined) console.warn(`No Node 20 on this machine: tried with ${here.version} only.`);
  return old === undefined ? [here] : [old, here];
}

function candidates(): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/bin', '/usr/bin'];
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const named = process.env['ROSTRUM_NODE_20'];
  const paths = [...(named === undefined ? [] : [named]), ...folders.filter((folder) => folder !== '').map((folder) => join(folder, name))];
  return [...new Set(paths.filter((path) => existsSync(path)).map((path) => realpathSync(path)))];
}

function describeNode(path: string): NodeProgram | undefined {
  try {
    return { version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path };
  } catch {
    return undefined;
  }
}
