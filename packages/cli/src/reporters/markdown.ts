import type { Severity } from '@rostrum/core';
import type { CheckedFile, Reporter } from '../reporter.ts';
import { ruleUrl } from '../rule-url.ts';
import { count } from '../summary.ts';

/** Rows of the table; a page of thousands is read by nobody, and services cut it off. */
const MOST_ROWS = 200;
const signs: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/** A summary in Markdown, for the page of a job or a comment: counts, then a table of the findings. */
export const markdown: Reporter = {
  name: 'markdown',
  open() {
    const rows: string[] = [];
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    let files = 0;
    return {
      async file(checked) {
        if (checked.reported === undefined) files++;
        for (const { severity } of checked.problems) counts[severity]++;
        rows.push(...rowsOf(checked, MOST_ROWS - rows.length));
        return '';
      },
      end() {
        const total = counts.error + counts.warning + counts.info;
        if (total === 0) return `### Rostrum\n\n✅ ${count(files, 'file')} checked, nothing to report.\n`;
        const left = total - rows.length;
        const table = `| | Place | Rule | Problem |\n| --- | --- | --- | --- |\n${rows.join('')}`;
        return `### Rostrum\n\n${count(counts.error, 'error')}, ${count(counts.warning, 'warning')} and ${count(counts.info, 'note')} in ${count(files, 'file')}.\n\n${table}${left > 0 ? `\n… and ${left} more.\n` : ''}`;
      },
    };
  },
};

function rowsOf({ path, lines, problems }: CheckedFile, room: number): string[] {
  return problems.slice(0, Math.max(0, room)).map(({ severity, start, rule, message }) => {
    const { line, column } = lines.position(start);
    return `| ${signs[severity]} | ${cell(`${path}:${line}:${column}`)} | [${rule}](${ruleUrl(rule)}) | ${cell(message)} |\n`;
  });
}

function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
