import type { Edit, Problem } from '@rostrum/core';
import { lineEndOf } from '@rostrum/core/edit';
import type { CodeAction } from 'vscode-languageserver-types';
import { CodeActionKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toTextEdits } from '../convert.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { diagnosticFor, keepsWords } from './quick-fixes.ts';
import type { ActionRequest } from './request.ts';

/** A directive wants a reason; whoever has a better one writes it there. */
const reason = 'accepted as published';

/** Rules that no comment can silence: there is nothing to keep. */
const unsilenced = new Set(['directive-form', 'unused-directive', 'front-matter', 'not-a-transcript']);

/** The comments that silence a problem, on its line or in the whole file. */
export function suppressions(request: ActionRequest): CodeAction[] {
  const { context, analysis } = request;
  const seen = new Set<string>();
  return request.problems.flatMap((problem) => {
    const { rule } = problem;
    if (seen.has(rule) || unsilenced.has(rule)) return [];
    seen.add(rule);
    const action = (title: string, edits: readonly Edit[]): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticFor(request, problem)],
      edit: workspaceEdit(context, analysis.document, toTextEdits(analysis.document.lines, edits)),
    });
    const onLine = lineEdits(analysis, problem).find((edits) => keepsWords(analysis, { edits }));
    const inFile = fileEdits(analysis, rule);
    return [
      ...(onLine === undefined ? [] : [action(`Ignore ${rule} on this line`, onLine)]),
      ...(keepsWords(analysis, { edits: inFile }) ? [action(`Ignore ${rule} in this file`, inFile)] : []),
    ];
  });
}

/** A comment on a line of its own above, or where that would part a paragraph, at the end of the line. */
function lineEdits({ document: { lines, text } }: Analysis, { rule, start }: Problem): Edit[][] {
  const line = lines.lineAt(start);
  const [above, behind] = [lines.start(line), lines.end(line)];
  return [
    [{ start: above, end: above, text: `<!-- rostrum-disable-next-line ${rule} -- ${reason} -->${lineEndOf(text)}` }],
    [{ start: behind, end: behind, text: ` <!-- rostrum-disable-line ${rule} -- ${reason} -->` }],
  ];
}

/** A comment at the top: behind the front matter, which has to stand first. */
function fileEdits({ document: { lines, text }, tree }: Analysis, rule: string): Edit[] {
  const frontMatter = tree.root.children?.find(({ kind }) => kind === 'front-matter');
  const start = frontMatter === undefined ? lines.start(1) : lines.start(Math.min(lines.count, lines.lineAt(Math.max(0, frontMatter.end - 1)) + 1));
  return [{ start, end: start, text: `<!-- rostrum-disable-file ${rule} -- ${reason} -->${lineEndOf(text)}` }];
}
