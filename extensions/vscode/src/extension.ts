import type { ExtensionContext } from 'vscode';
import { startShell } from './shell.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts Rostrum on the desktop, and in remote extension hosts: the server is a Node process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  stop = startShell(
    context,
    // Files of their own, read when they are needed: each is far larger than all the rest.
    async (id, name, options) => (await import('./node-client.js')).makeNodeClient(module, id, name, options),
    async (bytes) => (await import('./word.js')).readWord(bytes),
  );
}

/** Ends the server process. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
