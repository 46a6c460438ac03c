import { countSpeech } from '@rostrum/core';
import { Option } from 'commander';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { type Column, csvView, tableView } from '../table-view.ts';
import { type ReadTranscript, transcriptsOf } from '../transcripts.ts';

interface StatsOptions {
  readonly format: 'table' | 'json' | 'csv';
  readonly allText?: true;
  readonly style?: string;
}

/** A transcript in figures. */
interface Figures {
  readonly path: string;
  readonly date: string;
  readonly style: string;
  readonly speakers: number;
  readonly sections: number;
  readonly turns: number;
  readonly words: number;
  readonly questions: number;
  /** Questions that somebody who was asked did not answer. */
  readonly unanswered: number;
  readonly annotations: number;
}

const figures = ['speakers', 'sections', 'turns', 'words', 'questions', 'unanswered', 'annotations'] as const satisfies readonly (keyof Figures)[];
const columns: readonly Column[] = [{ heading: 'path', widest: 48 }, { heading: 'date' }, { heading: 'style' }, ...figures.map((heading): Column => ({ heading, align: 'right' }))];

/** `rostrum stats`: transcripts in figures. */
export const stats = command<StatsOptions>({
  name: 'stats',
  summary: 'count turns, words, questions and annotations of some files',
  describe(definition) {
    definition
      .argument('[paths...]', 'files, folders or patterns (default: this folder); “-” is standard input')
      .addOption(new Option('--format <name>', 'form of the figures').choices(['table', 'json', 'csv']).default('table'))
      .option('--all-text', 'folders give .txt and .md files too')
      .option('--style <name>', 'house style of the texts (default: that of the configuration, else detected)')
      .addHelpText('after', '\nExample:\n  rostrum stats press-room --all-text --format csv > figures.csv');
  },
  async run(paths, options, io) {
    let code: number = exitCode.clean;
    const rows: Figures[] = [];
    for await (const read of transcriptsOf(paths, options, io, async (sentence) => {
      code = exitCode.incomplete;
      await sayFault(sentence, io);
    })) {
      rows.push(figuresOf(read));
    }
    await io.stdout.write(await print(rows, options.format, { colors: colorsFor(io.stdout, io.env), columns: io.stdout.columns }));
    return code;
  },
});

function figuresOf({ path, tree, transcript }: ReadTranscript): Figures {
  const { metadata, speakers, sections, turns, exchanges } = transcript;
  return {
    path,
    date: metadata.date ?? '',
    style: transcript.style,
    speakers: speakers.length,
    sections: sections.length,
    turns: turns.length,
    words: countSpeech(tree, transcript).words,
    questions: exchanges.length,
    unanswered: exchanges.filter(({ unanswered }) => unanswered.length > 0).length,
    annotations: turns.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((count, { annotations }) => count + annotations.length, 0), 0),
  };
}

async function print(rows: readonly Figures[], format: StatsOptions['format'], look: Parameters<typeof tableView>[2]): Promise<string> {
  if (rows.length === 0 && format === 'table') return '';
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  const cells = rows.map((row) => [row.path, row.date, row.style, ...figures.map((figure) => String(row[figure]))]);
  if (format === 'csv') return csvView(columns, cells);
  const total = ['in all', '', '', ...figures.map((figure) => String(rows.reduce((sum, row) => sum + row[figure], 0)))];
  return await tableView(columns, rows.length > 1 ? [...cells, total] : cells, look);
}
