import type { LineTable, Problem } from '@rostrum/core';
import type { Colors } from './colors.ts';

/** A file and what was found in it, by place. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineTable;
  readonly problems: readonly Problem[];
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
  /** The text for a file, which may be empty. */
  file(checked: CheckedFile): Promise<string>;
  /** The text behind the last file. */
  end(): string;
}

/** A form of the findings; everything else that is said goes to standard error, whatever the form. */
export interface Reporter {
  /** The value of `--format`. */
  readonly name: string;
  open(context: ReporterContext): Report;
}
