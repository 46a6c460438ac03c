import { interpret, parse } from '@rostrum/core';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { outlineView } from '../outline-view.ts';
import { ParseSettingsReader } from '../parse-settings.ts';

interface OutlineOptions {
  readonly style?: string;
}

/** `rostrum outline`: shows who speaks when, who is asked what and who does not answer. */
export const outline = command<OutlineOptions>({
  name: 'outline',
  summary: 'show the sections, turns and questions of transcripts',
  describe(definition) {
    definition
      .argument('<files...>', 'files to read; “-” is standard input')
      .option('--style <name>', 'house style of the texts (default: that of the configuration, else detected)')
      .addHelpText('after', AFTER_HELP);
  },
  async run(files, options, io) {
    const settings = new ParseSettingsReader(options.style, io);
    const look = { columns: io.stdout.columns, colors: colorsFor(io.stdout, io.env) };
    let code: number = exitCode.clean;
    for (const path of files) {
      const opened = await settings.open(path);
      if ('faults' in opened) {
        code = exitCode.incomplete;
        for (const fault of opened.faults) await sayFault(fault, io);
        continue;
      }
      const tree = parse(opened.text, opened.options);
      await io.stdout.write(`${await outlineView(path, tree, interpret(tree), look)}\n`);
      await io.betweenFiles();
    }
    return code;
  },
});

const AFTER_HELP = `
Example:
  rostrum outline briefing.txt

Each turn has its line, Q for a question or A for an answer, the speaker and the first words.`;
