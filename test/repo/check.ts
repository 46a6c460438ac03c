import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A file of the repository: its path from the root, with forward slashes, and its text. */
export interface RepoFile {
  readonly path: string;
  readonly text: string;
}

/** A line of the design that every commit keeps. */
export interface Check {
  /** What must hold, as a sentence. */
  readonly name: string;
  /** Every breach, as `path: what is wrong`. */
  find(files: readonly RepoFile[]): string[];
  /** Small repositories that break the line: proof that the check can fail. */
  readonly faults: readonly (readonly RepoFile[])[];
  /** Small repositories that keep it, where a careless check would cry wolf. */
  readonly sound?: readonly (readonly RepoFile[])[];
}

/** A file made up for a fault. */
export function file(path: string, text = ''): RepoFile {
  return { path, text };
}

/** Every file that is, or on the next `git add` would be, in the repository. Binary files count as empty. */
export function repoFiles(root: URL): RepoFile[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return list
    .split('\0')
    .filter((path) => path !== '')
    .flatMap((path) => {
      const text = read(new URL(encodeURI(path), root));
      return text === undefined ? [] : [{ path, text: text.includes('\0') ? '' : text }];
    });
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined; // deleted in the work tree, still in the index
  }
}

/** TypeScript and JavaScript of our own. */
export function isCode(path: string): boolean {
  return /\.(?:[cm]?ts|[cm]?js|tsx)$/.test(path) && !path.endsWith('.d.ts');
}

/** A test, or something that exists only for tests. */
export function isTest(path: string): boolean {
  return /\.test\.[cm]?[jt]s$/.test(path) || path.startsWith('test/');
}

/** Where a relative import leads, as a path from the root. */
export function resolveRelative(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}
