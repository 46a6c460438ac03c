import type { CodeActionRequest } from 'vscode-languageserver-protocol';
import type { CodeAction } from 'vscode-languageserver-types';
import { CodeActionKind, CodeActionTriggerKind } from '../kinds.ts';
import { fixAll, fixAllKind } from '../code-actions/fix-all.ts';
import { quickFixes } from '../code-actions/quick-fixes.ts';
import { refactorings } from '../code-actions/refactorings.ts';
import type { ActionRequest } from '../code-actions/request.ts';
import { suppressions } from '../code-actions/suppress.ts';
import { toSpan } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** Repairs of the problems at a place and comments that silence them, the repair of all that is safe, changes of turns and speakers. */
export const codeAction = feature({
  name: 'code-action',
  request: named<typeof CodeActionRequest>('textDocument/codeAction'),
  capability: ({ codeActionLiterals, resolvesEdits }) =>
    codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind], ...(resolvesEdits && { resolveProvider: true }) } } : {},
  handle(context, { textDocument, range, context: { diagnostics, only, triggerKind } }): CodeAction[] | null {
    const analysis = context.analysis(textDocument);
    // Out of step with the editor, an edit would land in the wrong place.
    if (analysis === undefined || !analysis.document.isInStep || !context.client.codeActionLiterals) return null;
    const wants = (kind: string) => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
    const span = toSpan(analysis.document.lines, range);
    const problems = analysis.problems.filter((problem) => problem.start <= span.end && problem.end >= span.start);
    const request: ActionRequest = { context, analysis, span, problems, sent: diagnostics, isInvoked: triggerKind === CodeActionTriggerKind.Invoked };
    const offersFixAll = only !== undefined || problems.some(({ fix }) => fix?.safety === 'safe');
    return [
      ...(wants(CodeActionKind.QuickFix) ? [...quickFixes(request), ...suppressions(request)] : []),
      ...(wants(fixAllKind) && offersFixAll ? fixAll(request) : []),
      ...(wants(CodeActionKind.RefactorRewrite) ? refactorings(request) : []),
    ];
  },
});
