import { countSpeech, nameOf } from '@rostrum/core';
import { Option } from 'commander';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { type Column, csvView, tableView } from '../table-view.ts';
import { type ReadTranscript, transcriptsOf } from '../transcripts.ts';

interface SpeakersOptions {
  readonly format: 'table' | 'json' | 'csv';
  readonly allText?: true;
  readonly style?: string;
}

/** What one person says in all files. */
interface Row {
  readonly name: string;
  readonly labels: Set<string>;
  role: string | undefined;
  affiliation: string | undefined;
  files: number;
  turns: number;
  words: number;
}

const columns: readonly Column[] = [
  { heading: 'speaker', widest: 32 },
  { heading: 'role', widest: 32 },
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
      .argument('[paths...]', 'files, folders or patterns (default: this folder)')
      .addOption(new Option('--format <name>', 'form of the list').choices(['table', 'json', 'csv']).default('table'))
      .option('--all-text', 'folders give .txt and .md files too')
      .option('--style <name>', 'house style of the texts (default: detected)')
      .addHelpText('after', '\nPeople of several files are one where their names are equal. In scripts without blanks, words are letters.');
  },
  async run(paths, options, io) {
    let code: number = exitCode.clean;
    const people = new Map<string, Row>();
    for await (const read of transcriptsOf(paths, options, io, async (sentence) => {
      code = exitCode.incomplete;
      await sayFault(sentence, io);
    })) {
      add(read, people);
    }
    await io.stdout.write(await print([...people.values()].sort(byWords), options.format, { colors: colorsFor(io.stdout, io.env), columns: io.stdout.columns }));
    return code;
  },
});

function add({ tree, transcript }: ReadTranscript, people: Map<string, Row>): void {
  for (const { speaker, turns, words } of countSpeech(tree, transcript).shares.values()) {
    const name = nameOf(speaker);
    const row = people.get(name) ?? { name, labels: new Set<string>(), role: undefined, affiliation: undefined, files: 0, turns: 0, words: 0 };
    people.set(name, row);
    for (const label of speaker.labels) row.labels.add(label);
    row.role ??= speaker.role;
    row.affiliation ??= speaker.affiliation;
    row.files++;
    row.turns += turns.length;
    row.words += words;
  }
}

function byWords(left: Row, right: Row): number {
  return right.words - left.words || (left.name < right.name ? -1 : 1);
}

async function print(rows: readonly Row[], format: SpeakersOptions['format'], look: Parameters<typeof tableView>[2]): Promise<string> {
  if (rows.length === 0 && format === 'table') return '';
  const total = rows.reduce((sum, { words }) => sum + words, 0);
  const share = (words: number) => (total === 0 ? 0 : words / total);
  if (format === 'json') {
    return `${JSON.stringify(rows.map((row) => ({ ...row, labels: [...row.labels], share: share(row.words) })), null, 2)}\n`;
  }
  const cells = rows.map(({ name, role, affiliation, labels, files, turns, words }) => [
    name,
    [role, affiliation].filter((part) => part !== undefined).join(', '),
    [...labels].join('; '),
    String(files),
    String(turns),
    String(words),
    `${(100 * share(words)).toFixed(1)} %`,
  ]);
  return format === 'csv' ? csvView(columns, cells) : await tableView(columns, cells, look);
}
