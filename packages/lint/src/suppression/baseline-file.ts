import { NearestFile } from '../config/nearest-file.ts';
import { folderOf, relativePath } from '../config/uri.ts';
import type { Host } from '../host.ts';
import type { FileBaseline } from './baseline.ts';

/** Name of the file that holds a baseline: the findings of an archive that were there when it was written. */
export const baselineName = 'rostrum-suppressions.json';

/** The baselines of files by path, relative to the folder of the baseline file, with slashes. */
export type BaselineFiles = Readonly<Record<string, FileBaseline>>;

/** The baseline that holds for a document. */
export interface ResolvedBaseline {
  /** URI of the baseline file; absent where there is none. */
  readonly uri?: string;
  /** Path of the document in it. */
  readonly path?: string;
  /** What it knows of the document. */
  readonly baseline?: FileBaseline;
  /** Why the file cannot be used: a sentence. */
  readonly fault?: string;
}

/**
 * Finds the baselines of documents: the nearest `rostrum-suppressions.json` above each. Reads each file once.
 *
 * @example
 * ```ts
 * import { BaselineResolver, type Host, printBaseline } from '@rostrum/lint';
 *
 * const files: Record<string, string> = { 'file:///press/rostrum-suppressions.json': printBaseline({ 'may.txt': { 'label-typo': ['MODEARTOR'] } }) };
 * const host: Host = { read: async (uri) => files[uri], list: async () => Object.keys(files), watch: () => () => {} };
 * console.log((await new BaselineResolver(host).resolve('file:///press/may.txt')).baseline);
 *
 * //=> {"label-typo":["MODEARTOR"]}
 * ```
 */
export class BaselineResolver {
  readonly #host: Host;
  readonly #nearest: NearestFile;
  readonly #read = new Map<string, Promise<{ readonly files?: BaselineFiles; readonly fault?: string }>>();

  constructor(host: Host) {
    this.#host = host;
    this.#nearest = new NearestFile(host, [baselineName]);
  }

  /** The baseline of a document; never throws for what a file holds. */
  async resolve(uri: string): Promise<ResolvedBaseline> {
    const found = await this.#nearest.for(uri);
    if (found === undefined) return {};
    const path = relativePath(folderOf(found) ?? '', uri);
    const { files, fault } = await this.files(found);
    const baseline = files !== undefined && Object.hasOwn(files, path) ? files[path] : undefined;
    return { uri: found, path, ...(baseline && { baseline }), ...(fault !== undefined && { fault }) };
  }

  /** All that a baseline file holds. */
  files(uri: string): Promise<{ readonly files?: BaselineFiles; readonly fault?: string }> {
    const known = this.#read.get(uri);
    if (known !== undefined) return known;
    const read = this.#host.read(uri).then(
      (text) => parseBaseline(text ?? printBaseline({})),
      (error: unknown) => ({ fault: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }),
    );
    this.#read.set(uri, read);
    return read;
  }
}

/**
 * Reads the text of a baseline file.
 *
 * @example
 * ```ts
 * import { parseBaseline } from '@rostrum/lint';
 *
 * console.log(parseBaseline('{ "version": 1, "files": { "may.txt": { "label-typo": ["MODEARTOR"] } } }'));
 * console.log(parseBaseline('[]'));
 *
 * //=> {"files":{"may.txt":{"label-typo":["MODEARTOR"]}}}
 * //=> {"fault":"is not of the form that --suppress-all writes. Write it anew."}
 * ```
 */
export function parseBaseline(text: string): { readonly files: BaselineFiles } | { readonly fault: string } {
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, '')) as { readonly version?: unknown; readonly files?: unknown };
    if (value?.version !== 1 || !isRecordOf(value.files, (rules) => isRecordOf(rules, isKeys))) {
      return { fault: 'is not of the form that --suppress-all writes. Write it anew.' };
    }
    return { files: value.files as BaselineFiles };
  } catch (error) {
    return { fault: `is not valid JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * The text of a baseline file: in order, so that two branches merge; files without findings are left out.
 *
 * @example
 * ```ts
 * import { printBaseline } from '@rostrum/lint';
 *
 * console.log(printBaseline({ 'may.txt': { 'label-typo': ['MODEARTOR'] }, 'june.txt': {} }).trimEnd());
 *
 * //=> {
 * //=>   "version": 1,
 * //=>   "files": {
 * //=>     "may.txt": {
 * //=>       "label-typo": [
 * //=>         "MODEARTOR"
 * //=>       ]
 * //=>     }
 * //=>   }
 * //=> }
 * ```
 */
export function printBaseline(files: BaselineFiles): string {
  const kept = Object.keys(files).sort().flatMap((path) => {
    const rules = Object.entries(files[path] ?? {}).filter(([, keys]) => keys.length > 0);
    return rules.length === 0 ? [] : [[path, Object.fromEntries(rules.sort(([left], [right]) => (left < right ? -1 : 1)).map(([rule, keys]) => [rule, [...keys].sort()]))]];
  });
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(kept) }, null, 2)}\n`;
}

function isRecordOf(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isEntry);
}

function isKeys(value: unknown): boolean {
  return Array.isArray(value) && value.every((key) => typeof key === 'string');
}
