/** Params of `rostrum/readFile`, from the server to the editor. */
export interface ReadFileParams {
  readonly uri: string;
}

/** Answer to `rostrum/readFile`. */
export interface ReadFileResult {
  /** Null where there is no such file. */
  readonly text: string | null;
}

/** Params of `rostrum/listFiles`, from the server to the editor. */
export interface ListFilesParams {
  /** URI of the folder. */
  readonly folder: string;
  /** Glob pattern, relative to the folder. */
  readonly glob: string;
}

/** Answer to `rostrum/listFiles`. */
export interface ListFilesResult {
  readonly uris: readonly string[];
}
