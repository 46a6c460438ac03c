import { Option } from 'commander';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { diffView } from '../diff-view.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { ParseSettingsReader } from '../parse-settings.ts';
import { STANDARD_INPUT } from '../read-text.ts';
import { transcriptDifferences } from '../transcript-diff.ts';
import { UsageError } from '../usage-error.ts';

interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly style?: string;
}

/** `rostrum diff`: what differs between two versions of a transcript, with labels, annotations and spoken words told apart. */
export const diff = command<DiffOptions>({
  name: 'diff',
  summary: 'compare two versions: labels, annotations and spoken words told apart',
  describe(definition) {
    definition
      .argument('<old>', 'the older version; “-” is standard input')
      .argument('<new>', 'the newer version, or “-”')
      .addOption(new Option('--format <name>', 'form of the differences').choices(['text', 'json']).default('text'))
      .option('--style <name>', 'house style of the texts (default: that of the configuration, else detected)')
      .addHelpText('after', '\nExit status: 0 nothing differs, 1 something does, 2 a file could not be read.\nFor git: git config diff.rostrum.command "rostrum git-diff", and *.transcript diff=rostrum in .gitattributes.');
  },
  async run([before = '', after = ''], { format, style }, io) {
    if (before === STANDARD_INPUT && after === STANDARD_INPUT) throw new UsageError('Standard input cannot be both versions: name a file for one of them.');
    const settings = new ParseSettingsReader(style, io);
    const [old, now] = [await settings.open(before), await settings.open(after)];
    for (const read of [old, now]) if ('faults' in read) for (const fault of read.faults) await sayFault(fault, io);
    if ('faults' in old || 'faults' in now) return exitCode.incomplete;
    const { options } = after === STANDARD_INPUT ? old : now;
    const differences = transcriptDifferences(old.text, now.text, options);
    await io.stdout.write(format === 'json' ? `${JSON.stringify(differences, null, 2)}\n` : diffView(differences, colorsFor(io.stdout, io.env)));
    return differences.length > 0 ? exitCode.findings : exitCode.clean;
  },
});
