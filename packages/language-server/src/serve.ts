import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter, type Logger } from 'vscode-jsonrpc/node';
import { describeFault } from './fault.ts';
import { nodeFiles } from './node-files.ts';
import { type ServerHost, startServer } from './server.ts';
import { connectStreams } from './stream-connection.ts';

/** How often the server looks whether the editor's process is still there, in milliseconds. */
const parentInterval = 3000;

const host: ServerHost = {
  files: nodeFiles,
  // Built as CommonJS, as in an extension, the program does not know its own place: whoever starts it does.
  rulePages: typeof import.meta.url === 'string' ? new URL('rules/', import.meta.url).href : undefined,
  exit: (code) => process.exit(code),
  defer: (task) => void setImmediate(task),
  watchParent(processId) {
    setInterval(() => {
      if (!isAlive(processId)) process.exit(1);
    }, parentInterval).unref();
  },
};

/** Versions of Node whose V8 knows the flags below; one that does not would say so on standard error. */
const knownNode = /^(?:20|22|24)\./;

/**
 * Keeps the room for young objects as small as it is at the start, and lets the rest grow by a fifth between two
 * collections, not by what it holds. V8 would double the one with every wave of nodes that a long text makes, and copies
 * of the text that were overtaken would wait in both: three times the memory of an idle server, and time to touch it.
 */
function keepHeapSmall(): void {
  if (knownNode.test(process.versions.node)) setFlagsFromString('--semi-space-growth-factor=1 --heap-growing-percent=20');
}

/** Log of the message layer. Only first lines: what follows them quotes whole messages, and those hold the document. */
const logger: Logger = { error: note, warn: note, info: note, log: note };

/** Serves the editor that started this process, over standard input and output or over Node's own channel. */
export function serve(transport: 'stdio' | 'node-ipc'): void {
  keepHeapSmall();
  // A fault outside every handler must not end the server either.
  process.on('uncaughtException', (error) => note(describeFault(error)));
  process.on('unhandledRejection', (error) => note(describeFault(error)));
  if (transport === 'node-ipc') return startServer(createMessageConnection(new ChannelReader(process), new IPCMessageWriter(process), logger), host);
  // Standard output belongs to the frames.
  Object.assign(console, { log: note, info: note, debug: note });
  const broken = (reason: string): void => {
    note(`the input can no longer be read: ${reason}`);
    process.exit(1);
  };
  startServer(connectStreams(process.stdin, process.stdout, { logger, broken }), host);
}

/** Reads Node's channel and closes with it; the library's reader waits for an event that a process never sends. */
class ChannelReader extends IPCMessageReader {
  constructor(channel: NodeJS.Process) {
    super(channel);
    channel.on('disconnect', () => this.fireClose());
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

function note(message: unknown): void {
  process.stderr.write(`rostrum-language-server: ${String(message).split('\n', 1)[0]}\n`);
}
