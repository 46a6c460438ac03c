import type { CancellationToken, DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Problem } from '@rostrum/core';
import type { Analysis } from '../analysis.ts';
import type { Context } from '../context.ts';
import { toDiagnostic } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { LSPErrorCodes, ResponseError } from '../response-error.ts';

/** Problems as the editor shows them; the same whether they are asked for or sent unasked. */
export function diagnose(context: Context, { document }: Analysis, problems: readonly Problem[]): Diagnostic[] {
  return problems.map((problem) => toDiagnostic(document, problem, context.client));
}

/** Diagnostics on request; whoever has them already is told that nothing changed. */
export const diagnostic = feature({
  name: 'diagnostic',
  request: named<typeof DocumentDiagnosticRequest>('textDocument/diagnostic'),
  capability: ({ pullDiagnostics }) =>
    pullDiagnostics ? { diagnosticProvider: { identifier: 'rostrum', interFileDependencies: false, workspaceDiagnostics: true } } : {},
  handle(context, { textDocument, previousResultId }, token): DocumentDiagnosticReport | Promise<DocumentDiagnosticReport> {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return { kind: 'full', items: [] };
    if (previousResultId === analysis.id) return { kind: 'unchanged', resultId: analysis.id };
    const moved = analysis.isFound ? undefined : context.pull?.moved(analysis.document);
    if (moved !== undefined) return reportOf(context, analysis, { id: `${analysis.id} moved`, items: moved, previousResultId });
    const problems = context.problemsOf(analysis, () => token.isCancellationRequested);
    return problems instanceof Promise ? problems.then((found) => report(context, analysis, found ?? givenUp(token), previousResultId)) : report(context, analysis, problems, previousResultId);
  },
});

function givenUp({ isCancellationRequested }: CancellationToken): never {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed meanwhile.');
}

function report(context: Context, analysis: Analysis, problems: readonly Problem[], previousResultId: string | undefined): DocumentDiagnosticReport {
  const items = diagnose(context, analysis, problems);
  context.pull?.told(analysis.document, items);
  return reportOf(context, analysis, { id: analysis.id, items, previousResultId });
}

/** A report, or that it is the one that the editor has. */
function reportOf(context: Context, { document }: Analysis, answer: { id: string; items: readonly Diagnostic[]; previousResultId: string | undefined }): DocumentDiagnosticReport {
  const { id, items, previousResultId } = answer;
  const sent = context.sentDiagnostics.get(document.uri);
  const text = JSON.stringify(items);
  if (sent !== undefined && sent.id === previousResultId && sent.items === text) return { kind: 'unchanged', resultId: sent.id };
  context.sentDiagnostics.set(document.uri, { id, items: text });
  return { kind: 'full', resultId: id, items: [...items] };
}
