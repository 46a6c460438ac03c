import { resolve } from 'node:path';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { ConfigFaults } from '../config-faults.ts';
import { exitCode } from '../exit-code.ts';
import { defectOf, sayFault } from '../fault.ts';
import { FileSettingsReader, lintOptions, type SettingOptions } from '../file-settings.ts';
import { printable } from '../glyphs.ts';
import type { Io } from '../io.ts';
import { NO_FILE, readStandardInput, readText, STANDARD_INPUT } from '../read-text.ts';
import { safeWrite } from '../safe-write.ts';
import { selectFiles } from '../select-files.ts';
import { count } from '../summary.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { UsageError } from '../usage-error.ts';

interface FormatCommandOptions extends Pick<SettingOptions, 'config' | 'style'> {
  readonly check?: true;
  readonly diff?: true;
  readonly allText?: true;
  readonly stdinFilename?: string;
}

/** `rostrum format`: gives transcripts the form of their house, and changes no word. */
export const format = command<FormatCommandOptions>({
  name: 'format',
  summary: 'give transcripts one form: blank lines, white space, labels, annotations',
  describe(definition) {
    definition
      .argument('[paths...]', 'files, folders or patterns (default: this folder), as “check” takes them; “-” formats standard input')
      .option('--check', 'write nothing; name the files that would change and exit with status 1 if there are any')
      .option('--diff', 'write nothing; print what would change and exit with status 1 if anything would')
      .option('--all-text', 'folders give .txt and .md files too; those that are no transcripts stay as they are')
      .option('--config <path>', 'configuration for all files (default: the nearest rostrum.config.json or .jsonc above each file)')
      .option('--style <name>', 'house style of the texts (default: that of the configuration, else detected)')
      .option('--stdin-filename <path>', 'name of the text on standard input')
      .addHelpText('after', AFTER_HELP);
  },
  async run(operands, options, io) {
    const paths = operands.length > 0 ? operands : ['.'];
    const readsInput = paths.includes(STANDARD_INPUT);
    if (readsInput && paths.length > 1) throw new UsageError('“-” formats standard input alone: name no files beside it.');
    if (options.stdinFilename !== undefined && !readsInput) {
      throw new UsageError('--stdin-filename names the text on standard input: add “-” to read that.');
    }
    const run = new FormatRun(options, io);
    if (readsInput) await run.formatInput(options.stdinFilename ?? 'stdin');
    else {
      const { files, faults } = await selectFiles(paths, { cwd: io.cwd, allText: options.allText === true, choose: (path) => run.settings.choose(path) });
      for (const { sentence } of faults) await run.reportFault(sentence);
      for (const { path } of files) {
        await run.formatFile(path);
        await io.betweenFiles();
      }
    }
    return await run.finish(readsInput);
  },
});

const AFTER_HELP = `
Examples:
  rostrum format press-room --all-text   the .transcript, .txt and .md files of a folder
  rostrum format --check                 for a pipeline: status 1 when something is not formatted
  rostrum format - < briefing.txt        standard input to standard output

Formatting changes no word, no line end and no byte order mark; formatting again changes nothing.`;

/** A run of `format`: takes files one by one. */
class FormatRun {
  readonly settings: FileSettingsReader;
  readonly #options: FormatCommandOptions;
  readonly #io: Io;
  readonly #configFaults: ConfigFaults;
  #files = 0;
  #changed = 0;
  #faults = 0;
  #hasBug = false;

  constructor(options: FormatCommandOptions, io: Io) {
    this.settings = new FileSettingsReader(options, io);
    this.#options = options;
    this.#io = io;
    this.#configFaults = new ConfigFaults(io);
  }

  async formatFile(path: string): Promise<void> {
    const read = await readText(path, this.#io);
    if ('fault' in read) return await this.reportFault(`${path}: ${read.fault}`);
    const formatted = await this.#formatted(path, read.text);
    if (formatted === undefined || formatted === read.text) return;
    if (await this.#isShown(path, read.text, formatted)) return;
    if (!read.isFile) return await this.reportFault(`${path}: ${NO_FILE} “-” formats standard input.`);
    const { fault } = safeWrite(resolve(this.#io.cwd, path), read.text, formatted);
    if (fault !== undefined) return await this.reportFault(`${path}: ${fault}`);
    this.#changed++;
  }

  /** Writes the formatted text to standard output; what cannot be formatted is not written at all. */
  async formatInput(name: string): Promise<void> {
    const read = await readStandardInput(this.#io);
    if ('fault' in read) return await this.reportFault(`${name}: the text on standard input ${read.fault}`);
    const formatted = await this.#formatted(name, read.text);
    if (formatted === undefined) return;
    const isQuiet = this.#options.check === true || this.#options.diff === true;
    if (!isQuiet) await this.#io.stdout.write(formatted);
    else if (formatted !== read.text) await this.#isShown(name, read.text, formatted);
  }

  async reportFault(fault: string): Promise<void> {
    this.#faults++;
    await sayFault(fault, this.#io);
  }

  /** Sums up, and answers the exit code. */
  async finish(isInput: boolean): Promise<number> {
    const { check, diff } = this.#options;
    const only = check === true || diff === true;
    const colors = colorsFor(this.#io.stderr, this.#io.env);
    if (!isInput) {
      const files = count(this.#files, 'file');
      const verdict = this.#changed === 0 ? colors.green(`✔ ${files} formatted already.`) : only ? colors.yellow(`● ${this.#changed} of ${files} would change.`) : colors.green(`✔ Formatted ${this.#changed} of ${files}.`);
      await this.#io.stderr.write(`${this.#files === 0 ? colors.red('✖ No file was formatted.') : verdict}\n`);
    }
    if (this.#hasBug) return exitCode.bug;
    if (this.#faults > 0) return exitCode.incomplete;
    return only && this.#changed > 0 ? exitCode.findings : exitCode.clean;
  }

  /** The formatted text; undefined where the settings of the file have faults, or one of our rules fails on it. */
  async #formatted(path: string, text: string): Promise<string | undefined> {
    const settings = await this.settings.for(path);
    const faults = this.#configFaults.of(settings);
    if (faults !== undefined) {
      for (const fault of faults) await this.reportFault(fault);
      return undefined;
    }
    this.#files++;
    const lint = await import('@rostrum/lint');
    try {
      return lint.format(text, lintOptions(path, settings)).text;
    } catch (error) {
      if (!(error instanceof lint.RuleError)) throw error;
      this.#hasBug = true;
      await this.reportFault(defectOf(path, error, `a configuration that sets ${error.rule} to “off”`));
      return undefined;
    }
  }

  /** With `--check` and `--diff` a change is shown and not made. */
  async #isShown(path: string, before: string, after: string): Promise<boolean> {
    const { check, diff } = this.#options;
    if (check !== true && diff !== true) return false;
    this.#changed++;
    await this.#io.stdout.write(diff === true ? await unifiedDiff(path, before, after) : `${printable(path)}\n`);
    return true;
  }
}
