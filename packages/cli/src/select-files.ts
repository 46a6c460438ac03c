import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { IgnoreFiles } from './ignore-files.ts';
import { pathFault, readFault, STANDARD_INPUT } from './read-text.ts';

/** A file to check. */
export interface SelectedFile {
  /** As the user wrote it, or below the folder that the user wrote. */
  readonly path: string;
  /** A file that the user named is checked whatever it holds; one found in a folder may be passed over. */
  readonly named: boolean;
}

/** What the paths of a command line stand for. */
export interface Selection {
  readonly files: readonly SelectedFile[];
  /** What could not be found or searched. */
  readonly faults: readonly SelectionFault[];
}

/** A path that gives nothing, or a folder on the way that could not be searched. */
export interface SelectionFault {
  /** As the user wrote it, or below the folder that the user wrote. */
  readonly path: string;
  /** What is wrong, in a sentence that names the path. */
  readonly sentence: string;
}

/** How paths are read. */
export interface SelectionOptions {
  readonly cwd: string;
  /** Folders give `.txt` and `.md` files too. */
  readonly allText: boolean;
  /** What the configuration says about a file that a folder holds; absent: no configuration is looked for. */
  readonly choose?: (path: string) => Promise<FileChoice>;
}

/** What a configuration says about a file. */
export interface FileChoice {
  /** Whether there is a configuration at all. */
  readonly isConfigured: boolean;
  /** Whether a folder gives the file. */
  readonly selected: boolean;
  /** Whether the file is checked only when it is named. */
  readonly ignored: boolean;
}

const TRANSCRIPTS = '**/*.transcript';
const ALL_TEXT = '**/*.{transcript,txt,md}';
const CONFIGURATIONS = '**/rostrum.config.{json,jsonc}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** The files that paths, folders and patterns stand for: in the order of the paths, within a folder by name, each once. */
export async function selectFiles(paths: readonly string[], options: SelectionOptions): Promise<Selection> {
  const files = new Map<string, SelectedFile>();
  const faults: SelectionFault[] = [];
  let ignoreFiles: IgnoreFiles | undefined;
  const add = (path: string, named: boolean) => {
    const key = resolve(options.cwd, path);
    if (named || !files.has(key)) files.set(key, { path: files.get(key)?.path ?? path, named });
  };
  for (const path of paths) {
    const status = path === STANDARD_INPUT ? 'special' : statusOf(resolve(options.cwd, path));
    if (status === 'file' || status === 'special') add(path, true);
    else {
      const found = status === 'folder' ? await inFolder(path, options, faults) : (await byPattern(path, status, options, faults)).map((each) => ({ path: each, named: true }));
      // What is named needs no ignore files, nor the library that reads them.
      ignoreFiles ??= new (await import('./ignore-files.ts')).IgnoreFiles(options.cwd);
      const left = found.filter((each) => ignoreFiles?.ignores(each.path) !== true);
      if (found.length > 0 && left.length === 0) faults.push({ path, sentence: `${path}: .gitignore or .rostrumignore leaves out all that it gives. What is named by its whole path is checked all the same.` });
      // A file that is called “-” is not standard input.
      for (const each of left) add(each.path === STANDARD_INPUT ? './-' : each.path, each.named);
    }
  }
  return { files: [...files.values()], faults };
}

/** `special` is a pipe, a socket or a device; an object says why there is nothing. */
function statusOf(path: string): 'folder' | 'file' | 'special' | { readonly fault: string } {
  try {
    const status = statSync(path);
    return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'special';
  } catch (error) {
    return { fault: pathFault(path, error) };
  }
}

async function inFolder(folder: string, options: SelectionOptions, faults: SelectionFault[]): Promise<SelectedFile[]> {
  const chosen = await byConfiguration(folder, options, faults);
  const found = chosen ?? (await search(options.allText ? ALL_TEXT : TRANSCRIPTS, { cwd: options.cwd, folder, faults })).map((path) => ({ path, named: false }));
  if (found.length > 0) return found.map(({ path, named }) => ({ path: join(folder, path), named }));
  const quietly = { cwd: options.cwd, folder, faults: [] };
  const texts = options.allText ? [] : await search(ALL_TEXT, quietly);
  const passesOver = chosen !== undefined && (await search(options.allText ? ALL_TEXT : TRANSCRIPTS, quietly)).length > 0;
  const sentence = passesOver
    ? `${folder}: the “files” and “ignore” of the configuration choose none of its files. “rostrum config --print FILE” shows what they say of one.`
    : texts.length > 0
      ? `${folder}: no .transcript file in this folder, but ${texts.length} .txt or .md. Add --all-text to check the transcripts among them.`
      : `${folder}: no ${options.allText ? '.transcript, .txt or .md' : '.transcript'} file in this folder.`;
  faults.push({ path: folder, sentence });
  return [];
}

/** The files that configurations choose, in and above the folder; undefined where there is no configuration. */
async function byConfiguration(folder: string, { cwd, allText, choose }: SelectionOptions, faults: SelectionFault[]): Promise<SelectedFile[] | undefined> {
  if (choose === undefined) return undefined;
  const quietly = { cwd, folder, faults: [] };
  const { isConfigured } = await choose(join(folder, 'any.transcript'));
  if (!isConfigured && (await search(CONFIGURATIONS, quietly)).length === 0) return undefined;
  const usual = new Set(allText ? await search(ALL_TEXT, quietly) : []);
  const chosen: SelectedFile[] = [];
  for (const path of await search('**/*', { cwd, folder, faults })) {
    const { selected, ignored } = await choose(join(folder, path));
    if (!ignored && (selected || usual.has(path))) chosen.push({ path, named: selected });
  }
  return chosen;
}

async function byPattern(pattern: string, status: { fault: string }, options: SelectionOptions, faults: SelectionFault[]): Promise<string[]> {
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) {
    faults.push({ path: pattern, sentence: `${pattern}: ${status.fault}` });
    return [];
  }
  const found = await search(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, { cwd: options.cwd, folder: '', faults });
  if (found.length === 0) faults.push({ path: pattern, sentence: `${pattern}: no file matches this pattern.` });
  return found.map((path) => (isAbsolute(pattern) ? resolve(options.cwd, path) : path));
}

/** Where a search begins, as the user wrote it, and who hears of folders that it cannot read. */
interface SearchPlace {
  readonly cwd: string;
  readonly folder: string;
  readonly faults: SelectionFault[];
}

async function search(pattern: string, place: SearchPlace): Promise<string[]> {
  const { globSync } = await import('tinyglobby');
  const root = resolve(place.cwd, place.folder);
  const found = globSync(pattern, {
    cwd: root,
    ignore: NEVER,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: reportingReaddir(root, place) },
  });
  return found.sort();
}

/**
 * Reads folders for the search. Remembers those that it cannot read, which the search passes in silence. A link counts
 * as a file unless it leads to a folder, a pipe or a device: so links to files are found, dangling ones are named when they are read, and
 * nothing goes round in circles.
 */
function reportingReaddir(root: string, { folder: start, faults }: SearchPlace): typeof readdirSync {
  const read = (folder: string) => {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isSymbolicLink() ? linkEntry(folder, entry.name) : entry));
    } catch (error) {
      const path = join(start, relative(root, folder));
      faults.push({ path, sentence: `${path}: ${readFault(error)}` });
      throw error;
    }
  };
  return read as unknown as typeof readdirSync;
}

function linkEntry(folder: string, name: string) {
  const target = statusOf(join(folder, name));
  return { name, isFile: () => target !== 'folder' && target !== 'special', isDirectory: () => false, isSymbolicLink: () => false };
}
