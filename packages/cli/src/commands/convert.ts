import { resolve } from 'node:path';
import { interpret, parse } from '@rostrum/core';
import { exportDocument, FormatError, formatNamed, formats, type Imported, type Loss } from '@rostrum/core/formats';
import { Option } from 'commander';
import { command } from '../command.ts';
import { decode, decodeAs } from '../decode.ts';
import { exitCode } from '../exit-code.ts';
import { refuse, sayFault } from '../fault.ts';
import { formatsOf, importSource, type ImportOutcome } from '../import-source.ts';
import type { Io } from '../io.ts';
import { knownStyle } from '../known-style.ts';
import { pathFault, placeMeant } from '../read-text.ts';
import { writeNew } from '../safe-write.ts';

/** The text of a transcript itself, as `--to` names it. */
const TRANSCRIPT = 'transcript';

interface ConvertOptions {
  readonly to: string;
  readonly from?: string;
  readonly style?: string;
  readonly encoding?: string;
  readonly joined?: true;
  readonly outputFile?: string;
}

/** `rostrum convert`: reads and writes other formats, and says what they cannot hold. */
export const convert = command<ConvertOptions>({
  name: 'convert',
  summary: 'read or write captions, web pages, Word documents, TEI and other formats',
  describe(definition) {
    definition
      .argument('<file>', 'a transcript, or a file in one of the formats below; “-” is standard input')
      .addOption(new Option('--to <name>', 'format to write').choices([TRANSCRIPT, ...formats.filter(({ writes }) => writes).map(({ name }) => name)]).default(TRANSCRIPT))
      .addOption(new Option('--from <name>', 'format to read (default: by the ending of the file)').choices([TRANSCRIPT, ...formats.filter(({ reads }) => reads).map(({ name }) => name)]))
      .option('--style <name>', 'house style to read a transcript by, and to write --to text in')
      .option('--encoding <name>', 'encoding of the file, such as windows-1252, shift_jis or utf-16le (default: UTF-8, strictly)')
      .option('--joined', 'join captions into paragraphs that read well')
      .option('--output-file <path>', 'write a new file instead of standard output')
      .addHelpText('after', AFTER_HELP);
  },
  async run([path = ''], options, io) {
    const source = await read(path, options, io);
    if ('fault' in source) return await refuse(`${path}: ${source.fault}`, io);
    const result = await write(source, options);
    if ('fault' in result) return await refuse(`${path}: ${result.fault}`, io);
    for (const { what, count } of [...source.losses, ...result.losses]) {
      await sayFault(`${path}: ${what}${count > 1 ? ` (${count} times)` : ''}`, io);
    }
    if (options.outputFile === undefined) {
      await io.stdout.write(result.text);
      return exitCode.clean;
    }
    const { fault } = writeNew(resolve(io.cwd, options.outputFile), result.text);
    return fault === undefined ? exitCode.clean : await refuse(`${options.outputFile}: ${fault}`, io);
  },
});

const AFTER_HELP = `
Formats to read:  ${formats.filter(({ reads }) => reads).map(({ name }) => name).join(', ')}
Formats to write: ${formats.filter(({ writes }) => writes).map(({ name }) => name).join(', ')}

What a format cannot hold is told on standard error.

Examples:
  rostrum convert hearing.vtt --joined --output-file hearing.transcript
  rostrum convert briefing.txt --to html > briefing.html
  rostrum convert old.txt --encoding windows-1252 --output-file new.txt`;

async function read(path: string, { from, style, encoding, joined }: ConvertOptions, io: Io): Promise<ImportOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(placeMeant(path, io));
  } catch (error) {
    return { fault: pathFault(placeMeant(path, io), error) };
  }
  const named = from === undefined ? undefined : formatNamed(from);
  const candidates = named !== undefined ? [named] : from === TRANSCRIPT || encoding !== undefined ? [] : formatsOf(path);
  if (candidates.length > 0 && encoding === undefined) return await importSource(candidates, bytes, { joined: joined === true });
  const decoded = encoding === undefined ? decode(bytes) : decodeAs(bytes, encoding);
  if ('fault' in decoded) return decoded;
  if (candidates.length > 0) return await importSource(candidates, new TextEncoder().encode(decoded.text), { joined: joined === true });
  const pinned = style === undefined ? {} : { style: knownStyle(style) };
  const transcript = interpret(parse(decoded.text, { ...pinned, transcript: path.endsWith('.transcript') || from === TRANSCRIPT }));
  return { text: decoded.text, transcript, losses: [] };
}

async function write({ text, transcript }: Imported, { to, style }: ConvertOptions): Promise<{ readonly text: string; readonly losses: readonly Loss[] } | { readonly fault: string }> {
  if (to === TRANSCRIPT) return { text, losses: [] };
  if (transcript.turns.length === 0) return { fault: `holds no transcript that could be written: it is taken for kind “${transcript.kind}”.` };
  try {
    return await exportDocument(to, transcript, style === undefined ? {} : { style });
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { fault: `was not converted: ${error.message}` };
  }
}
