import type { WorkspaceDiagnosticRequest, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { diagnose } from './diagnostic.ts';
import { feature, named } from '../feature.ts';

/**
 * Diagnostics of the transcripts that are not open. An editor that has them all is answered when something has changed,
 * since editors ask again as soon as they are answered.
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
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    for (;;) {
      items = [];
      const seen = new Set<string>();
      await index.eachClosedFile(token, async (uri, id, analyse) => {
        seen.add(uri);
        if (previous.get(uri) === id) return;
        const analysis = await analyse();
        if (analysis !== undefined) items.push({ kind: 'full', uri, version: null, resultId: id, items: diagnose(context, analysis, analysis.problems) });
      });
      if (token.isCancellationRequested) return { items };
      // what is gone, or opened since, has no diagnostics of its own any more
      for (const uri of previous.keys()) if (!seen.has(uri)) items.push({ kind: 'full', uri, version: null, items: [] });
      if (items.length > 0) return { items };
      await index.change(token);
      if (token.isCancellationRequested) return { items };
    }
  },
});
