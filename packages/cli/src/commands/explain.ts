import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { colorsFor } from '../colors.ts';
import { command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { glyphSplitter, printable } from '../glyphs.ts';
import type { Io } from '../io.ts';
import { lineCount } from '../line-count.ts';
import { type PageLook, pageView } from '../page-view.ts';
import { UsageError } from '../usage-error.ts';
import { wrap } from '../wrap.ts';

const COLUMNS_WITHOUT_TERMINAL = 100;

/** `rostrum explain`: the page of a rule, or why a line is read as it is. */
export const explain = command<object>({
  name: 'explain',
  summary: 'explain a rule, or why a line is read as it is',
  describe(definition) {
    definition
      .argument('[target]', 'name of a rule, or FILE:LINE, where “-” as FILE is standard input; without it, the list of the rules')
      .addHelpText('after', AFTER_HELP);
  },
  async run([target], _options, io) {
    const look = { columns: io.stdout.columns ?? COLUMNS_WITHOUT_TERMINAL, colors: colorsFor(io.stdout, io.env) };
    // Reports print FILE:LINE:COLUMN; that names the line as well.
    const place = target === undefined ? null : /:(\d{1,9})(?::\d{1,9})?$/.exec(target);
    if (target !== undefined && place !== null) return await explainLine(target.slice(0, place.index), Number(place[1]), look, io);
    const pages = await import('../rule-pages.ts');
    if (target === undefined) await io.stdout.write(await pages.ruleOverview(look));
    else {
      const rule = pages.ruleNamed(target, existsSync(resolve(io.cwd, target)));
      await io.stdout.write(await pageView(pages.withFacts(await readPage(rule, io), rule), look));
    }
    return exitCode.clean;
  },
});

const AFTER_HELP = `
Examples:
  rostrum explain label-typo         the page of a rule
  rostrum explain briefing.txt:103   what line 103 is taken for, and why`;

async function readPage(rule: string, io: Io): Promise<string> {
  const folder = io.rulePages ?? fileURLToPath(new URL('./rules/', import.meta.url));
  return Buffer.from(await io.readFile(resolve(folder, `${rule}.md`))).toString();
}

async function explainLine(path: string, line: number, { columns, colors }: PageLook, io: Io): Promise<number> {
  const [core, { ParseSettingsReader }] = await Promise.all([import('@rostrum/core'), import('../parse-settings.ts')]);
  const opened = await new ParseSettingsReader(undefined, io).open(path);
  if ('faults' in opened) throw new UsageError(opened.faults.map((fault) => printable(fault)).join('\n'));
  const tree = core.parse(opened.text, opened.options);
  if (line < 1 || line > tree.lines.count) {
    throw new UsageError(`${printable(path)}:${line}: there is no such line; the file has ${lineCount(tree)}.`);
  }
  const split = await glyphSplitter(opened.text);
  const sentences = core.explain(tree, line).sentences.map((sentence) => wrap(printable(sentence), columns, split).join('\n'));
  await io.stdout.write(`${[colors.bold(`${printable(path)}:${line}`), ...sentences].join('\n')}\n`);
  return exitCode.clean;
}
