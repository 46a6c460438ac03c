import type { Problem } from '@rostrum/core';
import type { CancellationToken, WorkspaceDiagnosticRequest, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { type ArchiveIndex, notSilenced } from '../archive-index.ts';
import type { Context } from '../context.ts';
import { diagnose } from './diagnostic.ts';
import { feature, named } from '../feature.ts';
import type { OpenDocument } from '../open-document.ts';

/**
 * Diagnostics of the transcripts that are not open, with what a comparison of all of them finds; what it finds in open ones
 * is sent beside the answer. An editor that has them
 * all is answered when something has changed, since editors ask again as soon as they are answered.
 */
export const workspaceDiagnostic = feature({
  name: 'workspace-diagnostic',
  request: named<typeof WorkspaceDiagnosticRequest>('workspace/diagnostic'),
  // announced with the diagnostics of documents
  capability: () => ({}),
  async handle(context, { previousResultIds }, token): Promise<WorkspaceDiagnosticReport> {
    const { index } = context;
    if (index === undefined) return { items: [] };
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const { changes } = index;
      const items = await changedReports(context, index, previous, token);
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await index.change(changes, token);
      if (token.isCancellationRequested) return { items };
    }
  },
});

/** Reports of the files of which the editor has none, or another. */
async function changedReports(context: Context, index: ArchiveIndex, previous: ReadonlyMap<string, string>, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const reports = new Map<string, WorkspaceDocumentDiagnosticReport>();
  const states = new Map<string, string>();
  const open = await index.eachClosedFile(token, async (uri, id, analyse) => {
    states.set(uri, id);
    if (previous.get(uri)?.split(compared, 1)[0] === id) return;
    const analysis = await analyse();
    if (analysis !== undefined) reports.set(uri, { kind: 'full', uri, version: null, resultId: id, items: diagnose(context, analysis, analysis.problems) });
  });
  if (token.isCancellationRequested) return [...reports.values()];
  // one of few: most files have nothing that only a comparison shows
  const across = await index.across();
  for (const document of open) tellCompared(context, document, across.get(document.uri) ?? []);
  for (const [uri, id] of states) {
    const problems = across.get(uri) ?? [];
    const resultId = id + keyOf(problems);
    if ((reports.get(uri)?.resultId ?? previous.get(uri)) === resultId) continue;
    const checked = await index.check(uri, problems);
    if (checked !== undefined) reports.set(uri, { kind: 'full', uri, version: null, resultId, items: diagnose(context, checked.analysis, checked.problems) });
  }
  // what is gone, or opened since, has no diagnostics of its own any more
  for (const uri of previous.keys()) if (!states.has(uri)) reports.set(uri, { kind: 'full', uri, version: null, items: [] });
  return [...reports.values()];
}

/** Sends what a comparison found in an open document, unless that has changed meanwhile. */
function tellCompared(context: Context, document: OpenDocument, across: readonly Problem[]): void {
  if (context.document(document.uri) !== document) return;
  const analysis = context.analysisOf(document);
  context.compared?.found(document, diagnose(context, analysis, notSilenced(analysis, across)));
}

/** Parts the state of a file from what a comparison finds in it. */
const compared = '+';

function keyOf(problems: readonly Problem[]): string {
  return problems.length === 0 ? '' : compared + JSON.stringify(problems.map(({ rule, start, message }) => [rule, start, message]));
}
