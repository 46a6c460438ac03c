import { type BigIntStats, type FSWatcher, fstatSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { FolderChanges, WatchedFolder } from './io.ts';

/**
 * Gathers what changes in folders, so that nothing is missed while the caller is busy. A file that standard output goes
 * to is passed over: what the program writes itself is no news.
 */
export class FileChanges implements FolderChanges {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #output = fstatSync(1, { bigint: true });
  /** Paths that have changed; nothing stands for a change of which the system does not say what it is. */
  readonly #paths = new Set<string | undefined>();
  #wake: () => void = () => {};

  constructor(folders: readonly WatchedFolder[]) {
    this.watch(folders);
  }

  watch(folders: readonly WatchedFolder[]): void {
    for (const { path: folder, deep } of folders) {
      if (this.#watchers.has(folder)) continue;
      const note = (_event: string, name: string | null) => {
        this.#paths.add(name === null ? undefined : join(folder, name));
        this.#wake();
      };
      this.#watchers.set(folder, watch(folder, { recursive: deep }, note));
    }
  }

  async next(concerns: (path: string | undefined) => Promise<boolean>): Promise<void> {
    for (;;) {
      for (const path of this.#paths) {
        this.#paths.delete(path);
        if (path !== undefined && isSameFile(this.#output, path)) continue;
        if (await concerns(path)) return;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}

function isSameFile(output: BigIntStats, path: string): boolean {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return output.isFile() && status?.ino === output.ino && status.dev === output.dev;
}
