import { findPerson } from '@rostrum/lint';
import type { CancellationToken } from 'vscode-languageserver-protocol';
import type { Analysis } from './analysis.ts';
import type { ArchiveIndex, FileState } from './archive-index.ts';
import { fileName } from './convert.ts';
import { type RegistryEntry, registryEntryOf } from './registry.ts';
import { type RenameEdit, type Renaming, renamePerson, respell, same } from './rename-person.ts';

/** The edits of one file. */
export interface RenamedFile extends FileState {
  readonly edits: readonly RenameEdit[];
}

/** Files that one renaming changes at most; an editor shows each to the user. */
const mostFiles = 1000;
/** Edits of one renaming at most. */
const mostEdits = 50_000;

/**
 * Renames a registered person in the transcripts of the workspace that see the same entry of the registry, and in the
 * registry itself where it declares what changes. A string says why nothing is renamed, in any of them.
 */
export async function renameRegistered(index: ArchiveIndex, origin: Analysis, entry: RegistryEntry, renaming: Renaming, token: CancellationToken): Promise<RenamedFile[] | string> {
  const taken = takenBy(entry, renaming);
  if (taken !== undefined) return taken;
  const files: RenamedFile[] = [];
  let count = 0;
  for await (const { analysis, ...state } of index.analyses(token)) {
    const { uri } = analysis.document;
    if (uri === origin.document.uri) continue;
    const edits = editsIn(analysis, entry, renaming);
    if (typeof edits === 'string') return `${fileName(uri)}: ${edits}`;
    if (edits.length === 0) continue;
    count += edits.length;
    if (files.length === mostFiles || count > mostEdits) return `The person speaks in too many places to be renamed at once (more than ${mostFiles} files or ${mostEdits} labels).`;
    files.push({ ...state, edits });
  }
  const declaring = await index.state(entry.uri);
  const declared = declaring === undefined ? [] : await editsOfRegistry(declaring.document.text, entry, renaming);
  return declaring === undefined || declared.length === 0 ? files : [...files, { ...declaring, edits: declared }];
}

/** The edits of one transcript; two speakers whom the registry takes for one person are none. */
function editsIn(analysis: Analysis, { person, uri }: RegistryEntry, renaming: Renaming): RenameEdit[] | string {
  const found = analysis.transcript.speakers.filter((speaker) => {
    const entry = registryEntryOf(analysis, speaker);
    return entry?.person.id === person.id && entry.uri === uri;
  });
  const [speaker] = found;
  if (speaker === undefined || found.length > 1) return [];
  const edits = renamePerson(analysis, { speaker, text: renaming.from }, renaming);
  return typeof edits !== 'string' && edits.length > 0 && !analysis.document.isInStep ? 'the text of the editor is not known exactly; open it again.' : edits;
}

async function editsOfRegistry(text: string, { person }: RegistryEntry, renaming: Renaming): Promise<RenameEdit[]> {
  return (await findPerson(text, person.id)).flatMap(({ value, start, end }) => {
    const next = respell(value, renaming);
    return next === value ? [] : [{ start, end, text: JSON.stringify(next), isOther: true }];
  });
}

/** Why the registry would no longer tell two persons, or two labels of this one, apart. */
function takenBy({ person, people }: RegistryEntry, renaming: Renaming): string | undefined {
  const other = people.find(({ id, name, labels }) => id !== person.id && [name, ...labels].some((form) => same(form, renaming.to)));
  if (other !== undefined) return `The label “${renaming.to}” is taken: the registry has it for ${other.name}.`;
  const twin = person.labels.find((label, index) => person.labels.some((each, before) => before < index && same(respell(each, renaming), respell(label, renaming))));
  return twin === undefined ? undefined : `Two labels of ${person.name} in the registry would both become “${respell(twin, renaming)}”.`;
}
