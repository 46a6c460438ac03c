import { Command as Program, CommanderError } from 'commander';
import { type CommandEntry, commands } from './commands/index.ts';
import { colorsFor } from './colors.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Runs `rostrum` with the arguments behind its name and answers the exit code; it throws nothing. */
export async function run(argv: readonly string[], io: Io, version: string): Promise<number> {
  try {
    let code: number = exitCode.clean;
    const program = baseProgram(io, version);
    for (const entry of entriesFor(argv)) {
      const each = await entry.load();
      addCommand(program, each, async (operands, options) => {
        code = await each.run(operands, options, io);
      });
    }
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync(withPlaces(argv), { from: 'user' });
    return code;
  } catch (error) {
    return await fail(error, io);
  }
}

/** Commands that take FILE:LINE. */
const OF_PLACES: ReadonlySet<string | undefined> = new Set(['explain', 'quote']);

/** `-:8`, a line of standard input, would be taken for an option: it gets the long name. */
function withPlaces(argv: readonly string[]): readonly string[] {
  return OF_PLACES.has(argv[0]) ? argv.map((word) => (/^-:\d/.test(word) ? `/dev/stdin${word.slice(1)}` : word)) : argv;
}

/** One command is loaded when it is named; the overview and suggestions for a wrong name need them all. */
function entriesFor(argv: readonly string[]): readonly CommandEntry[] {
  const named = commands.find((entry) => entry.name === argv[0]);
  return named === undefined ? commands : [named];
}

function baseProgram(io: Io, version: string): Program {
  return new Program('rostrum')
    .description('Checks published transcripts: press conferences, briefings, hearings, interviews, meetings.')
    .usage('<command> [options]')
    .version(version)
    .exitOverride()
    .showHelpAfterError('“rostrum --help” lists the commands, “rostrum <command> --help” the options.')
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'rostrum: ')),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => colorsFor(io.stdout, io.env).isColorSupported,
      getErrHasColors: () => colorsFor(io.stderr, io.env).isColorSupported,
    })
    .addHelpText('after', '\nStart with: rostrum outline FILE, then rostrum check FILE');
}

function addCommand(program: Program, command: Command, run: (operands: string[], options: object) => Promise<void>): void {
  const definition = program.command(command.name).description(command.summary);
  command.describe(definition);
  definition.action(async () => run(definition.args, definition.opts()));
}

async function fail(error: unknown, io: Io): Promise<number> {
  // commander has printed its message; it counts help that was asked for as an error with status 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.incomplete;
  if (error instanceof UsageError) {
    await io.stderr.write(`rostrum: ${error.message}\n`);
    return exitCode.incomplete;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await io.stderr.write(`rostrum: this is a defect of Rostrum, not of your files. Please report it with these lines:\n${detail}\n`);
  return exitCode.bug;
}
