import { rules } from '@rostrum/lint';
import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { directiveAt, directiveNames } from '../directive.ts';

/** Names of directives and rules in a comment for the linter, those with a problem near it first; undefined outside one. */
export function directiveCompletions({ document: { lines, text }, problems }: Analysis, offset: number): CompletionItem[] | undefined {
  const directive = directiveAt(text, lines, offset);
  if (directive === undefined) return undefined;
  const range = toRange(lines, { start: directive.wordStart, end: offset });
  const item = (label: string, rest: Partial<CompletionItem>): CompletionItem => ({ label, kind: CompletionItemKind.Keyword, ...rest, textEdit: { range, newText: label } });
  if (!/^\s*\S+\s/.test(directive.before)) return directiveNames.map((name) => item(name, {}));
  // behind the dashes stands the reason, in the user's words
  if (/\s--(?:\s|$)/.test(directive.before)) return [];
  const line = lines.lineAt(offset);
  const near = new Set(problems.filter(({ start }) => Math.abs(lines.lineAt(start) - line) <= 2).map(({ rule }) => rule));
  return rules.map(({ meta }) => item(meta.name, { kind: CompletionItemKind.EnumMember, documentation: meta.summary, sortText: `${near.has(meta.name) ? 0 : 1}${meta.name}` }));
}
