import type { Severity } from '@rostrum/core';
import { fingerprints } from '../fingerprints.ts';
import type { CheckedFile, Reporter } from '../reporter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A code quality report of GitLab (GitLab Docs, “Code Quality report format”). */
export const gitlab: Reporter = {
  name: 'gitlab',
  open() {
    let opening = '[';
    return {
      async file(checked: CheckedFile) {
        const { path, lines, problems } = checked;
        const marks = fingerprints(checked);
        return problems
          .map(({ start, severity, rule, message }, index) => {
            const entry = JSON.stringify({
              description: message,
              check_name: rule,
              fingerprint: `${path}/${marks[index]}`,
              severity: severities[severity],
              location: { path, lines: { begin: lines.position(start).line } },
            });
            const text = `${opening}\n${entry}`;
            opening = ',';
            return text;
          })
          .join('');
      },
      end: () => (opening === '[' ? '[]\n' : '\n]\n'),
    };
  },
};
