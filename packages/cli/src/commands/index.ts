import type { Command } from '../command.ts';

/** A command by its name, loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  load(): Promise<Command>;
}

/** All commands, in the order of the overview. */
export const commands: readonly CommandEntry[] = [
  { name: 'check', load: async () => (await import('./check.ts')).check },
  { name: 'format', load: async () => (await import('./format.ts')).format },
  { name: 'outline', load: async () => (await import('./outline.ts')).outline },
  { name: 'parse', load: async () => (await import('./parse.ts')).parse },
  { name: 'explain', load: async () => (await import('./explain.ts')).explain },
  { name: 'speakers', load: async () => (await import('./speakers.ts')).speakers },
  { name: 'stats', load: async () => (await import('./stats.ts')).stats },
  { name: 'quote', load: async () => (await import('./quote.ts')).quote },
  { name: 'diff', load: async () => (await import('./diff.ts')).diff },
  { name: 'git-diff', load: async () => (await import('./git-diff.ts')).gitDiff },
  { name: 'convert', load: async () => (await import('./convert.ts')).convert },
  { name: 'config', load: async () => (await import('./config.ts')).config },
  { name: 'init', load: async () => (await import('./init.ts')).init },
  { name: 'completion', load: async () => (await import('./completion.ts')).completion },
];
