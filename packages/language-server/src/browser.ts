import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { startServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

startServer(createMessageConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  exit: () => self.close(),
  defer: (task) => void setTimeout(task, 0),
});
