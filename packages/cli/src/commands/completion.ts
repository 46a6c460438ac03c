import { Argument, Command as Program } from 'commander';
import { command } from '../command.ts';
import { completionScript, type CompletedCommand, shells, type Shell } from '../completion-script.ts';
import { exitCode } from '../exit-code.ts';

/** `rostrum completion`: a script that completes commands and options in a shell. */
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

/** What each command takes, as its own description says. */
async function completedCommands(): Promise<CompletedCommand[]> {
  const { commands } = await import('./index.ts');
  const loaded = await Promise.all(commands.map((entry) => entry.load()));
  return loaded.map((each) => {
    const definition = new Program(each.name);
    each.describe(definition);
    return {
      name: each.name,
      summary: each.summary,
      options: definition.options.map(({ long, description, argChoices }) => ({ name: long ?? '', summary: description, choices: argChoices ?? [] })),
    };
  });
}
