import { closeSync, constants, openSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { noColors } from './colors.ts';
import type { Io } from './io.ts';
import { type ReportPlace, StreamPlace } from './report-places.ts';
import { temporaryBeside, writeFault } from './safe-write.ts';
import { whenReady } from './waiting.ts';

const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);
/** What stands there is not ours to replace, whatever it leads to. */
const SYSTEM = /^\/(?:dev|proc)\//;
/** Opens what is there as it is; fails at once where a pipe has no reader. Windows has no such flag. */
const WITHOUT_WAITING = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** The place that a name on the command line stands for: a file that is replaced, or a pipe or a device that is written into. */
export function placeNamed(name: string, io: Io): ReportPlace {
  const path = resolve(io.cwd, name);
  if (STANDARD_OUTPUT.has(path)) return new StreamPlace(io);
  const status = statusOf(path);
  const isKept = status !== undefined && (SYSTEM.test(path) || !(status.isFile() || status.isDirectory()));
  return new FilePlace(name, status === undefined || isKept ? path : realpathSync(path), !isKept);
}

/** What is written under a name that is not its own yet; a run that is interrupted leaves none of it behind. */
const unfinished = new Set<string>();
let isWatched = false;

function removeAtExit(temporary: string): void {
  unfinished.add(temporary);
  if (!isWatched) process.on('exit', () => unfinished.forEach((path) => rmSync(path, { force: true })));
  isWatched = true;
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A file that takes its name only when it is complete: nobody reads half a report. A pipe or a device is written into. */
class FilePlace implements ReportPlace {
  readonly colors = noColors;
  readonly #path: string;
  readonly #name: string;
  readonly #temporary: string | undefined;
  #descriptor: number | undefined;
  #fault: string | undefined;

  constructor(name: string, path: string, isReplaced: boolean) {
    this.#name = name;
    this.#path = path;
    this.#temporary = isReplaced ? temporaryBeside(path) : undefined;
    this.#attempt(() => {
      this.#descriptor = openSync(this.#temporary ?? path, isReplaced ? 'wx' : WITHOUT_WAITING);
      if (this.#temporary !== undefined) removeAtExit(this.#temporary);
    });
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    try {
      const file = this.#descriptor;
      for (let written = 0; file !== undefined && this.#fault === undefined && written < bytes.length; ) {
        written += await whenReady(() => writeSync(file, bytes, written));
      }
    } catch (error) {
      this.#fault = faultOf(this.#name, error);
    }
  }

  async close(): Promise<string | undefined> {
    this.#attempt(() => {
      if (this.#descriptor !== undefined) closeSync(this.#descriptor);
      if (this.#temporary !== undefined) renameSync(this.#temporary, this.#path);
    });
    if (this.#fault !== undefined && this.#descriptor !== undefined && this.#temporary !== undefined) rmSync(this.#temporary, { force: true });
    if (this.#temporary !== undefined) unfinished.delete(this.#temporary);
    return this.#fault;
  }

  #attempt(work: () => void): void {
    if (this.#fault !== undefined) return;
    try {
      work();
    } catch (error) {
      this.#fault = faultOf(this.#name, error);
    }
  }
}

function faultOf(name: string, error: unknown): string {
  return `${name}: the report was not written: ${writeFault(error)}`;
}
