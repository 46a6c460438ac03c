import type { ParseOptions } from '@rostrum/core';
import type { RegisteredPerson } from '@rostrum/lint';
import { ConfigFaults } from './config-faults.ts';
import { FileSettingsReader } from './file-settings.ts';
import type { Io } from './io.ts';
import { readText } from './read-text.ts';
import type { FileChoice } from './select-files.ts';

/** How a file is parsed and whom its configuration knows, or why its configuration cannot be used. */
export type ParseSettings = { readonly options: ParseOptions; readonly people: readonly RegisteredPerson[] } | { readonly faults: readonly string[] };

/** A text and how it is parsed, or why it cannot be, in sentences that name the file. */
export type OpenedFile = { readonly text: string; readonly options: ParseOptions; readonly people: readonly RegisteredPerson[] } | { readonly faults: readonly string[] };

/** Says how files are parsed: in the house style of the command line, else of the nearest configuration, as `check` does. */
export class ParseSettingsReader {
  readonly #io: Io;
  readonly #settings: FileSettingsReader;
  readonly #faults: ConfigFaults;

  /** Throws a `UsageError` for a style that does not exist. */
  constructor(style: string | undefined, io: Io) {
    this.#io = io;
    this.#settings = new FileSettingsReader(style === undefined ? {} : { style }, io);
    this.#faults = new ConfigFaults(io);
  }

  /** The settings of a file; a fault of a configuration is told with the first file that it covers. */
  async for(path: string): Promise<ParseSettings> {
    const { config, resolved } = await this.#settings.for(path);
    const faults = this.#faults.of({ resolved });
    if (faults !== undefined) return { faults };
    const { style, people = [] } = config;
    return { options: { ...(style !== undefined && { style }), transcript: path.endsWith('.transcript') }, people };
  }

  /** Whether a folder gives a file. */
  choose(path: string): Promise<FileChoice> {
    return this.#settings.choose(path);
  }

  /** Reads a file to be parsed. */
  async open(path: string): Promise<OpenedFile> {
    const source = await readText(path, this.#io);
    if ('fault' in source) return { faults: [`${path}: ${source.fault}`] };
    const parsed = await this.for(path);
    return 'faults' in parsed ? parsed : { text: source.text, ...parsed };
  }
}
