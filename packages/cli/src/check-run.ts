import { resolve } from 'node:path';
import type { Severity } from '@rostrum/core';
import { applyFixes, lint, type LintConfig, type LintResult, RuleError } from '@rostrum/lint';
import { colorsFor } from './colors.ts';
import type { CheckOptions } from './commands/check.ts';
import { exitCode } from './exit-code.ts';
import { printable } from './glyphs.ts';
import type { Io } from './io.ts';
import type { Report } from './reporter.ts';
import { reporters } from './reporters/index.ts';
import { settingsFrom } from './rule-settings.ts';
import { safeWrite } from './safe-write.ts';
import { knownStyle } from './known-style.ts';
import { countFile, emptySummary, printSummary } from './summary.ts';

/** How one text is treated. */
interface TextOptions {
  /** A finding also when it is no transcript; otherwise that only counts. */
  readonly always: boolean;
  /** Whether safe repairs are applied and written. */
  readonly write: boolean;
}

const FROM_INFO_UP: readonly Severity[] = ['info', 'warning', 'error'];

/** Prepares a run of `check`; throws a `UsageError` for a rule or a style that does not exist. */
export function startCheck(options: CheckOptions, io: Io): CheckRun {
  const style = options.style === undefined ? undefined : knownStyle(options.style);
  return new CheckRun({ rules: settingsFrom(options.rule ?? []), style }, options, io);
}

/** A run of `check`: takes texts one by one, reports as it goes, and knows the exit code at the end. */
export class CheckRun {
  readonly #config: LintConfig;
  readonly #options: CheckOptions;
  readonly #io: Io;
  readonly #report: Report;
  readonly #summary = emptySummary();
  #hasBug = false;

  constructor(config: LintConfig, options: CheckOptions, io: Io) {
    this.#config = config;
    this.#options = options;
    this.#io = io;
    const reporter = reporters.find(({ name }) => name === options.format) ?? reporters[0];
    this.#report = reporter.open({ columns: io.stdout.columns, colors: colorsFor(io.stdout, io.env) });
  }

  /** Checks a text and reports what it finds. */
  async checkText(path: string, text: string, { always, write }: TextOptions): Promise<void> {
    const checked = await this.#guarded(path, () => this.#lint(path, text));
    if (checked === undefined) return;
    if (!always && !isTranscript(checked)) {
      this.#summary.passedOver++;
      return;
    }
    const left = write && checked.problems.some(({ fix }) => fix?.safety === 'safe') ? await this.#repair(path, text, checked) : checked;
    countFile(this.#summary, left.problems);
    await this.#io.stdout.write(
      await this.#report.file({ path, text: left.tree.text, lines: left.tree.lines, problems: left.problems }),
    );
  }

  /** Says on standard error what could not be done. */
  async reportFault(fault: string): Promise<void> {
    this.#summary.faults++;
    await this.#io.stderr.write(`rostrum: ${printable(fault)}\n`);
  }

  /** Ends the report, sums up, and answers the exit code. */
  async finish(): Promise<number> {
    const { files, faults, passedOver, problems } = this.#summary;
    await this.#io.stdout.write(this.#report.end());
    await this.#io.stderr.write(printSummary(this.#summary, colorsFor(this.#io.stderr, this.#io.env)));
    if (this.#hasBug) return exitCode.bug;
    if (faults > 0 || (files === 0 && passedOver > 0)) return exitCode.incomplete;
    const { failLevel, maxWarnings = Infinity } = this.#options;
    const failing = FROM_INFO_UP.slice(FROM_INFO_UP.indexOf(failLevel)).some((severity) => problems[severity] > 0);
    if (problems.warning > maxWarnings) {
      await this.#io.stderr.write(`  More warnings than --max-warnings allows (${maxWarnings}).\n`);
    }
    return failing || problems.warning > maxWarnings ? exitCode.findings : exitCode.clean;
  }

  #lint(path: string, text: string): LintResult {
    return lint(text, this.#lintOptions(path));
  }

  #lintOptions(path: string) {
    return { config: this.#config, parse: { transcript: path.endsWith('.transcript') } };
  }

  /** Applies the safe repairs and writes the file; what is left to report is the text as it stands on disk. */
  async #repair(path: string, text: string, checked: LintResult): Promise<LintResult> {
    const fixed = await this.#guarded(path, () => applyFixes(text, this.#lintOptions(path)));
    if (fixed === undefined) return checked;
    if (fixed.stopped !== undefined) {
      this.#hasBug = true;
      await this.reportFault(`${path}: ${fixed.stopped.message}`);
      return checked;
    }
    if (fixed.text === text) return checked;
    const { fault } = safeWrite(resolve(this.#io.cwd, path), text, fixed.text);
    if (fault !== undefined) {
      await this.reportFault(`${path}: ${fault}`);
      return checked;
    }
    this.#summary.repairedFiles++;
    for (const times of Object.values(fixed.applied)) this.#summary.repairs += times;
    return fixed.result;
  }

  /** A rule that fails is our defect: it is named, the other files are still checked, and the run ends with 3. */
  async #guarded<Result>(path: string, work: () => Result): Promise<Result | undefined> {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      this.#hasBug = true;
      await this.reportFault(`${path}: ${error.message}. This is a defect of Rostrum; --rule ${error.rule}:off leaves the rule out.`);
      return undefined;
    }
  }
}

function isTranscript({ tree }: LintResult): boolean {
  return tree.kind === 'transcript' || tree.kind === 'q-and-a';
}
