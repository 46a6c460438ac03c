import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { diffView } from '../diff-view.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import { printable } from '../glyphs.ts';
import type { Io } from '../io.ts';
import { readText } from '../read-text.ts';
import { transcriptDifferences } from '../transcript-diff.ts';

const NO_MODE = '.';

/** `rostrum git-diff`: git's external diff driver (git(1), “GIT_EXTERNAL_DIFF”). It always ends with 0, as git wants. */
export const gitDiff = command<object>({
  name: 'git-diff',
  summary: 'compare two versions for git, which calls this itself',
  describe(definition) {
    definition.argument('<path>', 'name of the file in the repository').argument('[versions...]', 'old file, old name, old mode, new file, new name, new mode; of a renamed file also its new path and how git knows');
  },
  async run([path = '', old, , oldMode = NO_MODE, now = '/dev/null', , newMode = NO_MODE, newPath = path], _options, io) {
    const colors = colorsFor(io.stdout, io.env);
    await io.stdout.write(`${colors.bold(`rostrum diff of ${printable(path)}${newPath === path ? '' : ` → ${printable(newPath)}`}`)}\n`);
    if (old === undefined) {
      await io.stdout.write('There are several versions that are not merged yet.\n');
      return exitCode.clean;
    }
    const [before, after] = [await textOf(old, `${path}, the old version`, io), await textOf(now, `${newPath}, the new version`, io)];
    const isOtherMode = oldMode !== newMode && oldMode !== NO_MODE && newMode !== NO_MODE;
    if (isOtherMode) await io.stdout.write(`mode ${printable(oldMode)} → ${printable(newMode)}\n`);
    if (before === undefined || after === undefined || (isOtherMode && before === after)) return exitCode.clean;
    await io.stdout.write(diffView(transcriptDifferences(before, after, { transcript: newPath.endsWith('.transcript') }), colors));
    return exitCode.clean;
  },
});

/** The text of a version; git names a file that does not exist `/dev/null`, and others as nobody knows them. */
async function textOf(path: string, name: string, io: Io): Promise<string | undefined> {
  if (path === '/dev/null' || path === 'nul') return '';
  const read = await readText(path, io);
  if ('text' in read) return read.text;
  await sayFault(`${name}: ${read.fault}`, io);
  return undefined;
}
