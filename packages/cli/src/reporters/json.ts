import type { LineTable, Problem } from '@rostrum/core';
import type { CheckedFile, Reporter } from '../reporter.ts';
import { ruleUrl } from '../rule-url.ts';

/** One array with an entry for each file, the clean ones too: `[{path, problems: [{rule, severity, message, …}]}]`. */
export const json: Reporter = {
  name: 'json',
  open() {
    let opening = '[';
    return {
      async file({ path, lines, problems }: CheckedFile) {
        const entry = JSON.stringify({ path, problems: problems.map((problem) => describe(problem, lines)) });
        const text = `${opening}\n${entry}`;
        opening = ',';
        return text;
      },
      end: () => (opening === '[' ? '[]\n' : '\n]\n'),
    };
  },
};

function describe({ rule, severity, message, start, end, related, fix }: Problem, lines: LineTable): object {
  return {
    rule,
    severity,
    message,
    url: ruleUrl(rule),
    ...place(start, end, lines),
    ...(related && { related: related.map((each) => ({ message: each.message, ...place(each.start, each.end, lines) })) }),
    ...(fix && { fix: { safety: fix.safety, edits: fix.edits } }),
  };
}

function place(start: number, end: number, lines: LineTable): object {
  const from = lines.position(start);
  const to = lines.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
