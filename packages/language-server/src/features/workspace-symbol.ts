import type { WorkspaceSymbolRequest } from 'vscode-languageserver-protocol';
import type { SymbolInformation } from 'vscode-languageserver-types';
import { feature, named } from '../feature.ts';

/** More symbols than anyone looks through; a longer query finds the rest. */
const mostResults = 500;

/** Persons, sections and titles in all transcripts of the workspace. */
export const workspaceSymbol = feature({
  name: 'workspace-symbol',
  request: named<typeof WorkspaceSymbolRequest>('workspace/symbol'),
  capability: () => ({ workspaceSymbolProvider: true }),
  async handle({ index }, { query }, token): Promise<SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    const wanted = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
    await index?.eachFile(token, (uri, symbols) => {
      for (const { name, detail, kind, range } of symbols) {
        const text = `${name} ${detail}`.toLowerCase();
        if (!wanted.every((word) => text.includes(word))) continue;
        found.push({ name, kind, location: { uri, range }, ...(detail !== '' && { containerName: detail }) });
        if (found.length === mostResults) return false;
      }
      return true;
    });
    return found;
  },
});
