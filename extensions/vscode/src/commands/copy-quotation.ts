import { env, l10n, workspace } from 'vscode';
import { quoteMethod } from '@rostrum/language-server/protocol';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { editorOrExplain, explainNoServer, tell } from './explain.ts';

/** Copies what is selected, or the turn at the cursor, with who said it, where and when. */
export const copyQuotation: Command = {
  name: 'copyQuotation',
  async run({ server }: Shell) {
    const editor = editorOrExplain();
    if (editor === undefined) return;
    const { start, end } = editor.selection;
    const quote = await server.request(quoteMethod, editor.document, { range: { start, end } });
    if (quote === undefined) return explainNoServer();
    if (quote.turns.length === 0) return tell(l10n.t('nobody is speaking here.'));
    const format = workspace.getConfiguration('rostrum', editor.document).get<'plain' | 'markdown'>('quotation.format', 'plain');
    await env.clipboard.writeText(quote[format]);
    const names = [...new Set(quote.turns.map(({ speaker }) => speaker.name))].join(', ');
    tell(l10n.t('copied a quotation of {0}.', names));
  },
};
