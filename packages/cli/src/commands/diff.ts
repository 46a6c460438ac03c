import { Option } from 'commander';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { diffView } from '../diff-view.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { knownStyle } from '../known-style.ts';
import { readText, STANDARD_INPUT } from '../read-text.ts';
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
      .option('--style <name>', 'house style of the texts (default: detected)')
      .addHelpText('after', '\nExit status: 0 nothing differs, 1 something does, 2 a file could not be read.\nFor git: git config diff.rostrum.command "rostrum git-diff", and *.transcript diff=rostrum in .gitattributes.');
  },
  async run([before = '', after = ''], { format, style }, io) {
    if (before === STANDARD_INPUT && after === STANDARD_INPUT) throw new UsageError('Standard input cannot be both versions: name a file for one of them.');
    const [old, now] = [await readText(before, io), await readText(after, io)];
    for (const [path, read] of [[before, old], [after, now]] as const) if ('fault' in read) await sayFault(`${path}: ${read.fault}`, io);
    if ('fault' in old || 'fault' in now) return exitCode.incomplete;
    const named = after === STANDARD_INPUT ? before : after;
    const differences = transcriptDifferences(old.text, now.text, { ...(style !== undefined && { style: knownStyle(style) }), transcript: named.endsWith('.transcript') });
    await io.stdout.write(format === 'json' ? `${JSON.stringify(differences, null, 2)}\n` : diffView(differences, colorsFor(io.stdout, io.env)));
    return differences.length > 0 ? exitCode.findings : exitCode.clean;
  },
});
