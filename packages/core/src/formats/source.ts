import { FormatError, type ReadOptions, type Source } from './format.ts';

/** The decoder that browsers, Node, Deno and Bun all have (WHATWG Encoding); no platform's types are loaded here. */
const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options: { readonly fatal: boolean }) => { decode(bytes: Uint8Array): string };
};

/** Most bytes that are read where the caller sets no limit. */
const DEFAULT_LIMIT = 64 * 1024 * 1024;

/** The limit of a reading in bytes. */
export function limitOf({ limit = DEFAULT_LIMIT }: ReadOptions): number {
  return limit;
}

/**
 * The text of a source without its byte order mark. Bytes are decoded as UTF-8, strictly.
 *
 * @throws {FormatError} `limit` when the source is larger than the options allow, `syntax` when bytes are not UTF-8.
 */
export function sourceText(source: Source, options: ReadOptions): string {
  if (source.length > limitOf(options)) throw tooLarge(options);
  if (typeof source === 'string') return source.startsWith('\ufeff') ? source.slice(1) : source;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    throw new FormatError('syntax', 'The source is not UTF-8 text. Convert it to UTF-8 first.');
  }
}

/** The error for a source that is larger than the options allow. */
export function tooLarge(options: ReadOptions): FormatError {
  return new FormatError('limit', `The source holds more than ${limitOf(options)} bytes. Raise the limit if you trust it.`);
}

/**
 * The value of a JSON source.
 *
 * @throws {FormatError} `syntax` when it is not JSON.
 */
export function sourceJson(source: Source, options: ReadOptions): unknown {
  const text = sourceText(source, options);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FormatError('syntax', `The source is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
