import type { CancellationToken, RenameRequest } from 'vscode-languageserver-protocol';
import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { appearanceAt } from '../appearances.ts';
import type { Context } from '../context.ts';
import { toOffset, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { type RegistryEntry, registryEntryOf } from '../registry.ts';
import { readRenaming, type RenameEdit, renamePerson, type Renaming } from '../rename-person.ts';
import type { RenamedFile } from '../rename-registered.ts';
import { LSPErrorCodes, ResponseError } from '../response-error.ts';

/** Parts of a renaming that an editor asks about, if it can. */
const asked = {
  'other-labels': { label: 'Other labels of the same person', needsConfirmation: true },
  'other-files': { label: 'The same person in other files', needsConfirmation: true },
} satisfies Record<string, ChangeAnnotation>;

/**
 * Renames a person: the label at the cursor wherever it stands, and the same words in the person’s other labels and
 * declarations; where the registry of a configuration declares the person, in all files that see that entry. An editor
 * that asks before such a change lets the user keep to this label, or this file, only.
 */
export const rename = feature({
  name: 'rename',
  request: named<typeof RenameRequest>('textDocument/rename'),
  capability: () => ({}),
  handle(context, { textDocument, position, newName }, token): WorkspaceEdit | null | Promise<WorkspaceEdit> {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { document } = analysis;
    const here = appearanceAt(analysis, toOffset(document.lines, position));
    if (here === undefined) return null;
    if (!document.isInStep) return refuse('The text of the editor is not known exactly; change it once more, or open it again.');
    const renaming = readRenaming(here.text, newName);
    if (typeof renaming === 'string') return refuse(renaming);
    const edits = renamePerson(analysis, here, renaming);
    if (typeof edits === 'string') return refuse(edits);
    const entry = registryEntryOf(analysis, here.speaker);
    return entry === undefined ? editOf(context, [{ document, edits, isOpen: true }]) : everywhere(context, analysis, { entry, renaming, edits }, token);
  },
});

function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** What is known once the document of the request is done. */
interface Begun {
  readonly entry: RegistryEntry;
  readonly renaming: Renaming;
  readonly edits: readonly RenameEdit[];
}

async function everywhere(context: Context, analysis: Analysis, { entry, renaming, edits }: Begun, token: CancellationToken): Promise<WorkspaceEdit> {
  const { document } = analysis;
  const { renameRegistered } = await import('../rename-registered.ts');
  const files = context.index === undefined ? [] : await renameRegistered(context.index, analysis, entry, renaming, token);
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  if (typeof files === 'string') return refuse(files);
  const all = [{ document, edits, isOpen: true }, ...files];
  if (all.some((file) => context.document(file.document.uri) !== (file.isOpen ? file.document : undefined))) throw new ResponseError(LSPErrorCodes.ContentModified, 'A document has changed meanwhile.');
  return editOf(context, all);
}

/** The edits of all files; the document of the request comes first. A file that is not open has no version. */
function editOf({ client }: Context, files: readonly RenamedFile[]): WorkspaceEdit {
  const used = new Set<keyof typeof asked>();
  const textEdits = files.map(({ document: { uri, version, lines }, isOpen, edits }, index) => {
    const all = edits.map(({ start, end, text, isOther }): AnnotatedTextEdit | TextEdit => {
      const annotationId = index > 0 ? 'other-files' : 'other-labels';
      const asks = client.changeAnnotations && (index > 0 || isOther);
      if (asks) used.add(annotationId);
      return { range: toRange(lines, { start, end }), newText: text, ...(asks && { annotationId }) };
    });
    return { textDocument: { uri, version: isOpen ? version : null }, edits: all };
  });
  if (!client.documentChanges) return { changes: Object.fromEntries(textEdits.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
  return { documentChanges: textEdits, ...(used.size > 0 && { changeAnnotations: Object.fromEntries([...used].map((id) => [id, asked[id]])) }) };
}
