import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * A test of what git calls changed, by path: against a commit, or against the last one, files that git does not know yet
 * included. Of a submodule, or another repository, that is changed every file is taken for changed.
 *
 * @throws {UsageError} where there is no git, no repository, or no such commit.
 */
export function changeTest(cwd: string, since?: string): (path: string) => boolean {
  // A name that begins with a dash would be taken for an option.
  if (since?.startsWith('-') === true) throw new UsageError(`--since ${since}: this is no commit.`);
  const top = git(cwd, ['rev-parse', '--show-toplevel']).trim();
  // Before the first commit all is new.
  const isNew = since === undefined && !hasCommit(top);
  const advice = since === undefined ? '' : '. Check the name; a clone in CI may hold the last commit alone: fetch its history first.';
  const tracked = git(top, isNew ? ['ls-files', '-z'] : ['diff', '--name-only', '-z', '--diff-filter=d', '--no-ext-diff', since ?? 'HEAD', '--'], advice);
  const unknown = git(top, ['ls-files', '-z', '--others', '--exclude-standard']);
  const paths = `${tracked}${unknown}`.split('\0').filter((path) => path !== '');
  const changed = new Set(paths.map((path) => resolve(top, path)));
  return (path) => {
    const whole = resolve(cwd, path);
    return isIn(changed, whole) || isIn(changed, behindLinks(whole));
  };
}

/** Git knows a file by its place behind all links; one that is not there any more has none. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether there is a last commit; a branch without one may stand beside others. */
function hasCommit(top: string): boolean {
  try {
    git(top, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return true;
  } catch {
    return false;
  }
}

/** True for a path that is among others, or in a folder that is. */
function isIn(paths: ReadonlySet<string>, path: string): boolean {
  return paths.has(path) || (dirname(path) !== path && isIn(paths, dirname(path)));
}

function git(cwd: string, args: readonly string[], advice = ''): string {
  try {
    return execFileSync('git', [...args], { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string; stderr?: string };
    throw new UsageError(code === 'ENOENT' ? 'Changed files are asked of git, and git is not installed.' : `git cannot tell which files changed: ${stderr.trim().split('\n')[0] ?? ''}${advice}`);
  }
}
