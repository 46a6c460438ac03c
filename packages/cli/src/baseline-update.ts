import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { baselineName, baselineOf, type BaselineFiles, type BaselineResolver, type FileBaseline, printBaseline } from '@rostrum/lint';
import { pathOf, uriOf } from './file-host.ts';
import type { FileSettings } from './file-settings.ts';
import type { Io } from './io.ts';
import { readText } from './read-text.ts';
import type { CheckedFile } from './reporter.ts';
import { safeWrite, writeNew } from './safe-write.ts';

/** Collects what a run changes in baseline files, and writes each of them once. */
export class BaselineUpdate {
  readonly #addsProblems: boolean;
  readonly #baselines: BaselineResolver;
  readonly #io: Io;
  /** By URI of a baseline file, what it will hold of each file that was checked. */
  readonly #changes = new Map<string, Map<string, FileBaseline>>();

  /** `addsProblems`: all findings that are left become known; otherwise only what is stale goes. */
  constructor(addsProblems: boolean, baselines: BaselineResolver, io: Io) {
    this.#addsProblems = addsProblems;
    this.#baselines = baselines;
    this.#io = io;
  }

  /** Notes what becomes of a file that was checked with its baseline; more may be noted of it afterwards. */
  note({ path, text, lines, problems }: CheckedFile, stale: FileBaseline, { baseline, resolved }: FileSettings): void {
    const uri = baseline.uri ?? this.#newBaseline(path, resolved.uri);
    const key = baseline.path ?? relative(resolve(fileURLToPath(uri), '..'), resolve(this.#io.cwd, path)).split(sep).join('/');
    const files = this.#changes.get(uri) ?? new Map<string, FileBaseline>();
    const kept = files.get(key) ?? without(baseline.baseline ?? {}, stale);
    const added = this.#addsProblems ? baselineOf(problems, text, lines) : {};
    files.set(key, joined(kept, added));
    this.#changes.set(uri, files);
  }

  /** Writes the baseline files; answers the paths of those written and what went wrong. */
  async write(): Promise<{ readonly written: readonly string[]; readonly faults: readonly string[] }> {
    const written: string[] = [];
    const faults: string[] = [];
    for (const [uri, changes] of this.#changes) {
      const { files = {} } = await this.#baselines.files(uri);
      const after = printBaseline({ ...this.#existing(files, uri), ...Object.fromEntries(changes) });
      const path = fileURLToPath(uri);
      const before = existsSync(path) ? await readText(path, this.#io) : undefined;
      if (before === undefined && after === printBaseline({})) continue;
      if (before !== undefined && 'text' in before && before.text === after) continue;
      const { fault } = before === undefined ? writeNew(path, after) : 'fault' in before ? before : safeWrite(path, before.text, after);
      if (fault === undefined) written.push(pathOf(uri, this.#io));
      else faults.push(`${pathOf(uri, this.#io)}: ${fault}`);
    }
    return { written, faults };
  }

  /** A file that is gone has nothing to silence any more. */
  #existing(files: BaselineFiles, uri: string): BaselineFiles {
    return Object.fromEntries(Object.entries(files).filter(([path]) => existsSync(resolve(fileURLToPath(uri), '..', path))));
  }

  /** A new baseline stands beside the configuration; without one in the working folder, or beside a file outside of it. */
  #newBaseline(path: string, config: string | undefined): string {
    const file = resolve(this.#io.cwd, path);
    const folders = [...(config === undefined ? [] : [resolve(fileURLToPath(config), '..')]), this.#io.cwd];
    const folder = folders.find((each) => !relative(each, file).startsWith('..')) ?? resolve(file, '..');
    return uriOf(resolve(folder, baselineName), this.#io);
  }
}

function without(baseline: FileBaseline, stale: FileBaseline): FileBaseline {
  return Object.fromEntries(
    Object.entries(baseline).map(([rule, keys]) => {
      const left = [...keys];
      for (const key of stale[rule] ?? []) left.splice(left.indexOf(key), 1);
      return [rule, left];
    }),
  );
}

function joined(left: FileBaseline, right: FileBaseline): FileBaseline {
  const rules = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return Object.fromEntries(rules.map((rule) => [rule, [...(left[rule] ?? []), ...(right[rule] ?? [])]]));
}
