import type { Reporter } from '../reporter.ts';

/** A form of the findings by its name, loaded when it is asked for. */
export interface ReporterEntry {
  /** The value of `--format`. */
  readonly name: string;
  load(): Promise<Reporter>;
}

/** All reporters; the first is the default. */
export const reporters: readonly [ReporterEntry, ...ReporterEntry[]] = [
  { name: 'stylish', load: async () => (await import('./stylish.ts')).stylish },
  { name: 'agent', load: async () => (await import('./agent.ts')).agent },
  { name: 'checkstyle', load: async () => (await import('./checkstyle.ts')).checkstyle },
  { name: 'concise', load: async () => (await import('./concise.ts')).concise },
  { name: 'github', load: async () => (await import('./github.ts')).github },
  { name: 'gitlab', load: async () => (await import('./gitlab.ts')).gitlab },
  { name: 'json', load: async () => (await import('./json.ts')).json },
  { name: 'jsonl', load: async () => (await import('./jsonl.ts')).jsonl },
  { name: 'junit', load: async () => (await import('./junit.ts')).junit },
  { name: 'markdown', load: async () => (await import('./markdown.ts')).markdown },
  { name: 'sarif', load: async () => (await import('./sarif.ts')).sarif },
];
