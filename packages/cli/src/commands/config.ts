import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { ConfigFaults } from '../config-faults.ts';
import { sayFault } from '../fault.ts';
import { FileSettingsReader, type SettingOptions } from '../file-settings.ts';
import { settingsView } from '../settings-view.ts';
import { UsageError } from '../usage-error.ts';

interface ConfigOptions extends SettingOptions {
  readonly print?: string;
  readonly schema?: true;
}

/** `rostrum config`: the settings of a file and where each comes from. */
export const config = command<ConfigOptions>({
  name: 'config',
  summary: 'show the settings of a file, and where each comes from',
  describe(definition) {
    definition
      .option('--print <file>', 'the settings of this file as JSON with comments; the file need not exist')
      .option('--schema', 'the JSON Schema of a configuration file')
      .option('--config <path>', 'configuration to use (default: the nearest rostrum.config.json or .jsonc above the file)')
      .addHelpText('after', AFTER_HELP);
  },
  async run(_operands, options, io) {
    if (options.schema === true) {
      const { configJsonSchema } = await import('@rostrum/lint/schema');
      await io.stdout.write(`${JSON.stringify(configJsonSchema(), null, 2)}\n`);
      return exitCode.clean;
    }
    if (options.print === undefined) throw new UsageError('config wants --print FILE or --schema.');
    const settings = await new FileSettingsReader(options, io).for(options.print);
    const faults = new ConfigFaults(io).of(settings);
    if (faults !== undefined) {
      for (const fault of faults) await sayFault(fault, io);
      return exitCode.incomplete;
    }
    await io.stdout.write(settingsView(options.print, settings, io));
    return exitCode.clean;
  },
});

const AFTER_HELP = `
Examples:
  rostrum config --print press/briefing.txt
  rostrum config --schema > rostrum.config.schema.json`;
