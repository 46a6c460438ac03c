/** A stream of text that goes out. */
export interface Output {
  /** Resolves when the stream has taken it, so that a slow reader slows the writer and memory stays bounded. */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal; absent where no terminal watches. */
  readonly columns?: number | undefined;
}

/** A folder in which changes matter. */
export interface WatchedFolder {
  readonly path: string;
  /** Whether those in the folders below matter, too. */
  readonly deep: boolean;
}

/** What changes in folders, from the moment on in which they are watched. */
export interface FolderChanges {
  /** Watches more folders; those that are watched already stay so. */
  watch(folders: readonly WatchedFolder[]): void;
  /** Resolves when something has changed that concerns the caller: asked with its path, or with nothing where that is not known. */
  next(concerns: (path: string | undefined) => Promise<boolean>): Promise<void>;
  close(): void;
}

/** The world as a command sees it: `bin.ts` makes it from the process, tests make their own. */
export interface Io {
  /** Version of the program. */
  readonly version: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Opens standard input; called only by a command that reads it. */
  stdin(): AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Bytes of a file; throws the error of the file system. A pipe, which can be read only once, gives a promise of them. */
  readFile(path: string): Uint8Array | Promise<Uint8Array>;
  /** Begins to watch folders. */
  watch(folders: readonly WatchedFolder[]): FolderChanges;
  /** Called between two files of a long run: lets an interrupt or a closed pipe through. */
  betweenFiles(): Promise<void>;
  /** Folder that holds a page, `NAME.md`, for each rule; absent: the one that the build put beside the program. */
  readonly rulePages?: string;
}
