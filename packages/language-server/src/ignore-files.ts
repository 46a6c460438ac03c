import type { Host } from '@rostrum/lint';
import type { Ignore } from 'ignore';

const names = ['.gitignore', '.rostrumignore'];

/**
 * What `.gitignore` and `.rostrumignore` leave out of a workspace, as on the command line: files deeper in the tree win,
 * `.rostrumignore` wins over `.gitignore`, and nothing below a folder that is left out comes back. Each file is read once.
 */
export class IgnoreFiles {
  readonly #host: Pick<Host, 'read'>;
  readonly #folder: string;
  readonly #rules = new Map<string, Promise<Ignore | undefined>>();
  readonly #ignored = new Map<string, Promise<boolean>>();
  readonly #tops = new Map<string, Promise<string>>();

  /** `folder`: URI of a folder of the workspace, from which ignore files count where it lies in no repository. */
  constructor(host: Pick<Host, 'read'>, folder: string) {
    this.#host = host;
    this.#folder = folder;
  }

  /** Whether a file of the folder is left out. */
  async ignores(uri: string): Promise<boolean> {
    const folder = parentOf(uri);
    const top = await remembered(this.#tops, folder, () => this.#findTop(folder));
    return (await this.#folderIgnored(folder, top)) || (await this.#decide(uri, '', top));
  }

  /** The top of the repository. */
  async #findTop(folder: string): Promise<string> {
    if ((await this.#tryRead(`${folder}/.git/HEAD`)) !== undefined || (await this.#tryRead(`${folder}/.git`)) !== undefined) return folder;
    const parent = parentOf(folder);
    return isRoot(folder) || isRoot(parent) ? this.#folder : await remembered(this.#tops, parent, () => this.#findTop(parent));
  }

  async #folderIgnored(folder: string, top: string): Promise<boolean> {
    if (!folder.startsWith(`${top}/`)) return false;
    return await remembered(this.#ignored, folder, async () => (await this.#folderIgnored(parentOf(folder), top)) || (await this.#decide(folder, '/', top)));
  }

  /** What the nearest rule says that says anything. */
  async #decide(uri: string, mark: '' | '/', top: string): Promise<boolean> {
    for (let folder = parentOf(uri); folder.length >= top.length; folder = parentOf(folder)) {
      const rules = await remembered(this.#rules, folder, () => this.#read(folder));
      const { ignored, unignored } = rules?.test(decode(uri.slice(folder.length + 1)) + mark) ?? {};
      if (ignored === true || unignored === true) return ignored === true;
    }
    return false;
  }

  async #read(folder: string): Promise<Ignore | undefined> {
    const texts = (await Promise.all(names.map((name) => this.#tryRead(`${folder}/${name}`)))).filter((text) => text !== undefined);
    if (texts.length === 0) return undefined;
    const { default: ignore } = await import('ignore');
    return texts.reduce((rules, text) => rules.add(text), ignore({ ignorecase: false }));
  }

  /** A file that cannot be read leaves nothing out. */
  #tryRead(uri: string): Promise<string | undefined> {
    return this.#host.read(uri).catch(() => undefined);
  }
}

function remembered<Value>(known: Map<string, Promise<Value>>, key: string, find: () => Promise<Value>): Promise<Value> {
  let value = known.get(key);
  if (value === undefined) {
    value = find();
    known.set(key, value);
  }
  return value;
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function isRoot(folder: string): boolean {
  return /^(?:[^:/]*:\/{0,2}[^/]*)?$/.test(folder);
}

/** A part of a URI as a path. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
