import { interpret, parse as parseText, type Transcript } from '@rostrum/core';
import { Option } from 'commander';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import type { Io } from '../io.ts';
import { type Line, linesOf } from '../lines-of.ts';
import { ParseSettingsReader } from '../parse-settings.ts';
import { readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

interface ParseOptions {
  readonly format?: 'json' | 'ndjson';
  readonly stdinNdjson?: true;
  readonly evidence?: true;
  readonly style?: string;
}

/** One line of NDJSON: what became of a text. */
type Row = { readonly path: string | null; readonly transcript: Transcript } | { readonly path: string | null; readonly error: string };

/** `rostrum parse`: prints the typed model of transcripts. */
export const parse = command<ParseOptions>({
  name: 'parse',
  summary: 'print the typed model of transcripts as JSON',
  describe(definition) {
    definition
      .argument('[files...]', 'files to read; “-” is standard input')
      .addOption(
        new Option('--format <name>', 'json: the model of a file, or an array of {path, transcript} for several files; ndjson: {"path", "transcript"} a line, {"path", "error"} for a file that cannot be read (default: json for one file, ndjson for several)').choices(['json', 'ndjson']),
      )
      .option('--stdin-ndjson', 'read {"path", "text"} a line from standard input and write ndjson')
      .option('--evidence', 'say of everything inferred why')
      .option('--style <name>', 'house style of the texts (default: that of the configuration, else detected)')
      .addHelpText('after', AFTER_HELP);
  },
  async run(files, options, io) {
    const settings = new ParseSettingsReader(options.style, io);
    const read = async (path: string, text: string): Promise<Row> => {
      const parsed = await settings.for(path);
      if ('options' in parsed) return { path, transcript: interpret(parseText(text, parsed.options), { evidence: options.evidence === true }) };
      return { path, error: ['its configuration cannot be used', ...parsed.faults].join(': ') };
    };
    if (options.stdinNdjson) {
      if (files.length > 0) throw new UsageError('--stdin-ndjson reads the texts from standard input: name no files.');
      if (options.format === 'json') throw new UsageError('--stdin-ndjson writes ndjson: leave --format json out.');
      return await fromStandardInput(read, io);
    }
    if (files.length === 0) throw new UsageError('parse wants a file. Name one, or use --stdin-ndjson.');
    const format = options.format ?? (files.length === 1 ? 'json' : 'ndjson');
    return await fromFiles(files, format, read, io);
  },
});

const AFTER_HELP = `
Examples:
  rostrum parse briefing.txt | jq .speakers
  rostrum parse --format ndjson archive/*.txt > archive.ndjson`;

type Read = (path: string, text: string) => Promise<Row>;

async function fromFiles(files: readonly string[], format: 'json' | 'ndjson', read: Read, io: Io): Promise<number> {
  const isArray = format === 'json' && files.length > 1;
  const print = isArray ? asArray() : format === 'json' ? onlyTranscript : eachRow;
  let code: number = exitCode.clean;
  for (const path of files) {
    const source = await readText(path, io);
    const row: Row = 'fault' in source ? { path, error: source.fault } : await read(path, source.text);
    if ('error' in row) {
      code = exitCode.incomplete;
      await sayFault(`${path}: ${row.error}`, io);
    }
    await io.stdout.write(print(row));
    await io.betweenFiles();
  }
  if (isArray) await io.stdout.write('\n]\n');
  return code;
}

function eachRow(row: Row): string {
  return `${JSON.stringify(row)}\n`;
}

function onlyTranscript(row: Row): string {
  return 'transcript' in row ? `${JSON.stringify(row.transcript, null, 2)}\n` : '';
}

function asArray(): (row: Row) => string {
  let opening = '[';
  return (row) => {
    const text = `${opening}\n${JSON.stringify(row)}`;
    opening = ',';
    return text;
  };
}

async function fromStandardInput(read: Read, io: Io): Promise<number> {
  let code: number = exitCode.clean;
  for await (const line of linesOf(io.stdin())) {
    if (!('fault' in line) && line.text.trim() === '') continue;
    const row = await rowFor(line, read);
    if ('error' in row) {
      code = exitCode.incomplete;
      await sayFault(`standard input: ${row.error}`, io);
    }
    await io.stdout.write(eachRow(row));
    await io.betweenFiles();
  }
  return code;
}

async function rowFor(line: Line, read: Read): Promise<Row> {
  if ('fault' in line) return { path: null, error: `line ${line.number} ${line.fault}` };
  const wanted = `line ${line.number} is not {"path": TEXT, "text": TEXT}`;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    return { path: null, error: `${wanted}: ${error instanceof Error ? error.message : String(error)}` };
  }
  const { path, text } = (value ?? {}) as { readonly path?: unknown; readonly text?: unknown };
  if (typeof path !== 'string' || typeof text !== 'string') return { path: typeof path === 'string' ? path : null, error: wanted };
  return await read(path, text);
}
