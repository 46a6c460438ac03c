import type { Severity } from '@rostrum/core';
import type { Reporter } from '../reporter.ts';
import { servicePath } from '../service-path.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which it shows as annotations in the changed files (GitHub Docs, “Workflow commands”). */
export const github: Reporter = {
  name: 'github',
  open: () => ({
    file: async ({ path, lines, problems }) =>
      problems
        .map(({ start, end, severity, rule, message }) => {
          const from = lines.position(start);
          const to = lines.position(end);
          // Columns make sense within one line only.
          const columns = from.line === to.line ? `,col=${from.column},endColumn=${to.column}` : '';
          return `::${commands[severity]} file=${property(servicePath(path))},line=${from.line},endLine=${to.line}${columns},title=${property(rule)}::${data(message)}\n`;
        })
        .join(''),
    end: () => '',
  }),
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
