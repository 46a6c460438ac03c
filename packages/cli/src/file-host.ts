import { existsSync, watch } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '@rostrum/lint';
import type { Io } from './io.ts';
import { readText } from './read-text.ts';

/** The files of this machine as the resolution of configurations sees them. */
export function fileHost(io: Io): Host {
  return {
    async read(uri) {
      const path = fileURLToPath(uri);
      if (!existsSync(path)) return undefined;
      const read = await readText(path, io);
      if ('fault' in read) throw new Error(`it ${read.fault}`);
      return read.text;
    },
    async list(folder, glob) {
      const { globSync } = await import('tinyglobby');
      const found = globSync(glob, { cwd: fileURLToPath(folder), absolute: true, dot: true, expandDirectories: false, followSymbolicLinks: false });
      return found.map((path) => pathToFileURL(path).href).sort();
    },
    watch(folder, _glob, changed) {
      const root = fileURLToPath(folder);
      const watcher = watch(root, { recursive: true }, (_, name) => {
        if (name !== null) changed(pathToFileURL(resolve(root, name)).href);
      });
      return () => watcher.close();
    },
  };
}

/** Names that stand in a URI as they are. */
const PLAIN_NAME = /^[\w.-]+$/;
/** Files come folder by folder. */
let lastFolder = { path: '', uri: '' };

/** The URI of a path as the user wrote it. */
export function uriOf(path: string, io: Io): string {
  const whole = resolve(io.cwd, path);
  const name = basename(whole);
  if (!PLAIN_NAME.test(name)) return pathToFileURL(whole).href;
  const folder = dirname(whole);
  if (folder !== lastFolder.path) lastFolder = { path: folder, uri: pathToFileURL(`${folder}/`).href };
  return lastFolder.uri + name;
}

/** The path of a URI as the user would write it: relative to the working folder where it lies below. */
export function pathOf(uri: string, io: Io): string {
  const path = fileURLToPath(uri);
  const below = relative(io.cwd, path);
  return below === '' || below.startsWith('..') ? path : below.split(sep).join('/');
}
