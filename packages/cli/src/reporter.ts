import type { LineTable, Problem } from '@rostrum/core';
import type { Colors } from './colors.ts';

/** A file and what was found in it, by place. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineTable;
  readonly problems: readonly Problem[];
  /** What was reported of the file before, where it comes again with the findings of a comparison of files. */
  readonly reported?: readonly Problem[];
}

/** Something that could not be done. */
export interface Fault {
  /** The file that it befell; absent where it is about none, or about a configuration. */
  readonly path?: string | undefined;
  /** What is wrong, as standard error says it. */
  readonly sentence: string;
}

/** What a reporter knows of the stream that it writes for. */
export interface ReporterContext {
  readonly columns?: number | undefined;
  readonly colors: Colors;
  /** Version of the program. */
  readonly version: string;
}

/** A report in the making: it gets the files one by one, so that memory does not grow with their number. */
export interface Report {
  /** Stands before everything else. */
  readonly head?: string;
  /** Stands between two texts that are not empty. */
  readonly between?: string;
  /** The text for a file, which may be empty. */
  file(checked: CheckedFile): Promise<string>;
  /** Takes something that could not be done, for the end; absent: the exit code alone tells. */
  fault?(fault: Fault): void;
  /** The text behind the last file. */
  end(): string;
}

/** A form of the findings; everything else that is said goes to standard error, whatever the form. */
export interface Reporter {
  /** The value of `--format`. */
  readonly name: string;
  /**
   * True where a file has one entry, whatever is found in it: the report appears when the files have been compared. In other
   * forms a finding is an entry, and those of the comparison come at the end.
   */
  readonly byFile?: boolean;
  open(context: ReporterContext): Report;
}
