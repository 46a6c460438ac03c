import type { DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Context } from '../context.ts';
import { toDiagnostic } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** What the rules found in a document, as the editor shows it; the same whether it is asked for or sent unasked. */
export function diagnose(context: Context, analysis: Analysis): Diagnostic[] {
  return analysis.problems.map((problem) => toDiagnostic(analysis.document, problem, context.client));
}

/** Diagnostics on request; whoever has those of this very state is told that nothing changed. */
export const diagnostic = feature({
  name: 'diagnostic',
  request: named<typeof DocumentDiagnosticRequest>('textDocument/diagnostic'),
  capability: ({ pullDiagnostics }) =>
    pullDiagnostics ? { diagnosticProvider: { identifier: 'rostrum', interFileDependencies: false, workspaceDiagnostics: true } } : {},
  handle(context, { textDocument, previousResultId }): DocumentDiagnosticReport {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return { kind: 'full', items: [] };
    const resultId = analysis.id;
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnose(context, analysis) };
  },
});
