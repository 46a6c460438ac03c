import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NO_FILE } from './read-text.ts';

/** What became of a file: nothing to say, or why it stayed as it was (a half-sentence that follows its name). */
export type Written = { readonly fault?: string };

/**
 * Replaces the text of a file as a whole or not at all: another program sees the old text or the new one, a crash
 * leaves one of them. Refuses when the file no longer holds `before`. Mode and owner stay.
 */
export function safeWrite(path: string, before: string, after: string): Written {
  try {
    const target = realpathSync(path);
    const status = statSync(target);
    if (!status.isFile()) return { fault: NO_FILE };
    accessSync(target, constants.W_OK);
    if (status.nlink > 1) return { fault: 'was not written: it has a second name (a hard link), which would keep the old text.' };
    return replace(target, status, before, after);
  } catch (error) {
    return { fault: `was not written: ${writeFault(error)}` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full.',
  EACCES: 'this file or its folder is write-protected.',
  EPERM: 'this file or its folder is write-protected.',
  EROFS: 'this file or its folder is write-protected.',
  EEXIST: 'it exists already. Name a new file.',
  ENOENT: 'its folder does not exist.',
  ENOTDIR: 'its folder does not exist.',
  EISDIR: 'it is a folder.',
  ENXIO: 'nobody reads from it.',
  EPIPE: 'nobody reads from it any more.',
};

/** Why the file system took no text: a sentence that follows a colon. */
export function writeFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** A name that nothing has, in the folder of a file. It is short: that of the file may be as long as names may be. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.rostrum-${crypto.randomUUID()}.tmp`);
}

/** Whether a path is such a name. */
export function isTemporary(path: string): boolean {
  return /^\.rostrum-[\da-f-]{36}\.tmp$/.test(basename(path));
}

/** Writes a file that is not there yet, as a whole; one that is there stays as it is. */
export function writeNew(path: string, text: string): Written {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return { fault: `was not written: ${REASONS['EEXIST']}` };
    const temporary = temporaryBeside(path);
    try {
      writeWhole(temporary, text, 0o666);
      giveName(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
    syncFolder(dirname(path));
    return {};
  } catch (error) {
    return { fault: `was not written: ${writeFault(error)}` };
  }
}

/** Gives a file its name, unless something has taken that in the meantime. */
function giveName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    // A file system without second names.
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}

function replace(target: string, status: Stats, before: string, after: string): Written {
  const temporary = temporaryBeside(target);
  try {
    writeWhole(temporary, after, 0o600);
    const own = statSync(temporary);
    if (own.uid !== status.uid || own.gid !== status.gid) giveTo(status, temporary);
    chmodSync(temporary, status.mode & 0o7777);
    // As late as can be: to write and to sync takes its time.
    if (!readFileSync(target).equals(Buffer.from(before))) return { fault: 'was not written: another program changed it in the meantime. Run the command again.' };
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(target));
  return {};
}

function giveTo({ uid, gid }: Stats, path: string): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    throw new Error('it belongs to another user or group, and would no longer.');
  }
}

/** Writes a file that must not be there yet, down to the disk; `wx` fails where something stands already, a planted link included. */
function writeWhole(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    const bytes = Buffer.from(text);
    writeFileSync(file, bytes);
    fsyncSync(file);
    if (statSync(path).size !== bytes.length) throw new Error('the disk did not take all of it');
  } finally {
    closeSync(file);
  }
}

/** Makes the new name last over a power failure; systems that cannot sync a folder need not. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The file itself is safe.
  }
}
