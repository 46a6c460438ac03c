import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LineTable, Problem, Severity } from '@rostrum/core';
import { rules } from '@rostrum/lint';
import { fingerprints } from '../fingerprints.ts';
import type { CheckedFile, Fault, Reporter } from '../reporter.ts';
import { ruleUrl } from '../rule-url.ts';
import { servicePath } from '../service-path.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), with fingerprints that hold when lines move. Columns count UTF-16 code units. */
export const sarif: Reporter = {
  name: 'sarif',
  open({ version }) {
    const faults: object[] = [];
    return {
      head: head(version),
      between: ',',
      async file(checked) {
        const marks = fingerprints(checked);
        return checked.problems.map((problem, index) => `\n${JSON.stringify(resultOf(problem, checked, marks[index] ?? ''))}`).join(',');
      },
      fault: (fault) => void faults.push(notificationOf(fault)),
      end: () => `\n],"invocations":[${JSON.stringify({ executionSuccessful: faults.length === 0, toolExecutionNotifications: faults })}]}]}\n`,
    };
  },
};

function notificationOf({ path, sentence }: Fault): object {
  return { level: 'error', message: { text: sentence }, ...(path !== undefined && { locations: [{ physicalLocation: { artifactLocation: { uri: uri(path) } } }] }) };
}

/** Everything before the first result; results follow one by one, so that memory does not grow with them. */
function head(version: string): string {
  const described = rules.map(({ meta }) => ({
    id: meta.name,
    shortDescription: { text: meta.summary },
    helpUri: absolute(ruleUrl(meta.name)),
    defaultConfiguration: { level: levels[meta.severity] },
    properties: { tags: [meta.group] },
  }));
  const driver = { name: 'rostrum', semanticVersion: version, rules: described };
  const run = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' });
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${run.slice(0, -1)},"results":[`;
}

function resultOf({ rule, severity, message, start, end, related, fix }: Problem, { path, lines }: CheckedFile, fingerprint: string): object {
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: place(path, start, end, lines) }],
    ...(related && { relatedLocations: related.map((each) => ({ message: { text: each.message }, physicalLocation: place(path, each.start, each.end, lines) })) }),
    partialFingerprints: { 'rostrum/v1': fingerprint },
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation: { uri: uri(path) },
              replacements: fix.edits.map((edit) => ({ deletedRegion: region(edit.start, edit.end, lines), insertedContent: { text: edit.text } })),
            },
          ],
        },
      ],
    }),
  };
}

function place(path: string, start: number, end: number, lines: LineTable): object {
  return { artifactLocation: { uri: uri(path) }, region: region(start, end, lines) };
}

function region(start: number, end: number, lines: LineTable): object {
  const from = lines.position(start);
  const to = lines.position(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Relative paths stay so, for the service to put before them where the repository is. */
function uri(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : servicePath(path).split('/').map(encodeURIComponent).join('/');
}

function absolute(url: string): string | undefined {
  return /^https?:/.test(url) ? url : undefined;
}
