// The server's process on the desktop. It runs the very script that is a web worker in the browser: half the size of
// two servers, and one behaviour. What a worker finds round it, this file makes of Node's channel to the editor.

const worker: { onmessage?: (event: { readonly data: unknown }) => void; [name: string]: unknown } = {
  postMessage: (message: unknown) => void process.send?.(message),
  addEventListener: () => undefined,
  close: () => process.exit(0),
};

// A fault outside every handler must not end the server; its words may quote the document, so only its kind is told.
const note = (error: unknown): void => void process.stderr.write(`rostrum: ${error instanceof Error ? error.name : 'fault'}\n`);
process.on('uncaughtException', note);
process.on('unhandledRejection', note);
// The editor is gone, with or without a word.
process.on('disconnect', () => process.exit(0));

Object.assign(globalThis, { self: worker });
// Node keeps what the editor sends until somebody listens; the server must be ready by then.
void import('./server-worker.js' as string).then(() => process.on('message', (data) => worker.onmessage?.({ data })));
