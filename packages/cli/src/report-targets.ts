import { HeldEntries } from './held-entries.ts';
import type { Io } from './io.ts';
import { type ReportPlace, StreamPlace } from './report-places.ts';
import type { CheckedFile, Fault, Report, Reporter } from './reporter.ts';
import type { ReporterEntry } from './reporters/index.ts';

/** A form of the findings and where it goes. */
export interface ReportTarget {
  readonly reporter: ReporterEntry;
  /** File to write; absent: standard output. */
  readonly file?: string;
}

/** Several reports of one run, each to its own place. */
export class ReportTargets {
  readonly #writers: readonly ReportWriter[];

  private constructor(writers: readonly ReportWriter[]) {
    this.#writers = writers;
  }

  /** Opens every report. */
  static async open(targets: readonly ReportTarget[], io: Io): Promise<ReportTargets> {
    const writers: ReportWriter[] = [];
    for (const { reporter, file } of targets) {
      const place = file === undefined ? new StreamPlace(io) : (await import('./report-files.ts')).placeNamed(file, io);
      writers.push(new ReportWriter(await reporter.load(), place, io));
    }
    return new ReportTargets(writers);
  }

  /** Reports a file everywhere. */
  async file(checked: CheckedFile): Promise<void> {
    for (const writer of this.#writers) await writer.file(checked);
  }

  /** Reports what could not be done, in the forms that have a place for it. */
  fault(fault: Fault): void {
    for (const writer of this.#writers) writer.fault(fault);
  }

  /** Reports a file once more, with what a comparison of the files found in it; files come in the order of before. */
  async again(checked: ComparedFile): Promise<void> {
    for (const writer of this.#writers) await writer.again(checked);
  }

  /** Ends all reports; answers a sentence for each file that could not be written. */
  async end(): Promise<string[]> {
    const faults: string[] = [];
    for (const writer of this.#writers) {
      const fault = await writer.end();
      if (fault !== undefined) faults.push(fault);
    }
    return faults;
  }
}

/** A file that comes again: `problems` are new. */
type ComparedFile = CheckedFile & Required<Pick<CheckedFile, 'reported'>>;

/** Puts one report together. */
class ReportWriter {
  readonly #report: Report;
  readonly #place: ReportPlace;
  readonly #held: HeldEntries | undefined;
  #isBegun = false;

  constructor({ open, byFile }: Reporter, place: ReportPlace, { version }: Io) {
    this.#report = open({ columns: place.columns, colors: place.colors, version });
    this.#place = place;
    if (byFile === true) this.#held = new HeldEntries();
  }

  async file(checked: CheckedFile): Promise<void> {
    const text = await this.#report.file(checked);
    if (text === '') return;
    const entry = this.#before() + text;
    if (this.#held === undefined) await this.#place.write(entry);
    else this.#held.add(checked.path, entry);
  }

  fault(fault: Fault): void {
    this.#report.fault?.(fault);
  }

  async again(checked: ComparedFile): Promise<void> {
    if (this.#held === undefined) return await this.file(checked);
    const problems = [...checked.reported, ...checked.problems].sort((left, right) => left.start - right.start || left.end - right.end);
    const isFirst = this.#held.isFirst(checked.path);
    if (!(await this.#held.giveBefore(checked.path, this.#write))) return;
    await this.#place.write(this.#before(isFirst) + (await this.#report.file({ ...checked, problems })));
  }

  async end(): Promise<string | undefined> {
    await this.#held?.giveBefore(undefined, this.#write);
    this.#held?.close();
    await this.#place.write((this.#isBegun ? '' : this.#before()) + this.#report.end());
    return await this.#place.close();
  }

  readonly #write = (piece: string | Uint8Array): Promise<void> => this.#place.write(piece);

  #before(isFirst = !this.#isBegun): string {
    this.#isBegun = true;
    return (isFirst ? this.#report.head : this.#report.between) ?? '';
  }
}
