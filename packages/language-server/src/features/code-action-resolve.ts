import type { CodeActionResolveRequest } from 'vscode-languageserver-protocol';
import { ErrorCodes, LSPErrorCodes, ResponseError } from '../response-error.ts';
import type { CodeAction } from 'vscode-languageserver-types';
import { type Refactoring, refactor } from '../code-actions/refactorings.ts';
import { toTextEdits } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** The edit of a change that was offered without one. */
export const codeActionResolve = feature({
  name: 'code-action-resolve',
  request: named<typeof CodeActionResolveRequest>('codeAction/resolve'),
  capability: () => ({}),
  handle(context, action): CodeAction {
    const { data } = action;
    if (!isRefactoring(data)) throw new ResponseError(ErrorCodes.InvalidParams, 'This action was not offered by Rostrum.');
    const analysis = context.openAnalysis({ uri: data.uri });
    const { document } = analysis;
    if (document.version !== data.version || !document.isInStep) throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
    const edits = refactor(analysis, data);
    if (typeof edits === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, edits);
    return { ...action, edit: workspaceEdit(context, document, toTextEdits(document.lines, edits)) };
  },
});

/** Whether what came back over the wire is what was sent. */
function isRefactoring(data: unknown): data is Refactoring {
  const { uri, version, name, offset } = (data ?? {}) as Partial<Refactoring>;
  return typeof uri === 'string' && typeof version === 'number' && typeof name === 'string' && typeof offset === 'number';
}
