import { Argument, Command as Program } from 'commander';
import { type Command, command } from '../command.ts';
import { completionScript, type CompletedCommand, shells, type Shell } from '../completion-script.ts';
import { exitCode } from '../exit-code.ts';

/** `rostrum completion`: a script that completes commands, options and their values in a shell. */
export const completion = command<object>({
  name: 'completion',
  summary: 'print a script that completes commands and options in your shell',
  describe(definition) {
    definition
      .addArgument(new Argument('<shell>', 'the shell').choices(shells))
      .addHelpText('after', '\nExamples:\n  source <(rostrum completion bash)\n  rostrum completion fish > ~/.config/fish/completions/rostrum.fish');
  },
  async run([shell = 'bash'], _options, io) {
    await io.stdout.write(completionScript(shell as Shell, await completedCommands()));
    return exitCode.clean;
  },
});

/** Values that a command knows, but checks itself. */
interface KnownValues {
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** What follows a value of an option behind a colon. */
  readonly endings: Readonly<Record<string, readonly string[]>>;
  readonly operands: Readonly<Record<string, readonly string[]>>;
}

async function knownValues(): Promise<KnownValues> {
  const [{ styles }, { rules }, { reporters }] = await Promise.all([import('@rostrum/core'), import('@rostrum/lint'), import('../reporters/index.ts')]);
  const ruleNames = rules.map(({ meta }) => meta.name);
  return {
    options: { '--style': styles.map(({ name }) => name), '--rule': ruleNames, 'check --format': reporters.map(({ name }) => name) },
    endings: { '--rule': ['error', 'warning', 'info', 'off'] },
    operands: { explain: ruleNames },
  };
}

/** What each command takes, as its own description says, and the help that commander gives. */
async function completedCommands(): Promise<CompletedCommand[]> {
  const [{ commands }, known] = await Promise.all([import('./index.ts'), knownValues()]);
  const described = (await Promise.all(commands.map((entry) => entry.load()))).map((each) => completed(each, known));
  const help = { name: 'help', summary: 'help for a command', options: [], operands: { choices: commands.map(({ name }) => name), orFile: false } };
  return [...described, help];
}

function completed({ name, summary, describe }: Command, known: KnownValues): CompletedCommand {
  const definition = new Program(name);
  describe(definition);
  const choices = definition.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return {
    name,
    summary,
    options: definition.options.map(({ long, description, argChoices }) => {
      const option = long ?? '';
      return { name: option, summary: description, choices: argChoices ?? known.options[`${name} ${option}`] ?? known.options[option] ?? [], endings: known.endings[option] };
    }),
    operands: choices.length > 0 ? { choices, orFile: false } : { choices: known.operands[name] ?? [], orFile: true },
  };
}
