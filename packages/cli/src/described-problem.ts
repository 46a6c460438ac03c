import type { LineTable, Problem } from '@rostrum/core';
import { ruleUrl } from './rule-url.ts';

/** A finding as programs read it; lines and columns count from 1. */
export function describedProblem({ rule, severity, message, start, end, related, fix }: Problem, lines: LineTable): object {
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
