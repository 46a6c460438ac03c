import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaselineResolver, ConfigResolver, type LintConfig, overlaid, type ResolvedBaseline, type ResolvedConfig } from '@rostrum/lint';
import { fileHost, uriOf } from './file-host.ts';
import type { Io } from './io.ts';
import { knownStyle } from './known-style.ts';
import { settingsFrom } from './rule-settings.ts';
import type { FileChoice } from './select-files.ts';
import { UsageError } from './usage-error.ts';

/** What a command line says about settings; it wins over every configuration file. */
export interface SettingOptions {
  /** A configuration file for all files, instead of the nearest of each. */
  readonly config?: string;
  /** `name:severity`, several times. */
  readonly rule?: readonly string[];
  readonly style?: string;
  /** Whether it will be asked if settings have changed. */
  readonly watch?: true;
}

/** The settings of one file. */
export interface FileSettings {
  readonly config: LintConfig;
  readonly resolved: ResolvedConfig;
  readonly baseline: ResolvedBaseline;
}

/** What the linter and the formatter are told of a file. */
export function lintOptions(path: string, { config, baseline }: FileSettings) {
  return { config, path: path.replaceAll('\\', '/'), baseline: baseline.baseline, parse: { transcript: path.endsWith('.transcript') } };
}

/** Finds the settings of files: the nearest configuration, the command line over it, and the baseline. */
export class FileSettingsReader {
  readonly #io: Io;
  readonly #above: Pick<LintConfig, 'rules' | 'style'>;
  readonly #configs: ConfigResolver;
  readonly baselines: BaselineResolver;
  /** URIs of all configuration files that were read. */
  readonly sources = new Set<string>();
  /** By URI, the state in which a file of settings was read, or was not there. */
  readonly #states = new Map<string, string>();
  /** One object for equal settings, so that what is computed for one file serves the next. */
  readonly #merged = new Map<LintConfig, LintConfig>();

  /** Throws a `UsageError` for a rule, a style or a file that does not exist. */
  constructor({ config, rule = [], style, watch }: SettingOptions, io: Io) {
    if (config !== undefined && !existsSync(resolve(io.cwd, config))) throw new UsageError(`--config ${config}: this file does not exist.`);
    const files = fileHost(io);
    const noted: typeof files.read = (uri) => {
      this.#states.set(uri, stateOf(uri));
      return files.read(uri);
    };
    const host = watch === true ? { ...files, read: noted } : files;
    this.#io = io;
    this.#above = { rules: settingsFrom(rule), ...(style !== undefined && { style: knownStyle(style) }) };
    this.#configs = new ConfigResolver(host, config === undefined ? {} : { uri: uriOf(config, io) });
    this.baselines = new BaselineResolver(host);
  }

  /** The settings of a file. */
  async for(path: string): Promise<FileSettings> {
    const uri = uriOf(path, this.#io);
    const resolved = await this.#configs.resolve(uri);
    for (const source of resolved.sources) this.sources.add(source);
    return { config: this.#withCommandLine(resolved.config), resolved, baseline: await this.baselines.resolve(uri) };
  }

  /** Whether a folder gives a file. */
  async choose(path: string): Promise<FileChoice> {
    const { uri, selected, ignored } = await this.#configs.resolve(uriOf(path, this.#io));
    return { isConfigured: uri !== undefined, selected, ignored };
  }

  /** Whether a file of settings is another by now, or has come or gone. */
  haveChanged(): boolean {
    return [...this.#states].some(([uri, state]) => stateOf(uri) !== state);
  }

  #withCommandLine(config: LintConfig): LintConfig {
    const known = this.#merged.get(config);
    if (known !== undefined) return known;
    const merged = { ...config, ...this.#above, rules: overlaid(config.rules ?? {}, this.#above.rules ?? {}) };
    this.#merged.set(config, merged);
    return merged;
  }
}

/** What tells one state of a file from another; a pipe has none. */
function stateOf(uri: string): string {
  const status = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
  return status?.isFile() !== true ? '' : `${status.ino} ${status.size} ${status.mtimeMs} ${status.ctimeMs}`;
}
