import type { Severity } from '@rostrum/core';
import { fingerprints } from '../fingerprints.ts';
import type { Reporter } from '../reporter.ts';
import { servicePath } from '../service-path.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A code quality report of GitLab (GitLab Docs, “Code Quality report format”). */
export const gitlab: Reporter = {
  name: 'gitlab',
  open: () => ({
    head: '[',
    between: ',',
    async file(checked) {
      const { lines, problems } = checked;
      const path = servicePath(checked.path);
      const marks = fingerprints(checked);
      const entries = problems.map(({ start, severity, rule, message }, index) =>
        JSON.stringify({
          description: message,
          check_name: rule,
          fingerprint: `${path}/${marks[index]}`,
          severity: severities[severity],
          location: { path, lines: { begin: lines.position(start).line } },
        }),
      );
      return entries.map((entry) => `\n${entry}`).join(',');
    },
    end: () => '\n]\n',
  }),
};
