import { type Fix, parse, type Problem, verbatimDifference } from '@rostrum/core';
import { applyEdits, applyFixes } from '@rostrum/lint';
import { CodeActionRequest } from 'vscode-languageserver-protocol';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Context } from '../context.ts';
import { toDiagnostic, toSpan, toTextEdits } from '../convert.ts';
import { feature } from '../feature.ts';
import { editsBetween } from '../text-difference.ts';
import { workspaceEdit } from '../workspace-edit.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.rostrum`;

/** More quick fixes at one place than anyone reads; each is proved on the whole text before it is offered. */
const quickFixLimit = 32;

/** Quick fixes for the problems at a place, and the repair of everything that is safe to repair. */
export const codeAction = feature({
  name: 'code-action',
  request: CodeActionRequest.type,
  capability: ({ codeActionLiterals }) =>
    codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } } : {},
  handle(context, { textDocument, range, context: { diagnostics, only } }): CodeAction[] | null {
    const analysis = context.analysis(textDocument);
    // Out of step with the editor, an edit would land in the wrong place.
    if (analysis === undefined || !analysis.document.isInStep || !context.client.codeActionLiterals) return null;
    const wants = (kind: string) => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
    const span = toSpan(analysis.document.lines, range);
    const here = analysis.problems.filter((problem) => problem.start <= span.end && problem.end >= span.start);
    const actions = wants(CodeActionKind.QuickFix) ? quickFixes(context, analysis, here, diagnostics) : [];
    const offersFixAll = only !== undefined || here.some(({ fix }) => fix?.safety === 'safe');
    return wants(fixAllKind) && offersFixAll ? [...actions, ...fixAll(context, analysis)] : actions;
  },
});

function quickFixes(context: Context, analysis: Analysis, problems: readonly Problem[], sent: readonly Diagnostic[]): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const problem of problems) {
    const { fix } = problem;
    if (actions.length === quickFixLimit) break;
    if (fix === undefined || !keepsWords(analysis, fix)) continue;
    const edits = toTextEdits(analysis.document.lines, fix.edits);
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticFor(context, analysis, problem, sent)],
      isPreferred: fix.safety === 'safe',
      edit: workspaceEdit(context, analysis.document, edits),
    });
  }
  return actions;
}

/** Whether who said which word stays as it is: a repair that changes it is refused wherever it comes from. */
function keepsWords({ document, tree, parseOptions }: Analysis, fix: Fix): boolean {
  return verbatimDifference(tree, parse(applyEdits(document.text, fix.edits), parseOptions)) === undefined;
}

function fixAll(context: Context, analysis: Analysis): CodeAction[] {
  if (!analysis.problems.some(({ fix }) => fix?.safety === 'safe')) return [];
  const { text, lines } = analysis.document;
  const edits = toTextEdits(lines, editsBetween(text, applyFixes(text, { parse: analysis.parseOptions }).text));
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that is safe to fix', kind: fixAllKind, edit: workspaceEdit(context, analysis.document, edits) }];
}

/** The diagnostic that the editor shows for a problem: its own object where it sent it, so that it knows what is settled. */
function diagnosticFor(context: Context, { document }: Analysis, problem: Problem, sent: readonly Diagnostic[]): Diagnostic {
  const own = toDiagnostic(document, problem, context.client);
  const same = sent.find(({ code, range: { start, end } }) => {
    const place = own.range;
    return code === own.code && start.line === place.start.line && start.character === place.start.character && end.line === place.end.line && end.character === place.end.character;
  });
  return same ?? own;
}
