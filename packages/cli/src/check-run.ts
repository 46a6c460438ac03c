import { resolve } from 'node:path';
import { isTranscript, type Problem, type Severity } from '@rostrum/core';
import { applyFixes, ArchiveCheck, type FileBaseline, type FixResult, lint, type LintResult, RuleError, silence } from '@rostrum/lint';
import { BaselineUpdate } from './baseline-update.ts';
import { colorsFor } from './colors.ts';
import type { CheckOptions } from './commands/check.ts';
import { ConfigFaults } from './config-faults.ts';
import { exitCode } from './exit-code.ts';
import { defectOf, sayFault } from './fault.ts';
import { type FileSettings, FileSettingsReader, lintOptions } from './file-settings.ts';
import type { Io } from './io.ts';
import { NO_FILE, readText } from './read-text.ts';
import type { CheckedFile } from './reporter.ts';
import { ReportTargets } from './report-targets.ts';
import { safeWrite } from './safe-write.ts';
import type { FileChoice } from './select-files.ts';
import { count, countFile, countProblems, emptySummary, printSummary } from './summary.ts';
import { unifiedDiff } from './unified-diff.ts';

/** How one text is treated. */
interface TextOptions {
  /** A finding also when it is no transcript; otherwise that only counts. */
  readonly always: boolean;
  /** Whether the text stands in a file, which repairs may change. */
  readonly isFile: boolean;
}

const FROM_INFO_UP: readonly Severity[] = ['info', 'warning', 'error'];

/** Prepares a run of `check`; throws a `UsageError` for a rule, a style or a configuration that does not exist. */
export async function startCheck(options: CheckOptions, io: Io): Promise<CheckRun> {
  const settings = new FileSettingsReader(options, io);
  // A difference is all that --diff prints.
  return new CheckRun(settings, await ReportTargets.open(options.diff === true ? [] : options.format, io), options, io);
}

/** A run of `check`: takes texts one by one, reports as it goes, and knows the exit code at the end. */
export class CheckRun {
  readonly #settings: FileSettingsReader;
  readonly #options: CheckOptions;
  readonly #io: Io;
  readonly #reports: ReportTargets;
  readonly #summary = emptySummary();
  readonly #configFaults: ConfigFaults;
  readonly #baseline: BaselineUpdate | undefined;
  readonly #archive = new ArchiveCheck();
  /** The texts that stand in no file, and so cannot be read again. */
  readonly #inputs = new Map<string, string>();
  #hasBug = false;
  #hasDiff = false;
  #stale = 0;

  constructor(settings: FileSettingsReader, reports: ReportTargets, options: CheckOptions, io: Io) {
    this.#settings = settings;
    this.#reports = reports;
    this.#options = options;
    this.#io = io;
    this.#configFaults = new ConfigFaults(io);
    if (options.suppressAll === true || options.pruneSuppressions === true) this.#baseline = new BaselineUpdate(options.suppressAll === true, settings.baselines, io);
  }

  /** Whether a folder gives a file. */
  choose(path: string): Promise<FileChoice> {
    return this.#settings.choose(path);
  }

  /** URIs of the configuration files that the run has read. */
  get sources(): readonly string[] {
    return [...this.#settings.sources];
  }

  /** Whether settings that the run has read, or looked for, are others by now. */
  hasOtherSettings(): boolean {
    return this.#settings.haveChanged();
  }

  /** Checks a text and reports what it finds. */
  async checkText(path: string, text: string, { always, isFile }: TextOptions): Promise<void> {
    const settings = await this.#settings.for(path);
    const faults = this.#configFaults.of(settings);
    if (faults !== undefined) {
      for (const fault of faults) await this.reportFault(fault);
      return;
    }
    const options = lintOptions(path, settings);
    const checked = await this.#guarded(path, () => lint(text, options));
    if (checked === undefined) return;
    if (!always && !isTranscript(checked.tree.kind)) {
      this.#summary.passedOver++;
      return;
    }
    const left = checked.problems.some(({ fix }) => fix?.safety === 'safe') ? await this.#repaired(path, text, checked, options, isFile) : checked;
    await this.#guarded(path, () => this.#archive.add(path, left, settings.config));
    if (!isFile) this.#inputs.set(path, text);
    for (const keys of Object.values(left.stale)) this.#stale += keys.length;
    const problems = this.#unknown({ path, text: left.tree.text, lines: left.tree.lines, problems: left.problems }, settings, left.stale);
    countFile(this.#summary, problems);
    await this.#reports.file({ path, text: left.tree.text, lines: left.tree.lines, problems });
  }

  /** Notes that of the files that were meant none has changed, so that none is checked. */
  noteUnchanged(files: number): void {
    this.#summary.unchanged = files;
  }

  /** Says on standard error what could not be done, and in the reports that have a place for it. */
  async reportFault(sentence: string, path?: string): Promise<void> {
    this.#summary.faults++;
    this.#reports.fault({ sentence, path });
    await sayFault(sentence, this.#io);
  }

  /** Compares the files with one another, ends the report, sums up, and answers the exit code. */
  async finish(): Promise<number> {
    const across = await this.#guarded(undefined, () => this.#archive.finish());
    for (const [path, problems] of across ?? []) {
      await this.#checkAgain(path, problems);
      await this.#io.betweenFiles();
    }
    const { written = [], faults = [] } = (await this.#baseline?.write()) ?? {};
    for (const fault of faults) await this.reportFault(fault);
    this.#summary.baselines.push(...written);
    for (const fault of await this.#reports.end()) await this.reportFault(fault);
    await this.#io.stderr.write(printSummary(this.#summary, colorsFor(this.#io.stderr, this.#io.env)));
    return await this.#exitCode();
  }

  async #exitCode(): Promise<number> {
    const { files, faults, passedOver, problems } = this.#summary;
    if (this.#hasBug) return exitCode.bug;
    if (faults > 0 || (files === 0 && passedOver > 0)) return exitCode.incomplete;
    const { failLevel, maxWarnings = Infinity } = this.#options;
    const failing = FROM_INFO_UP.slice(FROM_INFO_UP.indexOf(failLevel)).some((severity) => problems[severity] > 0);
    if (problems.warning > maxWarnings) {
      await this.#io.stderr.write(`  More warnings than --max-warnings allows (${maxWarnings}).\n`);
    }
    const isStale = this.#stale > 0 && this.#baseline === undefined;
    if (isStale) await this.#io.stderr.write(`  ${count(this.#stale, 'suppression')} of the baseline ${this.#stale === 1 ? 'has' : 'have'} nothing to silence any more: add --prune-suppressions.\n`);
    return failing || problems.warning > maxWarnings || isStale || this.#hasDiff ? exitCode.findings : exitCode.clean;
  }

  /** The findings of a file that are reported: none where the baseline takes them all. */
  #unknown(checked: CheckedFile, settings: FileSettings, stale: FileBaseline = {}): readonly Problem[] {
    this.#baseline?.note(checked, stale, settings);
    if (this.#options.suppressAll !== true) return checked.problems;
    this.#summary.suppressed += checked.problems.length;
    return [];
  }

  /** Reports what the comparison of the files found in one of them: it is read and checked again, for no file is kept. */
  async #checkAgain(path: string, across: readonly Problem[]): Promise<void> {
    const input = this.#inputs.get(path);
    const read = input === undefined ? await readText(path, this.#io) : { text: input };
    if ('fault' in read) {
      await this.reportFault(`${path}: ${read.fault}`, path);
      return;
    }
    const { text } = read;
    const settings = await this.#settings.for(path);
    const found = silence(text, across, settings.baseline.baseline).problems;
    const own = found.length === 0 ? undefined : await this.#guarded(path, () => lint(text, lintOptions(path, settings)));
    if (own === undefined) return;
    const { lines } = own.tree;
    const problems = this.#unknown({ path, text, lines, problems: found }, settings);
    if (problems.length === 0) return;
    if (own.problems.length === 0) this.#summary.filesWithProblems++;
    countProblems(this.#summary, problems);
    await this.#reports.again({ path, text, lines, problems, reported: own.problems });
  }

  /** Applies the safe repairs where that is asked for; what is left to report is the text as it stands on disk. */
  async #repaired(path: string, text: string, checked: LintResult, options: ReturnType<typeof lintOptions>, isFile: boolean): Promise<LintResult> {
    const { fix, diff } = this.#options;
    if (diff !== true && fix !== true) return checked;
    if (diff !== true && !isFile) {
      await this.reportFault(`${path}: ${NO_FILE}`, path);
      return checked;
    }
    const fixed = await this.#guarded(path, () => applyFixes(text, options));
    if (fixed === undefined) return checked;
    if (fixed.stopped !== undefined) {
      this.#hasBug = true;
      await this.reportFault(`${path}: ${fixed.stopped.message}`, path);
      return checked;
    }
    if (fixed.text === text) return checked;
    if (diff !== true) return await this.#write(path, text, checked, fixed);
    this.#hasDiff = true;
    await this.#io.stdout.write(await unifiedDiff(path, text, fixed.text));
    return checked;
  }

  async #write(path: string, text: string, checked: LintResult, fixed: FixResult): Promise<LintResult> {
    const { fault } = safeWrite(resolve(this.#io.cwd, path), text, fixed.text);
    if (fault !== undefined) {
      await this.reportFault(`${path}: ${fault}`, path);
      return checked;
    }
    this.#summary.repairedFiles++;
    for (const times of Object.values(fixed.applied)) this.#summary.repairs += times;
    return fixed.result;
  }

  /** A rule that fails on a file, or on all together, is our defect: it is named, the other files are still checked, and the run ends with 3. */
  async #guarded<Result>(path: string | undefined, work: () => Result): Promise<Result | undefined> {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      this.#hasBug = true;
      await this.reportFault(defectOf(path ?? 'the files together', error, `--rule ${error.rule}:off`), path);
      return undefined;
    }
  }
}
