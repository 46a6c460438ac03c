import { countSpeech } from '@rostrum/core';
import { Option } from 'commander';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { type SpeakerRow, SpeakerRows } from '../speaker-rows.ts';
import { type Column, csvView, tableView } from '../table-view.ts';
import { transcriptsOf } from '../transcripts.ts';

interface SpeakersOptions {
  readonly format: 'table' | 'json' | 'csv';
  readonly allText?: true;
  readonly style?: string;
}

const columns: readonly Column[] = [
  { heading: 'speaker', widest: 32 },
  { heading: 'role', widest: 32 },
  { heading: 'affiliation', widest: 32 },
  { heading: 'labels', widest: 48 },
  { heading: 'files', align: 'right' },
  { heading: 'turns', align: 'right' },
  { heading: 'words', align: 'right' },
  { heading: 'share', align: 'right' },
];

/** `rostrum speakers`: who speaks in some files, under which labels, and how much. */
export const speakers = command<SpeakersOptions>({
  name: 'speakers',
  summary: 'list who speaks in some files, under which labels, and how much',
  describe(definition) {
    definition
      .argument('[paths...]', 'files, folders or patterns (default: this folder); “-” is standard input')
      .addOption(new Option('--format <name>', 'form of the list').choices(['table', 'json', 'csv']).default('table'))
      .option('--all-text', 'folders give .txt and .md files too')
      .option('--style <name>', 'house style of the texts (default: that of the configuration, else detected)')
      .addHelpText('after', '\nExample:\n  rostrum speakers press-room --all-text --format csv > speakers.csv\n\nPeople of several files are one where the “people” of the configuration or their names say so. In scripts without blanks, words are letters.');
  },
  async run(paths, options, io) {
    let code: number = exitCode.clean;
    const rows = new SpeakerRows();
    for await (const { tree, transcript, people } of transcriptsOf(paths, options, io, async (sentence) => {
      code = exitCode.incomplete;
      await sayFault(sentence, io);
    })) {
      rows.add([...countSpeech(tree, transcript).shares.values()], people, transcript.metadata.date);
    }
    await io.stdout.write(await print(rows.sorted(), options.format, { colors: colorsFor(io.stdout, io.env), columns: io.stdout.columns }));
    return code;
  },
});

async function print(rows: readonly SpeakerRow[], format: SpeakersOptions['format'], look: Parameters<typeof tableView>[2]): Promise<string> {
  if (rows.length === 0 && format === 'table') return '';
  const total = rows.reduce((sum, { words }) => sum + words, 0);
  const share = (words: number) => (total === 0 ? 0 : words / total);
  if (format === 'json') {
    return `${JSON.stringify(rows.map((row) => ({ ...row, labels: [...row.labels], share: share(row.words) })), null, 2)}\n`;
  }
  const cells = rows.map(({ name, role, affiliation, labels, files, turns, words }) => [
    name,
    role ?? '',
    affiliation ?? '',
    [...labels].join('; '),
    String(files),
    String(turns),
    String(words),
    `${(100 * share(words)).toFixed(1)} %`,
  ]);
  return format === 'csv' ? csvView(columns, cells) : await tableView(columns, cells, look);
}
