import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startShell } from './shell.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts Rostrum on the desktop, and in remote extension hosts: the server is a Node process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  stop = startShell(
    context,
    (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
    // A file of its own, read when somebody imports: it is larger than all the rest.
    async (bytes) => (await import('./word.js')).readWord(bytes),
  );
}

/** Ends the server process. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
