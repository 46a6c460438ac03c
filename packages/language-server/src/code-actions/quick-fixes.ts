import { parse, verbatimDifference, type Fix, type Problem } from '@rostrum/core';
import { applyEdits } from '@rostrum/lint';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { CodeActionKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toDiagnostic, toTextEdits } from '../convert.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { ActionRequest } from './request.ts';

/** More quick fixes at one place than anyone reads; each is proved on the whole text before it is offered. */
const quickFixLimit = 32;

/** The repairs of the problems at a place. */
export function quickFixes(request: ActionRequest): CodeAction[] {
  const { context, analysis, problems } = request;
  const actions: CodeAction[] = [];
  for (const problem of problems) {
    const { fix } = problem;
    if (actions.length === quickFixLimit) break;
    if (fix === undefined || !keepsWords(analysis, fix)) continue;
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticFor(request, problem)],
      isPreferred: fix.safety === 'safe',
      edit: workspaceEdit(context, analysis.document, toTextEdits(analysis.document.lines, fix.edits)),
    });
  }
  return actions;
}

/** Whether who said which word stays as it is: a repair that changes it is refused wherever it comes from. */
export function keepsWords({ document, tree, parseOptions }: Analysis, { edits }: Pick<Fix, 'edits'>): boolean {
  return verbatimDifference(tree, parse(applyEdits(document.text, edits), parseOptions)) === undefined;
}

/** The diagnostic that the editor shows for a problem: its own object where it sent it, so that it knows what is settled. */
export function diagnosticFor({ context, analysis: { document }, sent }: ActionRequest, problem: Problem): Diagnostic {
  const own = toDiagnostic(document, problem, context.client);
  const same = sent.find(({ code, range: { start, end } }) => {
    const place = own.range;
    return code === own.code && start.line === place.start.line && start.character === place.start.character && end.line === place.end.line && end.character === place.end.character;
  });
  return same ?? own;
}
