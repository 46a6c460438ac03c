import type { ExtensionContext } from 'vscode';
import { createServer, type MakeClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { createSpeakersView } from './speakers-view.ts';

/** Starts everything that the desktop and the web share; gives back how to stop it. */
export function startShell(context: ExtensionContext, makeClient: MakeClient): () => Promise<void> {
  const server = createServer(makeClient);
  context.subscriptions.push(...registerCommands(server), createSpeakersView(server));
  // Not awaited: the editor is usable while the server starts.
  void server.start();
  return () => server.dispose();
}
