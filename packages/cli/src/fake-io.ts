import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { FolderChanges, Io, Output, WatchedFolder } from './io.ts';
import { readFile } from './read-file.ts';
import { run } from './run.ts';

/** What a test sets up: files of a folder of its own, and the streams. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly env?: Readonly<Record<string, string>>;
  /** A terminal of this width; absent: output goes to a file. */
  readonly columns?: number;
  /** Errors that reading a path throws. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** Waits for changes in the folders that are watched; absent: there are none. */
  readonly changed?: (folders: readonly WatchedFolder[], concerns: Parameters<FolderChanges['next']>[0]) => Promise<void>;
}

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Text of a file after the run. */
  read(path: string): string;
  readonly folder: string;
}

/** Runs `rostrum` as `bin.ts` would, in a folder that is removed behind the test. */
export async function rostrum(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(world.files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return await rostrumIn(folder, argv, world);
}

/** Runs `rostrum` in a folder that stands already. */
export async function rostrumIn(folder: string, argv: readonly string[], world: World = {}): Promise<Outcome> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTTY: world.columns !== undefined,
    columns: world.columns,
    async write(text) {
      // A writer may use its bytes again.
      written[name].push(Buffer.from(text as string));
    },
  });
  async function* stdin() {
    for (const chunk of world.stdin ?? []) yield Buffer.from(chunk as string);
  }
  const io: Io = {
    version: '1.2.3',
    cwd: folder,
    env: world.env ?? {},
    stdin,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readFile(path) {
      const code = Object.entries(world.unreadable ?? {}).find(([name]) => join(folder, name) === path)?.[1];
      if (code !== undefined) throw Object.assign(new Error(`${code}: refused`), { code });
      return readFile(path, stdin);
    },
    betweenFiles: () => new Promise(setImmediate),
    watch(folders) {
      const watched = [...folders];
      return { watch: (more) => void watched.push(...more), next: (concerns) => world.changed?.(watched, concerns) ?? new Promise(() => {}), close() {} };
    },
    rulePages: fileURLToPath(new URL('rules', import.meta.resolve('@rostrum/lint'))),
  };
  const code = await run(argv, io, '1.2.3');
  const textOf = (name: 'stdout' | 'stderr') => Buffer.concat(written[name]).toString();
  return { code, stdout: textOf('stdout'), stderr: textOf('stderr'), folder, read: (path) => readFileSync(join(folder, path), 'utf8') };
}

/** A transcript without a finding. */
export const CLEAN = `---
title: Press Conference by Minister Aalto
date: 2026-05-04
place: Port Velm
---
MODERATOR: Good morning.

DEFENSE MINISTER AALTO: Good morning. I have two announcements.

REPORTER: Is the port open?

DEFENSE MINISTER AALTO: It opened today.

REPORTER: For all ships?

DEFENSE MINISTER AALTO: For all.
`;

/** The same with a misspelled label on line 16: an error that has a safe repair. */
export const WITH_TYPO = CLEAN.replace('MINISTER AALTO: For all.', 'MINSITER AALTO: For all.');

/** The same without a date: a warning. */
export const WITHOUT_DATE = CLEAN.replace(/date: .*\n/, '');

/** No transcript. */
export const ARTICLE = `Port opens after two years

The port of Velm opened on Monday, two years after the storm. Ships from four countries were
waiting outside. The minister spoke of a good day for the town and for its fishermen.
`;
