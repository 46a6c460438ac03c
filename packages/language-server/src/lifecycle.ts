import { ErrorCodes, ResponseError } from './response-error.ts';

/** Where a server stands between its start and its end, and which messages it takes there. */
export class Lifecycle {
  #state: 'new' | 'ready' | 'shut-down' = 'new';

  /** Why a request can't be answered in this state; nothing where it can. */
  refuse(method: string): ResponseError<void> | undefined {
    if (this.#state === 'shut-down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    if (this.#state === 'new' && method !== 'initialize') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    if (this.#state === 'ready' && method === 'initialize') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    return undefined;
  }

  /** Whether notifications are taken. */
  get isReady(): boolean {
    return this.#state === 'ready';
  }

  /** Takes note of `initialize`. */
  initialized(): void {
    this.#state = 'ready';
  }

  /** Takes note of `shutdown`. */
  shutDown(): void {
    this.#state = 'shut-down';
  }

  /** Exit code: 0 where the client said goodbye in due form. */
  get exitCode(): 0 | 1 {
    return this.#state === 'shut-down' ? 0 : 1;
  }
}
