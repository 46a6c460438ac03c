import type { Problem } from '@rostrum/core';
import { codeFrame } from '../code-frame.ts';
import { type Colors, severityColor } from '../colors.ts';
import { glyphSplitter, printable } from '../glyphs.ts';
import type { CheckedFile, Reporter, ReporterContext } from '../reporter.ts';
import { wrap } from '../wrap.ts';

const COLUMNS_WITHOUT_TERMINAL = 100;
/** Wider than this, lines are hard to read. */
const WIDEST = 120;
/** Where messages begin, behind `line:column` and the severity. */
const MESSAGE_INDENT = 20;
/** Where the bar left of the frame stands, behind the line number. */
const BAR_INDENT = 9;

/** For people: each finding with the line it is about and the place underlined. */
export const stylish: Reporter = {
  name: 'stylish',
  open(context) {
    return {
      async file(checked) {
        if (checked.problems.length === 0) return '';
        const shown: string[] = [];
        for (const [index, problem] of checked.problems.entries()) {
          shown.push(await show(problem, checked, context, checked.problems[index - 1]));
        }
        return `${context.colors.underline(printable(checked.path))}\n${shown.join('\n')}\n`;
      },
      end: () => '',
    };
  },
};

async function show(problem: Problem, checked: CheckedFile, context: ReporterContext, before?: Problem): Promise<string> {
  const { colors } = context;
  const columns = Math.min(context.columns ?? COLUMNS_WITHOUT_TERMINAL, WIDEST);
  const bar = `${' '.repeat(BAR_INDENT)}${colors.dim('│')}`;
  const lines = [await headline(problem, checked, context, columns)];
  // Several findings about one place show it once.
  if (before?.start !== problem.start || before.end !== problem.end) lines.push(...(await frame(problem, checked, columns, colors)));
  for (const { message, start } of problem.related ?? []) {
    lines.push(`${bar} ${colors.dim(`line ${checked.lines.position(start).line}: ${printable(message)}`)}`);
  }
  if (problem.fix !== undefined) {
    const kind = problem.fix.safety === 'safe' ? 'safe fix' : 'suggestion';
    lines.push(`${bar} ${colors.green(`${kind}: ${printable(problem.fix.title)}`)}`);
  }
  return `${lines.join('\n')}\n`;
}

async function headline(problem: Problem, checked: CheckedFile, context: ReporterContext, columns: number): Promise<string> {
  const { colors } = context;
  const { line, column } = checked.lines.position(problem.start);
  const place = `${`  ${line}:${column}`.padEnd(BAR_INDENT)} `;
  const severity = severityColor(problem.severity, colors)(problem.severity.padEnd(MESSAGE_INDENT - place.length - 2));
  const text = `${printable(problem.message)} ${problem.rule}`;
  // A file or a pipe gets the message on one line, so that a search finds it.
  const room = context.columns === undefined ? Infinity : Math.max(columns - MESSAGE_INDENT, 30);
  const wrapped = wrap(text, room, await glyphSplitter(text)).join(`\n${' '.repeat(MESSAGE_INDENT)}`);
  return `${place}${severity}  ${wrapped.slice(0, -problem.rule.length)}${colors.dim(problem.rule)}`;
}

async function frame(problem: Problem, checked: CheckedFile, columns: number, colors: Colors): Promise<string[]> {
  const { line } = checked.lines.position(problem.start);
  const lineStart = checked.lines.start(line);
  const lineText = checked.text.slice(lineStart, checked.lines.end(line));
  const room = Math.max(columns - BAR_INDENT - 3, 20);
  const shown = await codeFrame(lineText, problem.start - lineStart, problem.end - lineStart, room);
  const number = String(line).padStart(BAR_INDENT - 1);
  const color = severityColor(problem.severity, colors);
  return [
    `${colors.dim(`${number} │`)} ${shown.line}`.trimEnd(),
    `${' '.repeat(BAR_INDENT)}${colors.dim('│')} ${shown.carets.replace(/\^+/, color)}`,
  ];
}
