import { interpret, nameOf, parse, quote as quotePassage, type QuotedTurn, type Transcript } from '@rostrum/core';
import { Option } from 'commander';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { refuse, sayFault } from '../fault.ts';
import { lineCount } from '../line-count.ts';
import { ParseSettingsReader } from '../parse-settings.ts';
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
      .argument('<place>', 'FILE:LINE for the turn there, or FILE:FIRST-LAST for the words of some lines; “-” as FILE is standard input')
      .addOption(new Option('--format <name>', 'form of the quotation').choices(['plain', 'markdown', 'json']).default('plain'))
      .option('--style <name>', 'house style of the text (default: that of the configuration, else detected)')
      .addHelpText('after', '\nExamples:\n  rostrum quote briefing.txt:103\n  rostrum quote briefing.txt:103-107 --format markdown');
  },
  async run([place = ''], { format, style }, io) {
    const [, path, first, last] = /^(.*):(\d{1,9})(?:-(\d{1,9}))?$/.exec(place) ?? [];
    if (path === undefined) throw new UsageError(`${place}: name a place as FILE:LINE or FILE:FIRST-LAST.`);
    const source = await new ParseSettingsReader(style, io).open(path);
    if ('faults' in source) {
      for (const fault of source.faults) await sayFault(fault, io);
      return exitCode.incomplete;
    }
    const tree = parse(source.text, source.options);
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    if (to < from) return await refuse(`${place}: the range runs backwards. Write ${path}:${to}-${from}.`, io);
    if (from < 1 || to > tree.lines.count) return await refuse(`${path}: there are no such lines; it has ${lineCount(tree)}.`, io);
    const span = last === undefined ? { start: tree.lines.start(from), end: tree.lines.start(from) } : { start: tree.lines.start(from), end: tree.lines.end(to) };
    const transcript = interpret(tree);
    const { turns, plain, markdown } = quotePassage(source.text, transcript, span);
    if (turns.length === 0) return await refuse(`${path}: nobody speaks there. “rostrum outline ${path}” lists the turns with their lines.`, io);
    await io.stdout.write(format === 'json' ? `${JSON.stringify(entriesOf(turns, transcript), null, 2)}\n` : `${format === 'markdown' ? markdown : plain}\n`);
    return exitCode.clean;
  },
});

/** Each turn with all that a citation needs; what the transcript does not say is absent. */
function entriesOf(turns: readonly QuotedTurn[], { metadata: { title, series, date, place } }: Transcript): readonly object[] {
  return turns.map(({ turn, number, speaker, text }) => ({
    turn: number,
    line: turn.line,
    speaker: nameOf(speaker),
    role: speaker.role,
    affiliation: speaker.affiliation,
    title: title ?? series,
    date,
    place,
    text,
  }));
}
