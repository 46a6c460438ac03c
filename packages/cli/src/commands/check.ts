import type { Severity } from '@rostrum/core';
import { InvalidArgumentError, Option } from 'commander';
import { command } from '../command.ts';
import type { Io } from '../io.ts';
import { readStandardInput, readText } from '../read-text.ts';
import { reporters } from '../reporters/index.ts';
import { type SelectedFile, selectFiles } from '../select-files.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckRun } from '../check-run.ts';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
const STANDARD_INPUT = '-';

/** What `rostrum check` may be told. */
export interface CheckOptions {
  readonly format: string;
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
      .addOption(new Option('--format <name>', 'form of the findings').choices(reporters.map(({ name }) => name)).default(reporters[0].name))
      .option('--fix', 'apply the repairs that are safe')
      .option('--diff', 'print what --fix would change, and write nothing')
      .option('--all-text', 'folders give .txt and .md files too; those that are no transcripts are passed over')
      .addOption(new Option('--fail-level <severity>', 'lowest severity that makes the exit status 1').choices(SEVERITIES).default('error'))
      .option('--max-warnings <number>', 'exit with status 1 when there are more warnings', wholeNumber)
      .option('--config <path>', 'configuration for all files (default: the nearest rostrum.config.json or .jsonc above each file)')
      .option('--rule <name:severity>', 'severity of a rule: error, warning, info or off; may be repeated', collect)
      .option('--style <name>', 'house style of the texts (default: detected)')
      .option('--suppress-all', 'take all problems into rostrum-suppressions.json, so that only new ones are reported')
      .option('--prune-suppressions', 'remove from rostrum-suppressions.json what has nothing to silence any more')
      .option('--stdin-filename <path>', 'name of the text on standard input')
      .addHelpText('after', AFTER_HELP);
  },
  async run(operands, options, io) {
    const paths = operands.length > 0 ? operands : ['.'];
    const readsInput = paths.includes(STANDARD_INPUT);
    if (readsInput && options.fix && !options.diff) throw new UsageError('--fix writes files and cannot repair standard input. Name the file.');
    if (options.stdinFilename !== undefined && !readsInput) {
      throw new UsageError('--stdin-filename names the text on standard input: add “-” to read that.');
    }
    // The linter comes only now, so that help and wrong usage need not wait for it.
    const run = await (await import('../check-run.ts')).startCheck(options, io);
    const selection = await selectFiles(
      paths.filter((path) => path !== STANDARD_INPUT),
      { cwd: io.cwd, allText: options.allText === true, choose: (path) => run.choose(path) },
    );
    for (const fault of selection.faults) await run.reportFault(fault);
    if (readsInput) await checkInput(run, options.stdinFilename ?? 'stdin', io);
    for (const file of selection.files) {
      await checkFile(run, file, io);
      // Lets an interrupt or a closed pipe through.
      await new Promise(setImmediate);
    }
    return await run.finish();
  },
});

const AFTER_HELP = `
Examples:
  rostrum check briefing.txt             a file that you name is always checked
  rostrum check press-room --all-text    all transcripts in a folder, whatever their extension
  rostrum check - < briefing.txt         standard input

Exit status: 0 nothing at or above the fail level, 1 findings, 2 something could not be checked, 3 a defect of Rostrum`;

async function checkFile(run: CheckRun, { path, named }: SelectedFile, io: Io): Promise<void> {
  const read = readText(path, io);
  if ('fault' in read) await run.reportFault(`${path}: ${read.fault}`);
  else await run.checkText(path, read.text, { always: named || path.endsWith('.transcript'), isFile: true });
}

async function checkInput(run: CheckRun, name: string, io: Io): Promise<void> {
  const read = await readStandardInput(io);
  if ('fault' in read) await run.reportFault(`${name}: the text on standard input ${read.fault}`);
  else await run.checkText(name, read.text, { always: true, isFile: false });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Write a whole number, such as 0.');
  return Number(text);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
