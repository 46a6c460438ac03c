import { nameOf, type Problem } from '@rostrum/core';
import { ArchiveCheck, type Host, silence } from '@rostrum/lint';
import type { CancellationToken } from 'vscode-languageserver-protocol';
import type { Range } from 'vscode-languageserver-types';
import { decode, IgnoreFiles } from './ignore-files.ts';
import { SymbolKind } from './kinds.ts';
import { Analysis } from './analysis.ts';
import { toRange } from './convert.ts';
import { OpenDocument } from './open-document.ts';
import type { Settings } from './settings.ts';
import { Slices } from './slices.ts';

/** Where the index finds files, and how it leaves room for other work. */
export interface IndexSource {
  readonly host: Host;
  readonly settings: Pick<Settings, 'resolve'>;
  /** URIs of the folders of the workspace. */
  readonly folders: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  defer(task: () => void): void;
}

/** A person, a section or a title in a file of the workspace. */
export interface ArchiveSymbol {
  readonly name: string;
  /** Label, role and affiliation of a person. */
  readonly detail: string;
  readonly kind: (typeof SymbolKind)[keyof typeof SymbolKind];
  readonly range: Range;
}

/** What is kept of a file: small facts, nothing of its text. */
interface FileEntry {
  /** Unique for the state in which the file was read. */
  readonly id: string;
  readonly symbols: readonly ArchiveSymbol[];
}

/** One state of a file. */
export interface FileState {
  readonly document: OpenDocument;
  /** Whether it is a state in the editor. */
  readonly isOpen: boolean;
}

/** Symbols that are kept; files beyond are read again when somebody asks. */
const mostSymbols = 200_000;
/** Code units of a file that is read for the index. */
const longestFile = 8_000_000;

let states = 0;

/**
 * The transcripts of the folders that an editor has open: those that a check of these folders takes. Files are read when
 * somebody first asks, in slices, and again when they change. Open documents count as they are in the editor.
 */
export class ArchiveIndex {
  readonly #source: IndexSource;
  readonly #entries = new Map<string, FileEntry>();
  /** Facts of all files that were read, for the rules that compare them. */
  #across = new ArchiveCheck();
  /** States in the editor of which the facts are known. */
  #compared = new WeakSet<OpenDocument>();
  #files: Promise<readonly string[]> | undefined;
  #symbols = 0;
  #changes = 0;
  #waiting: (() => void)[] = [];

  constructor(source: IndexSource) {
    this.#source = source;
  }

  /** How many changes the index has taken note of. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes note of a file that was created, changed, deleted, saved or closed. */
  changed(uri: string): void {
    this.#files = undefined;
    this.opened(uri);
  }

  /** Takes note of a file that counts as it is in the editor from now on. */
  opened(uri: string): void {
    const entry = this.#entries.get(uri);
    this.#symbols -= entry?.symbols.length ?? 0;
    this.#entries.delete(uri);
    this.#wake();
  }

  /** Forgets everything: folders or configurations have changed. */
  forget(): void {
    this.#entries.clear();
    this.#across = new ArchiveCheck();
    this.#compared = new WeakSet();
    this.#symbols = 0;
    this.#files = undefined;
    this.#wake();
  }

  /** Settles when something has changed since there were so many changes, or the request is given up. */
  async change(since: number, token: CancellationToken): Promise<void> {
    if (this.#changes !== since) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  /** The transcripts of the workspace, in a stable order. */
  async files(): Promise<readonly string[]> {
    this.#files ??= this.#list();
    return await this.#files;
  }

  /** Calls `take` with the symbols of each file, until it says `false` or the request is given up. */
  async eachFile(token: CancellationToken, take: (uri: string, symbols: readonly ArchiveSymbol[]) => boolean): Promise<void> {
    const slices = new Slices((task) => this.#source.defer(task));
    for (const uri of await this.files()) {
      await slices.next();
      if (token.isCancellationRequested) return;
      const { symbols = [] } = this.#entries.get(uri) ?? (await this.#read(uri))?.entry ?? {};
      if (!take(uri, symbols)) return;
    }
  }

  /**
   * Calls `take` with each file that the editor has not open: the id of its state, and its analysis where somebody needs it.
   * Gives the documents that it has open, in the states that are compared.
   */
  async eachClosedFile(token: CancellationToken, take: (uri: string, id: string, analyse: () => Promise<Analysis | undefined>) => Promise<void>): Promise<readonly OpenDocument[]> {
    const open: OpenDocument[] = [];
    const slices = new Slices((task) => this.#source.defer(task));
    for (const uri of await this.files()) {
      await slices.next();
      if (token.isCancellationRequested) return open;
      const document = this.#source.documents.get(uri);
      if (document !== undefined) {
        if (!this.#compared.has(document)) await this.#read(uri);
        open.push(document);
        continue;
      }
      const known = this.#entries.get(uri);
      const read = known === undefined ? await this.#read(uri) : undefined;
      const entry = known ?? read?.entry;
      if (entry !== undefined) await take(uri, entry.id, async () => read?.analysis ?? (await this.#analyse(uri)));
    }
    return open;
  }

  /** The analysis of each file, one after the other; of an open document that of its state in the editor. */
  async *analyses(token: CancellationToken): AsyncGenerator<FileState & { readonly analysis: Analysis }> {
    const slices = new Slices((task) => this.#source.defer(task));
    for (const uri of await this.files()) {
      await slices.next();
      if (token.isCancellationRequested) return;
      const state = await this.state(uri);
      const analysis = await this.#analyse(uri, state);
      if (state !== undefined && analysis !== undefined) yield { ...state, analysis };
    }
  }

  /** Any file as it is in the editor, or else on disk; nothing where it cannot be read. */
  async state(uri: string): Promise<FileState | undefined> {
    const { documents, host } = this.#source;
    const document = documents.get(uri);
    if (document !== undefined) return { document, isOpen: true };
    // a file that is gone by now, or is no text, has nothing to show
    const text = await host.read(uri).catch(() => undefined);
    return text === undefined ? undefined : { document: new OpenDocument({ uri, languageId: 'transcript', version: 0, text }), isOpen: false };
  }

  /** What the rules that compare files find in each of those that were read, by file. */
  async across(): Promise<ReadonlyMap<string, readonly Problem[]>> {
    const uriOf = new Map((await this.files()).map((uri) => [this.#pathOf(uri), uri]));
    return new Map([...this.#across.finish([...uriOf.keys()])].map(([path, problems]) => [uriOf.get(path) ?? path, problems]));
  }

  /** The path of a file as a check of its folder prints it. */
  #pathOf(uri: string): string {
    const folder = [...this.#source.folders].find((each) => uri.startsWith(`${each}/`)) ?? '';
    return decode(uri.slice(folder.length + 1));
  }

  /** All problems of a file, those of a comparison with others among them; nothing where it can no longer be read. */
  async check(uri: string, across: readonly Problem[]): Promise<{ analysis: Analysis; problems: readonly Problem[] } | undefined> {
    const analysis = await this.#analyse(uri);
    if (analysis === undefined) return undefined;
    return { analysis, problems: [...analysis.problems, ...notSilenced(analysis, across)].sort((left, right) => left.start - right.start || left.end - right.end) };
  }

  async #list(): Promise<readonly string[]> {
    const { folders, host, settings } = this.#source;
    const found = new Set<string>();
    for (const folder of folders) {
      // a folder that cannot be listed holds nothing that could be shown
      const left = new IgnoreFiles(host, folder);
      for (const uri of await host.list(folder, '**/*').catch(() => [])) {
        const { selected, ignored } = await settings.resolve(uri);
        if (selected && !ignored && !(await left.ignores(uri))) found.add(uri);
      }
    }
    return [...found];
  }

  async #read(uri: string): Promise<{ entry: FileEntry; analysis: Analysis } | undefined> {
    const analysis = await this.#analyse(uri);
    if (analysis === undefined) return undefined;
    const entry = { id: `file ${++states}`, symbols: symbolsOf(analysis) };
    if (analysis.isChecked) this.#across.add(this.#pathOf(uri), analysis, analysis.lintOptions.config);
    this.#compared.add(analysis.document);
    const isOpen = this.#source.documents.has(uri);
    if (!isOpen && this.#symbols + entry.symbols.length <= mostSymbols) {
      this.#symbols += entry.symbols.length;
      this.#entries.set(uri, entry);
    }
    return { entry, analysis };
  }

  async #analyse(uri: string, known?: FileState): Promise<Analysis | undefined> {
    const { document } = known ?? (await this.state(uri)) ?? {};
    if (document === undefined || document.text.length > longestFile) return undefined;
    return new Analysis(document, await this.#source.settings.resolve(uri));
  }

  #wake(): void {
    this.#changes++;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** What neither a directive nor the baseline silences of that which a comparison of files found in one. */
export function notSilenced({ document, lintOptions }: Analysis, across: readonly Problem[]): readonly Problem[] {
  return silence(document.text, across, lintOptions.baseline).problems;
}

/** Title, sections and speakers of a document. */
function symbolsOf({ document: { lines }, speech, transcript }: Analysis): ArchiveSymbol[] {
  const { metadata, sections, turns } = transcript;
  if (turns.length === 0) return [];
  const atLine = (line: number): Range => toRange(lines, { start: lines.start(line), end: lines.end(line) });
  const titleLine = transcript.zones.header[0] ?? 1;
  return [
    ...(metadata.title === undefined ? [] : [{ name: metadata.title, detail: metadata.date ?? '', kind: SymbolKind.File, range: atLine(titleLine) }]),
    ...sections.map(({ heading, line }) => ({ name: heading, detail: '', kind: SymbolKind.Module, range: atLine(line) })),
    ...[...speech.shares.values()].flatMap(({ speaker, turns: own }): ArchiveSymbol[] => {
      const [first] = own;
      if (first === undefined) return [];
      const detail = [first.label, speaker.role, speaker.affiliation].filter((part) => part !== undefined && part !== nameOf(speaker)).join(', ');
      return [{ name: nameOf(speaker), detail, kind: SymbolKind.Class, range: toRange(lines, first.labelSpan) }];
    }),
  ];
}
