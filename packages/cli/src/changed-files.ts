import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * The files that git calls changed, as paths from the working folder: against a commit, or against the last one, those
 * that git does not know yet included. Deleted files are not among them.
 *
 * @throws {UsageError} where there is no git, no repository, or no such commit.
 */
export function changedFiles(cwd: string, since?: string): string[] {
  // A name that begins with a dash would be taken for an option.
  if (since?.startsWith('-') === true) throw new UsageError(`--since ${since}: this is no commit.`);
  const top = git(cwd, ['rev-parse', '--show-toplevel']).trim();
  // Before the first commit all is new.
  const isNew = since === undefined && git(top, ['rev-list', '--max-count=1', '--all']) === '';
  const tracked = git(top, isNew ? ['ls-files', '-z'] : ['diff', '--name-only', '-z', '--diff-filter=d', '--no-ext-diff', since ?? 'HEAD', '--']);
  const unknown = git(top, ['ls-files', '-z', '--others', '--exclude-standard']);
  const paths = `${tracked}${unknown}`.split('\0').filter((path) => path !== '');
  return [...new Set(paths)].sort().map((path) => relative(cwd, resolve(top, path)));
}

function git(cwd: string, args: readonly string[]): string {
  try {
    return execFileSync('git', [...args], { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string; stderr?: string };
    throw new UsageError(code === 'ENOENT' ? 'Changed files are asked of git, and git is not installed.' : `git cannot tell which files changed: ${stderr.trim().split('\n')[0] ?? ''}`);
  }
}
