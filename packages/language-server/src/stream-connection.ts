import { createMessageConnection, Disposable, type Logger, type MessageConnection, ReadableStreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { FrameGuard } from './frame-guard.ts';

/** How a connection over streams tells of what goes wrong. */
export interface StreamOutlet {
  readonly logger: Logger;
  /** The input can no longer be read, and why; nothing is read after that. */
  broken(reason: string): void;
}

/** A connection over two byte streams, with a guard before the library that reads the frames. */
export function connectStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, outlet: StreamOutlet): MessageConnection {
  const subscribe = (event: 'error' | 'end', listener: (error?: unknown) => void): Disposable => {
    input.on(event, listener);
    return Disposable.create(() => input.off(event, listener));
  };
  const reader = new ReadableStreamMessageReader({
    onData(listener) {
      const guard = new FrameGuard(listener);
      const take = (chunk: Uint8Array): void => {
        const fault = guard.accept(chunk);
        if (fault === undefined) return;
        input.off('data', take);
        outlet.broken(fault);
      };
      input.on('data', take);
      return Disposable.create(() => input.off('data', take));
    },
    onError: (listener) => subscribe('error', listener),
    onEnd: (listener) => subscribe('end', listener),
    // The pipe of a dead editor ends; it need not close.
    onClose: (listener) => subscribe('end', listener),
  });
  return createMessageConnection(reader, new StreamMessageWriter(output), outlet.logger);
}
