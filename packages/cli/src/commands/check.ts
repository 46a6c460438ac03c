import type { Severity } from '@rostrum/core';
import { InvalidArgumentError, Option } from 'commander';
import type { CheckRun } from '../check-run.ts';
import { command } from '../command.ts';
import type { Io } from '../io.ts';
import { readPathList } from '../path-list.ts';
import { Progress } from '../progress.ts';
import { readStandardInput, readText, STANDARD_INPUT } from '../read-text.ts';
import type { ReportTarget } from '../report-targets.ts';
import { reporters } from '../reporters/index.ts';
import { type SelectedFile, selectFiles, type Selection } from '../select-files.ts';
import { UsageError } from '../usage-error.ts';
import type { FinishedCheck } from '../watched-paths.ts';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
const names = reporters.map(({ name }) => name);
const defaultTarget: ReportTarget = { reporter: reporters[0] };

/** What `rostrum check` may be told. */
export interface CheckOptions {
  readonly format: readonly ReportTarget[];
  readonly outputFile?: string;
  readonly filesFrom?: string;
  readonly changed?: true;
  readonly since?: string;
  readonly watch?: true;
  readonly fix?: true;
  readonly diff?: true;
  readonly config?: string;
  readonly suppressAll?: true;
  readonly pruneSuppressions?: true;
  readonly allText?: true;
  readonly failLevel: Severity;
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly style?: string;
  readonly stdinFilename?: string;
}

/** `rostrum check`: finds the problems of transcripts and repairs what can be repaired safely. */
export const check = command<CheckOptions>({
  name: 'check',
  summary: 'find the problems of transcripts',
  describe(definition) {
    definition
      .argument('[paths...]', 'files, folders or patterns (default: this folder); a folder gives its .transcript files, “-” is standard input')
      .addOption(new Option('--format <name[=file]>', `form of the findings, and the file to write it to; may be repeated. Forms: ${names.join(', ')}`).argParser(formatTarget).default([defaultTarget], reporters[0].name))
      .option('--output-file <path>', 'file for the findings, instead of standard output')
      .option('--fix', 'apply the repairs that are safe')
      .option('--diff', 'print what --fix would change, and write nothing')
      .option('--files-from <path>', 'read the paths from a file, one a line or parted by NUL; “-” is standard input')
      .option('--changed', 'only files that git calls changed since the last commit')
      .option('--since <commit>', 'only files that git calls changed since this commit; with three dots behind a branch, as in main..., since yours left it')
      .option('--watch', 'check again whenever a file that is checked, or a setting, changes')
      .option('--all-text', 'folders give .txt and .md files too; those that are no transcripts are passed over')
      .addOption(new Option('--fail-level <severity>', 'lowest severity that makes the exit status 1').choices(SEVERITIES).default('error'))
      .option('--max-warnings <number>', 'exit with status 1 when there are more warnings', wholeNumber)
      .option('--config <path>', 'configuration for all files (default: the nearest rostrum.config.json or .jsonc above each file)')
      .option('--rule <name:severity>', 'severity of a rule: error, warning, info or off; may be repeated', collect)
      .option('--style <name>', 'house style of the texts (default: that of the configuration, else detected)')
      .option('--suppress-all', 'take all problems into rostrum-suppressions.json, so that only new ones are reported')
      .option('--prune-suppressions', 'remove from rostrum-suppressions.json what has nothing to silence any more')
      .option('--stdin-filename <path>', 'name of the text on standard input')
      .addHelpText('after', AFTER_HELP);
  },
  async run(operands, given, io) {
    const options = { ...given, format: withOutputFile(given) };
    const listed = options.filesFrom === undefined ? [] : await readPathList(options.filesFrom, io);
    const paths = operands.length > 0 || options.filesFrom !== undefined ? [...operands, ...listed] : ['.'];
    if (paths.length === 0) throw new UsageError(`--files-from ${options.filesFrom}: the list is empty, so there is nothing to check.`);
    refuseContradictions(paths, options);
    if (options.watch !== true) return (await checkOnce(paths, options, io)).code;
    for (;;) await checkUntilChange(paths, options, io);
  },
});

/** A check, and the wait for the next: that begins with the check, for what changes while it runs may not be in its answer. */
async function checkUntilChange(paths: readonly string[], options: CheckOptions, io: Io): Promise<void> {
  const { foldersToWatch, WatchedPaths } = await import('../watched-paths.ts');
  const changes = io.watch(foldersToWatch(paths, io.cwd));
  try {
    const finished = await checkOnce(paths, options, io);
    const watched = new WatchedPaths(paths, options, finished, io);
    changes.watch(watched.folders);
    await io.stderr.write('Waiting for changes; Ctrl+C ends.\n');
    if (!finished.run.hasOtherSettings()) await changes.next(watched.concerns);
  } finally {
    changes.close();
  }
  // An editor that saves makes several changes at once.
  await new Promise((resolve) => setTimeout(resolve, 100));
}

function refuseContradictions(paths: readonly string[], options: CheckOptions): void {
  const readsInput = paths.includes(STANDARD_INPUT);
  if (readsInput && options.fix && !options.diff) throw new UsageError('--fix writes files and cannot repair standard input. Name the file.');
  if (readsInput && options.suppressAll && options.stdinFilename === undefined) throw new UsageError('--suppress-all knows a text by the name of its file: give standard input one with --stdin-filename.');
  if (options.stdinFilename !== undefined && !readsInput) throw new UsageError('--stdin-filename names the text on standard input: add “-” to read that.');
  if (options.watch && (readsInput || options.fix)) throw new UsageError('--watch reads files again and again: it goes neither with standard input nor with --fix.');
  if (options.filesFrom === STANDARD_INPUT && readsInput) throw new UsageError('Standard input cannot be both a list of files and a text.');
}

async function checkOnce(paths: readonly string[], options: CheckOptions, io: Io): Promise<FinishedCheck & { readonly code: number }> {
  // The linter comes only now, so that help and wrong usage need not wait for it.
  const progress = new Progress(io);
  const run = await (await import('../check-run.ts')).startCheck(options, progress.io);
  const { faults, files } = await filesFor(paths, options, run, io);
  for (const { sentence, path } of faults) await run.reportFault(sentence, path);
  if (paths.includes(STANDARD_INPUT)) await checkInput(run, options.stdinFilename ?? 'stdin', io);
  progress.begin(files.length);
  for (const file of files) {
    await checkFile(run, file, io);
    await progress.step();
    await io.betweenFiles();
  }
  await progress.clear();
  return { code: await run.finish(), run, files };
}

async function filesFor(paths: readonly string[], options: CheckOptions, run: CheckRun, io: Io): Promise<Selection> {
  const selection = await selectFiles(
    paths.filter((path) => path !== STANDARD_INPUT),
    { cwd: io.cwd, allText: options.allText === true, choose: (path) => run.choose(path) },
  );
  if (options.changed === undefined && options.since === undefined) return selection;
  const { changeTest } = await import('../changed-files.ts');
  const isChanged = changeTest(io.cwd, options.since);
  const files = selection.files.filter(({ path }) => isChanged(path));
  if (files.length === 0) run.noteUnchanged(selection.files.length);
  return { ...selection, files };
}

const AFTER_HELP = `
Examples:
  rostrum check briefing.txt             a file that you name is always checked
  rostrum check press-room --all-text    the .transcript, .txt and .md files of a folder
  rostrum check --since origin/main...   what a branch changed
  rostrum check - < briefing.txt         standard input

Exit status: 0 nothing at or above the fail level, 1 findings, 2 something could not be checked, 3 a defect of Rostrum`;

async function checkFile(run: CheckRun, { path, named }: SelectedFile, io: Io): Promise<void> {
  const read = await readText(path, io);
  if ('fault' in read) await run.reportFault(`${path}: ${read.fault}`, path);
  else await run.checkText(path, read.text, { always: named || path.endsWith('.transcript'), isFile: read.isFile });
}

async function checkInput(run: CheckRun, name: string, io: Io): Promise<void> {
  const read = await readStandardInput(io);
  if ('fault' in read) await run.reportFault(`${name}: the text on standard input ${read.fault}`, name);
  else await run.checkText(name, read.text, { always: true, isFile: false });
}

/** `name` or `name=file`, added to those before; the default gives way to the first. */
function formatTarget(value: string, before: readonly ReportTarget[]): readonly ReportTarget[] {
  const [name = '', ...rest] = value.split('=');
  const reporter = reporters.find((each) => each.name === name);
  if (reporter === undefined) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
  if (rest.join('=') === '' && rest.length > 0) throw new InvalidArgumentError(`Name the file behind “=”, as in ${name}=report.txt.`);
  const target = rest.length === 0 ? { reporter } : { reporter, file: rest.join('=') };
  return before.length === 1 && before[0] === defaultTarget ? [target] : [...before, target];
}

/** The report that has no file of its own goes to the output file, where one is named; only one can have a stream. */
function withOutputFile({ format, outputFile }: CheckOptions): readonly ReportTarget[] {
  if (outputFile === '') throw new UsageError('--output-file names a file; the name is empty.');
  const loose = format.filter(({ file }) => file === undefined);
  if (loose.length > 1) throw new UsageError(`Only one report can go to ${outputFile === undefined ? 'standard output' : 'the output file'}: write --format NAME=FILE for the others.`);
  return outputFile === undefined ? format : format.map((target) => (target.file === undefined ? { ...target, file: outputFile } : target));
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Write a whole number, such as 0.');
  return Number(text);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
