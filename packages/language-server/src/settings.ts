import { baselineName, BaselineResolver, type ConfigFault, configNames, ConfigResolver, type Host, type ResolvedBaseline, type ResolvedConfig } from '@rostrum/lint';

/** What holds for a document: its configuration, and the problems that an archive has accepted. */
export interface DocumentSettings extends ResolvedConfig {
  readonly baseline: ResolvedBaseline;
}

/**
 * The configuration of each document that was asked for: the same resolution as the command line's. What was resolved is
 * there at once; a change of a configuration file is read again, and `changed` is told once, when all is known.
 */
export class Settings {
  readonly #host: Host;
  readonly #changed: () => void;
  readonly #known = new Map<string, DocumentSettings>();
  readonly #pending = new Map<string, Promise<void>>();
  /** Documents that are open: what is resolved for one that was closed meanwhile is not kept. */
  readonly #wanted = new Set<string>();
  #resolver: ConfigResolver;
  #baselines: BaselineResolver;
  #generation = 0;
  #hasChanged = false;

  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#resolver = new ConfigResolver(host);
    this.#baselines = new BaselineResolver(host);
  }

  /** What is known of a document's configuration. */
  of(uri: string): DocumentSettings | undefined {
    return this.#known.get(uri);
  }

  /** Resolves the configuration of a document; nothing to wait for where it is known. */
  ready(uri: string): Promise<void> | undefined {
    if (this.#known.has(uri)) return undefined;
    this.#wanted.add(uri);
    let pending = this.#pending.get(uri);
    if (pending === undefined) {
      pending = this.#resolve(uri, this.#generation).finally(() => this.#pending.delete(uri));
      this.#pending.set(uri, pending);
    }
    return pending;
  }

  /** The configuration of any file, open or not; kept with those of its folder, not by itself. */
  async resolve(uri: string): Promise<DocumentSettings> {
    return this.#known.get(uri) ?? (await this.#find(uri));
  }

  /** The faults of configuration files that are in use, by file. */
  faults(): Map<string, readonly ConfigFault[]> {
    const found = new Map<string, ConfigFault[]>();
    const seen = new Set<string>();
    for (const { faults } of this.#known.values()) {
      for (const fault of faults) {
        const key = `${fault.uri} ${fault.start} ${fault.message}`;
        if (!seen.has(key)) found.set(fault.uri, [...(found.get(fault.uri) ?? []), fault]);
        seen.add(key);
      }
    }
    return found;
  }

  /** Forgets a document that is closed. */
  forget(uri: string): void {
    this.#wanted.delete(uri);
    this.#known.delete(uri);
  }

  /** Whether a file has a say in what was resolved. */
  concerns(uri: string): boolean {
    return [...configNames, baselineName].some((name) => uri.endsWith(`/${name}`)) || [...this.#known.values()].some(({ sources }) => sources.includes(uri));
  }

  /** Reads the configuration of all documents anew; where one has changed, the last of several calls in a row tells. */
  async refresh(): Promise<void> {
    const generation = ++this.#generation;
    this.#resolver = new ConfigResolver(this.#host);
    this.#baselines = new BaselineResolver(this.#host);
    await Promise.all([...this.#known.keys()].map((uri) => this.#resolve(uri, generation)));
    if (generation === this.#generation && this.#hasChanged) {
      this.#hasChanged = false;
      this.#changed();
    }
  }

  async #find(uri: string): Promise<DocumentSettings> {
    const [resolved, baseline] = await Promise.all([this.#resolver.resolve(uri), this.#baselines.resolve(uri)]);
    return { ...resolved, baseline };
  }

  async #resolve(uri: string, generation: number): Promise<void> {
    const before = this.#known.get(uri);
    // a host that fails is a fault of the place, not of the document: it is checked without configuration
    const settings = await this.#find(uri).catch(() => undefined);
    if (!this.#wanted.has(uri) || (generation !== this.#generation && before !== undefined)) return;
    const next = settings ?? withoutConfig;
    if (same(before, next)) return;
    this.#known.set(uri, next);
    if (before !== undefined) this.#hasChanged = true;
  }
}

const withoutConfig: DocumentSettings = { config: {}, faults: [], sources: [], origins: new Map(), selected: true, ignored: false, baseline: {} };

/** Whether two answers say the same, so that nothing has to be checked again. */
function same(before: DocumentSettings | undefined, after: DocumentSettings): boolean {
  const facts = ({ config, faults, uri, baseline }: DocumentSettings): string => JSON.stringify([config, faults, uri, baseline]);
  return before !== undefined && facts(before) === facts(after);
}
