import { interpret, parse, quote as quotePassage } from '@rostrum/core';
import { Option } from 'commander';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { refuse } from '../fault.ts';
import { knownStyle } from '../known-style.ts';
import { readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

interface QuoteOptions {
  readonly format: 'plain' | 'markdown' | 'json';
  readonly style?: string;
}

/** `rostrum quote`: a passage with its citation. */
export const quote = command<QuoteOptions>({
  name: 'quote',
  summary: 'quote a passage with speaker, role, event, date and turn',
  describe(definition) {
    definition
      .argument('<place>', 'FILE:LINE for the turn there, or FILE:FIRST-LAST for the words of some lines')
      .addOption(new Option('--format <name>', 'form of the quotation').choices(['plain', 'markdown', 'json']).default('plain'))
      .option('--style <name>', 'house style of the text (default: detected)')
      .addHelpText('after', '\nExamples:\n  rostrum quote briefing.txt:103\n  rostrum quote briefing.txt:103-107 --format markdown');
  },
  async run([place = ''], { format, style }, io) {
    const [, path, first, last] = /^(.*):(\d{1,9})(?:-(\d{1,9}))?$/.exec(place) ?? [];
    if (path === undefined) throw new UsageError(`${place}: name a place as FILE:LINE or FILE:FIRST-LAST.`);
    const source = await readText(path, io);
    if ('fault' in source) return await refuse(`${path}: ${source.fault}`, io);
    const tree = parse(source.text, { ...(style !== undefined && { style: knownStyle(style) }), transcript: path.endsWith('.transcript') });
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    if (from < 1 || to < from || to > tree.lines.count) return await refuse(`${path}: there are no such lines; it has ${tree.lines.count}.`, io);
    const span = last === undefined ? { start: tree.lines.start(from), end: tree.lines.start(from) } : { start: tree.lines.start(from), end: tree.lines.end(to) };
    const { turns, plain, markdown } = quotePassage(source.text, interpret(tree), span);
    if (turns.length === 0) return await refuse(`${path}: nobody speaks there.`, io);
    const quoted = turns.map(({ turn, number, speaker, text }) => ({ turn: number, line: turn.line, speaker: speaker.name ?? speaker.labels[0], role: speaker.role, text }));
    await io.stdout.write(format === 'json' ? `${JSON.stringify(quoted, null, 2)}\n` : `${format === 'markdown' ? markdown : plain}\n`);
    return exitCode.clean;
  },
});
