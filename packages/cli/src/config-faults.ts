import type { FileSettings } from './file-settings.ts';
import { pathOf } from './file-host.ts';
import type { Io } from './io.ts';

/** Says what is wrong with configurations, each fault once in a run. */
export class ConfigFaults {
  readonly #io: Io;
  readonly #told = new Set<string>();

  constructor(io: Io) {
    this.#io = io;
  }

  /** Why a file cannot be checked: what has not been told yet; undefined where nothing is wrong with its settings. */
  of({ resolved, baseline }: Pick<FileSettings, 'resolved'> & Partial<FileSettings>): readonly string[] | undefined {
    const faults = resolved.faults.map(({ uri, from, message }) => `${pathOf(uri, this.#io)}:${from.line}:${from.column}: ${message}`);
    if (baseline?.fault !== undefined) faults.push(`${pathOf(baseline.uri ?? '', this.#io)}: ${baseline.fault}`);
    if (faults.length === 0) return undefined;
    const fresh = faults.filter((fault) => !this.#told.has(fault));
    for (const fault of fresh) this.#told.add(fault);
    return fresh;
  }
}
