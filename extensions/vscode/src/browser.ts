import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { startShell } from './shell.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts Rostrum in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-worker.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    // A restart asks again; the client stops talking to the old worker, but does not end it.
    worker?.terminate();
    worker = new Worker(script);
    // The client would take a worker as it is only if it were `instanceof Worker`, which the editor's own class is not.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const stopShell = startShell(context, async (id, name, options) => new LanguageClient(id, name, startWorker, options));
  stop = async () => {
    await stopShell();
    worker?.terminate();
  };
}

/** Ends the worker. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
