import { type BigIntStats, fstatSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { WatchedFolder } from './io.ts';

/**
 * Resolves when something in one of the folders changes that concerns the caller, who is asked with its path, or with
 * nothing where the system does not say what has changed. A file that standard output goes to is passed over: what the
 * program writes itself is no news.
 */
export function changeBelow(folders: readonly WatchedFolder[], concerns: (path: string | undefined) => Promise<boolean>): Promise<void> {
  const output = fstatSync(1, { bigint: true });
  return new Promise((resolve, reject) => {
    const decide = async (path: string | undefined): Promise<void> => {
      if (path !== undefined && isSameFile(output, path)) return;
      if (!(await concerns(path))) return;
      for (const watcher of watchers) watcher.close();
      resolve();
    };
    const watchers = folders.map(({ path: folder, deep }) => watch(folder, { recursive: deep }, (_, name) => void decide(name === null ? undefined : join(folder, name)).catch(reject)));
  });
}

function isSameFile(output: BigIntStats, path: string): boolean {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return output.isFile() && status?.ino === output.ino && status.dev === output.dev;
}
