import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { diffView } from '../diff-view.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { printable } from '../glyphs.ts';
import type { Io } from '../io.ts';
import { readText } from '../read-text.ts';
import { transcriptDifferences } from '../transcript-diff.ts';

/** `rostrum git-diff`: git's external diff driver (gitattributes(5), “Defining an external diff driver”). It always ends with 0, as git wants. */
export const gitDiff = command<object>({
  name: 'git-diff',
  summary: 'compare two versions for git, which calls this itself',
  describe(definition) {
    definition.argument('<path>').argument('[versions...]', 'old file, old name, old mode, new file, new name, new mode');
  },
  async run([path = '', old = '/dev/null', , , now = '/dev/null'], _options, io) {
    const colors = colorsFor(io.stdout, io.env);
    await io.stdout.write(`${colors.bold(`rostrum diff of ${printable(path)}`)}\n`);
    const [before, after] = [await textOf(old, io), await textOf(now, io)];
    if (before !== undefined && after !== undefined) {
      await io.stdout.write(diffView(transcriptDifferences(before, after, { transcript: path.endsWith('.transcript') }), colors));
    }
    return exitCode.clean;
  },
});

/** The text of a version; git names a file that does not exist `/dev/null`. */
async function textOf(path: string, io: Io): Promise<string | undefined> {
  if (path === '/dev/null' || path === 'nul') return '';
  const read = await readText(path, io);
  if ('text' in read) return read.text;
  await sayFault(`${path}: ${read.fault}`, io);
  return undefined;
}
