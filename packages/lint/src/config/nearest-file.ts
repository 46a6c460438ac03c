import type { Host } from '../host.ts';
import { folderOf } from './uri.ts';

/** Finds the nearest file of some names in the folders above a document, and remembers each folder. */
export class NearestFile {
  readonly #host: Host;
  readonly #names: readonly string[];
  readonly #found = new Map<string, Promise<string | undefined>>();

  constructor(host: Host, names: readonly string[]) {
    this.#host = host;
    this.#names = names;
  }

  /** URI of the nearest file above a document; of two names in one folder the first. */
  for(document: string): Promise<string | undefined> {
    const folder = folderOf(document);
    if (folder === undefined) return Promise.resolve(undefined);
    const known = this.#found.get(folder);
    if (known !== undefined) return known;
    const found = this.#search(folder);
    this.#found.set(folder, found);
    return found;
  }

  async #search(folder: string): Promise<string | undefined> {
    for (const name of this.#names) if (await this.#exists(`${folder}/${name}`)) return `${folder}/${name}`;
    return await this.for(folder);
  }

  /** A file that cannot be read is there: whoever reads it next will say why it cannot be. */
  async #exists(uri: string): Promise<boolean> {
    try {
      return (await this.#host.read(uri)) !== undefined;
    } catch {
      return true;
    }
  }
}
