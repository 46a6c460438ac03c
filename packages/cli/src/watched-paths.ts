import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineName, configNames } from '@rostrum/lint';
import type { CheckRun } from './check-run.ts';
import type { CheckOptions } from './commands/check.ts';
import { ignoreFileNames } from './ignore-files.ts';
import type { Io, WatchedFolder } from './io.ts';
import { isTemporary } from './safe-write.ts';
import { type SelectedFile, selectFiles } from './select-files.ts';

/** Files that say which others are checked, and how. */
const SETTINGS: ReadonlySet<string> = new Set([...configNames, baselineName, ...ignoreFileNames]);
const OTHER_TEXT = /\.(?:txt|md)$/;

/** What a run of `check` has read, so that a change can be told from one that is no matter of it. */
export interface FinishedCheck {
  readonly run: CheckRun;
  readonly files: readonly SelectedFile[];
}

/** Tells which changes concern a check: those of what it has read, or would read now. */
export class WatchedPaths {
  /** The folders to watch: those that were named, those of files that were, and the ones above that may hold settings of them. */
  readonly folders: readonly WatchedFolder[];
  readonly #finished: FinishedCheck;
  readonly #io: Io;
  readonly #allText: boolean;
  readonly #files: ReadonlySet<string>;
  readonly #sources: ReadonlySet<string>;
  readonly #reports: ReadonlySet<string>;
  /** Those that were named and are folders. */
  readonly #named: readonly string[];
  /** Paths that stand for nothing by themselves: patterns, and files that may be yet to come. */
  readonly #patterns: readonly string[];

  constructor(paths: readonly string[], options: CheckOptions, finished: FinishedCheck, io: Io) {
    const whole = (path: string) => resolve(io.cwd, path);
    this.#finished = finished;
    this.#io = io;
    this.#allText = options.allText === true;
    this.#files = new Set([...paths, ...finished.files.map(({ path }) => path)].map(whole).filter(mayBeFile));
    this.#sources = new Set(finished.run.sources.map((uri) => fileURLToPath(uri)));
    this.#reports = new Set(options.format.flatMap(({ file }) => (file === undefined ? [] : [whole(file)])));
    this.#named = paths.map(whole).filter(isFolder);
    this.#patterns = paths.filter((path) => !existsSync(whole(path)));
    this.folders = foldersToWatch(paths, io.cwd, this.#sources);
  }

  /** Whether a check that ran now might find something else; nothing is known of a change without a path. */
  readonly concerns = async (path: string | undefined): Promise<boolean> => {
    if (path === undefined) return true;
    if (this.#reports.has(path) || isTemporary(path)) return false;
    if (SETTINGS.has(basename(path)) || this.#sources.has(path) || this.#files.has(path)) return true;
    return this.#heldFiles(path) || (await this.#isInFolder(path)) || (await this.#isMatched(path));
  };

  /** Whether files went with their folder. */
  #heldFiles(path: string): boolean {
    return !existsSync(path) && [...this.#files].some((file) => file.startsWith(path + sep));
  }

  async #isInFolder(path: string): Promise<boolean> {
    if (!this.#named.some((folder) => isWithin(path, folder))) return false;
    const { selected, ignored } = await this.#finished.run.choose(path);
    return !ignored && (selected || (this.#allText && OTHER_TEXT.test(path)));
  }

  async #isMatched(path: string): Promise<boolean> {
    if (this.#patterns.length === 0) return false;
    const { files } = await selectFiles(this.#patterns, { cwd: this.#io.cwd, allText: false });
    return files.some((file) => resolve(this.#io.cwd, file.path) === path);
  }
}

/** The folders that paths lie in, and those above them, up to the working folder, which may hold settings; those of other settings, where they are known. */
export function foldersToWatch(paths: readonly string[], cwd: string, sources: Iterable<string> = []): readonly WatchedFolder[] {
  const folders = paths.map((path) => resolve(cwd, path)).map((path) => (isFolder(path) ? path : dirname(path))).filter((folder) => existsSync(folder));
  const deep = new Set(folders.length > 0 ? folders : [cwd]);
  const above = new Set([...[...deep].flatMap((folder) => foldersUpTo(cwd, folder)), ...[...sources].map((path) => dirname(path)).filter((folder) => existsSync(folder))]);
  const isCovered = (folder: string) => [...deep].some((each) => isWithin(folder, each));
  return [...[...deep].map((path) => ({ path, deep: true })), ...[...above].filter((folder) => !isCovered(folder)).map((path) => ({ path, deep: false }))];
}

/** A pipe is no file: what goes through it, to this program too, changes nothing that could be read again. */
function mayBeFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() !== false;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folders above one, up to the working folder; none where it does not lie below. */
function foldersUpTo(top: string, folder: string): string[] {
  return folder !== top && isWithin(folder, top) ? [dirname(folder), ...foldersUpTo(top, dirname(folder))] : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
