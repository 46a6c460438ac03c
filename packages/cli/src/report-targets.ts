import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { colorsFor, noColors } from './colors.ts';
import type { Io } from './io.ts';
import { readFault } from './read-text.ts';
import type { CheckedFile, Report, Reporter } from './reporter.ts';
import type { ReporterEntry } from './reporters/index.ts';

/** A form of the findings and where it goes. */
export interface ReportTarget {
  readonly reporter: ReporterEntry;
  /** File to write; absent: standard output. */
  readonly file?: string;
}

/** Several reports of one run, each to its own place. */
export class ReportTargets {
  readonly #targets: readonly (StreamTarget | FileTarget)[];

  private constructor(targets: readonly (StreamTarget | FileTarget)[]) {
    this.#targets = targets;
  }

  /** Opens every report. */
  static async open(targets: readonly ReportTarget[], io: Io): Promise<ReportTargets> {
    const loaded = await Promise.all(targets.map(async ({ reporter, file }) => ({ reporter: await reporter.load(), file })));
    return new ReportTargets(loaded.map(({ reporter, file }) => (file === undefined ? new StreamTarget(reporter, io) : new FileTarget(reporter, file, io))));
  }

  /** Reports a file everywhere. */
  async file(checked: CheckedFile): Promise<void> {
    for (const target of this.#targets) await target.file(checked);
  }

  /** Ends all reports; answers a sentence for each file that could not be written. */
  async end(): Promise<string[]> {
    const faults: string[] = [];
    for (const target of this.#targets) {
      const fault = await target.end();
      if (fault !== undefined) faults.push(fault);
    }
    return faults;
  }
}

/** A report on standard output. */
class StreamTarget {
  readonly #report: Report;
  readonly #io: Io;

  constructor(reporter: Reporter, io: Io) {
    this.#io = io;
    this.#report = reporter.open({ columns: io.stdout.columns, colors: colorsFor(io.stdout, io.env), version: io.version });
  }

  async file(checked: CheckedFile): Promise<void> {
    await this.#io.stdout.write(await this.#report.file(checked));
  }

  async end(): Promise<undefined> {
    await this.#io.stdout.write(this.#report.end());
  }
}

/** A report in a file, which takes its name only when it is complete: nobody reads half a report. */
class FileTarget {
  readonly #report: Report;
  readonly #path: string;
  readonly #name: string;
  #descriptor: number | undefined;
  #fault: string | undefined;

  constructor(reporter: Reporter, name: string, io: Io) {
    this.#name = name;
    this.#path = resolve(io.cwd, name);
    this.#report = reporter.open({ colors: noColors, version: io.version });
    this.#attempt(() => {
      this.#descriptor = openSync(this.#temporary, 'w');
    });
  }

  get #temporary(): string {
    return `${this.#path}.tmp`;
  }

  async file(checked: CheckedFile): Promise<void> {
    const text = await this.#report.file(checked);
    this.#attempt(() => this.#write(text));
  }

  async end(): Promise<string | undefined> {
    this.#attempt(() => {
      this.#write(this.#report.end());
      if (this.#descriptor !== undefined) closeSync(this.#descriptor);
      renameSync(this.#temporary, this.#path);
    });
    if (this.#fault !== undefined && this.#descriptor !== undefined) rmSync(this.#temporary, { force: true });
    return this.#fault;
  }

  #write(text: string): void {
    const bytes = Buffer.from(text);
    let written = 0;
    while (this.#descriptor !== undefined && written < bytes.length) written += writeSync(this.#descriptor, bytes, written);
  }

  #attempt(work: () => void): void {
    if (this.#fault !== undefined) return;
    try {
      work();
    } catch (error) {
      this.#fault = `${this.#name}: the report was not written: it ${readFault(error)}`;
    }
  }
}
