import type { LintConfig } from '../config.ts';
import type { Host } from '../host.ts';
import type { ConfigFault } from './config-fault.ts';
import type { SettingOrigin } from './layers.ts';
import type { LoadedConfig } from './load-config.ts';
import { NearestFile } from './nearest-file.ts';
import { relativePath } from './uri.ts';

/**
 * Names of a configuration file; a folder holds one of them.
 *
 * @example
 * ```ts
 * import { configNames } from '@rostrum/lint';
 *
 * console.log(configNames);
 *
 * //=> ["rostrum.config.json","rostrum.config.jsonc"]
 * ```
 */
export const configNames: readonly string[] = ['rostrum.config.json', 'rostrum.config.jsonc'];

/** What a folder gives without a config. */
const DEFAULT_ENDING = '.transcript';

/** The configuration of one document. */
export interface ResolvedConfig {
  /** The settings; the same object for all files with equal settings. Without any where there are faults. */
  readonly config: LintConfig;
  /** What is wrong with the configuration. A file whose configuration has faults cannot be checked. */
  readonly faults: readonly ConfigFault[];
  /** URI of the configuration file; absent where there is none. */
  readonly uri?: string;
  /** URIs of that file and of all that it extends: a change in one of them may change the answer. */
  readonly sources: readonly string[];
  /** Where each setting (`style`, `rules.NAME`, `people.ID`) comes from; what is not here is a default. */
  readonly origins: ReadonlyMap<string, SettingOrigin>;
  /** Whether a search in folders takes the file: the patterns under `files` match it (default: `*.transcript`). */
  readonly selected: boolean;
  /** Whether the patterns under `ignore` match it: then it is checked only when it is named. */
  readonly ignored: boolean;
}

const nothing: Pick<ResolvedConfig, 'config' | 'faults' | 'sources' | 'origins' | 'ignored'> = { config: {}, faults: [], sources: [], origins: new Map(), ignored: false };

/**
 * Finds the configuration of documents: the nearest `rostrum.config.json` or `rostrum.config.jsonc` of the folders above
 * each. It sees files through a `Host` alone, so that every program gives the same answer, and keeps what it read until
 * `forget`. Readers of JSON and of patterns are loaded when a configuration is found, and not before.
 *
 * @example
 * ```ts
 * import { ConfigResolver, type Host } from '@rostrum/lint';
 *
 * const files: Record<string, string> = { 'file:///press/rostrum.config.json': '{ "rules": { "missing-date": "off" } }' };
 * const host: Host = { read: async (uri) => files[uri], list: async () => Object.keys(files), watch: () => () => {} };
 * const { config, uri } = await new ConfigResolver(host).resolve('file:///press/2024/may.transcript');
 * console.log(uri, config.rules);
 *
 * //=> file:///press/rostrum.config.json {"missing-date":"off"}
 * ```
 */
export class ConfigResolver {
  readonly #host: Host;
  readonly #fixed: string | undefined;
  #nearest: NearestFile;
  #loaded = new Map<string, Promise<LoadedConfig>>();

  /** `options.uri` names a configuration file that is used for all documents, whatever stands near them. */
  constructor(host: Host, options: { readonly uri?: string } = {}) {
    this.#host = host;
    this.#fixed = options.uri;
    this.#nearest = new NearestFile(host, configNames);
  }

  /** The configuration of a document; never throws for what a configuration file holds. */
  async resolve(uri: string): Promise<ResolvedConfig> {
    const configUri = this.#fixed ?? (await this.#nearest.for(uri));
    if (configUri === undefined) return { ...nothing, selected: uri.endsWith(DEFAULT_ENDING) };
    const loaded = await this.#load(configUri);
    const { sources, faults, layers } = loaded;
    if (faults.length > 0) return { ...nothing, uri: configUri, sources, faults, selected: uri.endsWith(DEFAULT_ENDING) };
    const { folder = '', files } = layers.findLast(({ files }) => files !== undefined) ?? {};
    return {
      ...loaded.settingsFor(uri),
      faults,
      uri: configUri,
      sources,
      selected: files === undefined ? uri.endsWith(DEFAULT_ENDING) : files(relativePath(folder, uri)),
      ignored: layers.some(({ folder = '', ignore }) => ignore?.(relativePath(folder, uri)) === true),
    };
  }

  /** Forgets what was read: a configuration file was created, changed or deleted. */
  forget(): void {
    this.#nearest = new NearestFile(this.#host, configNames);
    this.#loaded = new Map();
  }

  #load(uri: string): Promise<LoadedConfig> {
    let loaded = this.#loaded.get(uri);
    if (loaded === undefined) {
      loaded = import('./load-config.ts').then(({ loadConfig }) => loadConfig(uri, this.#host));
      this.#loaded.set(uri, loaded);
    }
    return loaded;
  }
}

/**
 * The configuration of one document. For many documents a `ConfigResolver` reads each configuration file once.
 *
 * @example
 * ```ts
 * import { type Host, resolveConfig } from '@rostrum/lint';
 *
 * const files: Record<string, string> = { 'file:///press/rostrum.config.json': '{ "rules": { "missing-dat": "off" } }' };
 * const host: Host = { read: async (uri) => files[uri], list: async () => Object.keys(files), watch: () => () => {} };
 * const { faults } = await resolveConfig('file:///press/may.transcript', host);
 * console.log(faults.map(({ message }) => message));
 *
 * //=> ["There is no rule “missing-dat”. Did you mean missing-date?"]
 * ```
 */
export async function resolveConfig(uri: string, host: Host): Promise<ResolvedConfig> {
  return await new ConfigResolver(host).resolve(uri);
}
