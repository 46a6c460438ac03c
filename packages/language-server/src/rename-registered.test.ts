import { unmark } from '@rostrum/core/testing';
import { LineTable } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { connectServer } from '../testing/connected-server.ts';
import { memoryFiles } from '../testing/memory-files.ts';
import { ableClient } from '../testing/open-text.ts';
import { toPosition } from './convert.ts';

const folder = 'file:///archive';
const here = `${folder}/may.transcript`;
const there = `${folder}/june.transcript`;
const config = `${folder}/rostrum.config.jsonc`;

const registry = `{
  // known to all files
  "people": {
    "berg": { "name": "Erik Berg", "family": "Berg", "labels": ["MR. BERG", "EB"] },
    "dahl": { "name": "Siri Dahl", "labels": ["MS. DAHL"] },
  }
}
`;
const may = 'QUESTION: When?\n\nMR. B<|>ERG: Now, says Berg.\n\nQUESTION: Why?\n\nSECRETARY LUND: So.\n';
const june = 'QUESTION: When?\n\nErik Berg, Minister: Now.\n\nQUESTION: And Mr. Berg?\n\nMR. BERG: Yes.\n';
const bergh = (text: string): string => text.replaceAll('MR. BERG', 'MR. BERGH').replaceAll('Erik Berg', 'Erik Bergh').replaceAll('"family": "Berg"', '"family": "Bergh"');

/** The files of an archive after a renaming at the mark in one of them, which is open; `edit` is the editor's answer. */
async function renamed(marked: string, newName: string, others: Record<string, string>, options: { capabilities?: ClientCapabilities; open?: Record<string, string> } = {}) {
  const { text, cursor = 0 } = unmark(marked);
  const files = new Map(Object.entries(others));
  const server = connectServer(undefined, memoryFiles(files));
  await server.initialize(options.capabilities ?? ableClient, folder);
  const opened: Record<string, string> = { [here]: text, ...options.open };
  for (const [uri, buffer] of Object.entries(opened)) await server.open(buffer, uri, 5);
  const params = { textDocument: { uri: here }, position: toPosition(new LineTable(text), cursor), newName };
  const edit = await server.client.sendRequest<WorkspaceEdit>('textDocument/rename', params);
  const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
  const after = (uri: string): string => {
    const before = opened[uri] ?? files.get(uri) ?? '';
    const edits = changes.find(({ textDocument }) => textDocument.uri === uri)?.edits ?? edit.changes?.[uri] ?? [];
    return TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), edits as []);
  };
  return { edit, after, versions: Object.fromEntries(changes.map(({ textDocument: { uri, version } }) => [uri.slice(folder.length + 1), version])) };
}

describe('a renaming of a person whom the registry declares', () => {
  const plain = may.replace('<|>', '');

  test('reaches every file that sees the entry, and the entry', async () => {
    const elsewhere = { [`${folder}/own/rostrum.config.json`]: '{ "people": { "berg": { "name": "Erik Berg", "labels": ["MR. BERG"] } } }', [`${folder}/own/a.transcript`]: june };
    const { after, versions } = await renamed(may, 'MR. BERGH', { [config]: registry, [there]: june, [`${folder}/notes.txt`]: june, ...elsewhere });
    expect(after(here)).toBe(plain.replace('MR. BERG', 'MR. BERGH'));
    expect(after(there)).toBe('QUESTION: When?\n\nErik Bergh, Minister: Now.\n\nQUESTION: And Mr. Berg?\n\nMR. BERGH: Yes.\n');
    expect(after(config)).toBe(bergh(registry));
    expect(versions).toEqual({ 'may.transcript': 5, 'june.transcript': null, 'rostrum.config.jsonc': null });
  });

  test('takes open documents as they stand in the editor', async () => {
    const buffer = `${june}\nMR. BERG: That is all.\n`;
    const { after, versions } = await renamed(may, 'MR. BERGH', { [config]: registry, [there]: june }, { open: { [there]: buffer } });
    expect(after(there)).toContain('MR. BERGH: That is all.');
    expect(versions['june.transcript']).toBe(5);
  });

  test('leaves somebody else with the same label alone', async () => {
    const other = '---\nspeakers:\n  berg: {name: Olof Berg, labels: ["MR. BERG"]}\n---\nMR. BERG: No.\n\nQUESTION: Why?\n\nMR. BERG: So.\n';
    const { versions } = await renamed(may, 'MR. BERGH', { [config]: registry, [there]: other });
    expect(Object.keys(versions)).toEqual(['may.transcript', 'rostrum.config.jsonc']);
  });

  test('of a label that the registry does not print changes the words it shares', async () => {
    const { after } = await renamed(june.replace('Erik B', 'Erik B<|>'), 'Erik Bergh, Minister', { [config]: registry, [there]: plain });
    expect(after(there)).toBe(plain.replace('MR. BERG', 'MR. BERGH'));
    expect(after(config)).toBe(bergh(registry));
  });

  test('asks about other files where the editor can, and names no versions where it takes none', async () => {
    const files = { [config]: registry, [there]: june };
    const { edit } = await renamed(may, 'MR. BERGH', files, { capabilities: { ...ableClient, workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } } });
    expect(edit.changeAnnotations).toEqual({ 'other-files': { label: 'The same person in other files', needsConfirmation: true } });
    const simple = await renamed(may, 'MR. BERGH', files, { capabilities: {} });
    expect(Object.keys(simple.edit.changes ?? {})).toEqual([here, there, config]);
    expect(simple.after(config)).toBe(bergh(registry));
  });

  test.each([
    ['a label that the registry has for somebody else', 'MS. DAHL', {}, /taken: the registry has it for Siri Dahl/],
    ['a label that the registry has for the same person', 'EB', {}, /would both become “EB”/],
    ['a label that names somebody else in another file', 'MR. HOLM', { [there]: `${june}\nMR. HOLM: No.\n\nMR. BERG: Yes.\n\nMR. HOLM: So.\n` }, /june\.transcript: The label “MR. HOLM” is taken/],
  ])('is refused for %s', async (_name, newName, others, reason) => {
    await expect(renamed(may, newName, { [config]: registry, [there]: june, ...others })).rejects.toThrow(reason);
  });
});
