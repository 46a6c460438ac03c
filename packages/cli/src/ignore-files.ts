import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readFault } from './read-text.ts';
import { UsageError } from './usage-error.ts';

/** Names of files that say what is left out of folders and patterns. */
export const ignoreFileNames: readonly string[] = ['.gitignore', '.rostrumignore'];

/**
 * What `.gitignore` and `.rostrumignore` leave out of folders and patterns (gitignore(5)): files deeper in the tree win,
 * `.rostrumignore` wins over `.gitignore`, and nothing below a folder that is left out comes back.
 */
export class IgnoreFiles {
  readonly #cwd: string;
  readonly #rules = new Map<string, Ignore | undefined>();
  readonly #folders = new Map<string, boolean>();
  readonly #tops = new Map<string, string>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Whether a file is left out; `path` as the user writes it. */
  ignores(path: string): boolean {
    const absolute = resolve(this.#cwd, path);
    const folder = dirname(absolute);
    return this.#folderIgnored(folder, this.#topOf(folder)) || this.#decided(absolute, false, this.#topOf(folder));
  }

  /** Ignore files count from the top of the repository, or from the working folder where there is none. */
  #topOf(folder: string): string {
    const known = this.#tops.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const top = existsSync(join(folder, '.git')) ? folder : parent === folder ? this.#cwd : this.#topOf(parent);
    this.#tops.set(folder, top);
    return top;
  }

  #folderIgnored(folder: string, top: string): boolean {
    if (folder === top || !isBelow(folder, top)) return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const ignored = this.#folderIgnored(dirname(folder), top) || this.#decided(folder, true, top);
    this.#folders.set(folder, ignored);
    return ignored;
  }

  /** What the nearest rule says that says anything. */
  #decided(path: string, isFolder: boolean, top: string): boolean {
    if (!isBelow(path, top)) return false;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const rules = this.#rulesOf(folder);
      const { ignored, unignored } = rules?.test(relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '')) ?? {};
      if (ignored === true || unignored === true) return ignored === true;
      if (folder === top) return false;
    }
  }

  #rulesOf(folder: string): Ignore | undefined {
    if (!this.#rules.has(folder)) {
      const texts = ignoreFileNames.map((name) => join(folder, name)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true).map(readRules);
      this.#rules.set(folder, texts.length === 0 ? undefined : texts.reduce((rules, text) => rules.add(text), ignore({ ignorecase: false })));
    }
    return this.#rules.get(folder);
  }
}

function readRules(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: this file says what is left out, and ${readFault(error)}`);
  }
}

function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below !== '' && below !== '..' && !below.startsWith(`..${sep}`);
}
