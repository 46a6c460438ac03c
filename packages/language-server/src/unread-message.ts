/** Longest message that is read, in bytes; an editor such as VS Code sends no document of this size to anybody. */
export const longestMessage = 64 * 1024 * 1024;

/** Bytes at the beginning of a message that are enough to tell what it is about. */
const headLength = 8 * 1024;

/**
 * A message that is too long to be read: its first bytes are kept, the rest passes by. To put 100 MB together and to
 * decode them would take the time and the memory that the limit is there to save.
 */
export class UnreadMessage {
  readonly #bytes: number;
  #head: Uint8Array = new Uint8Array();

  /** `bytes`: the length of the message. */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** Takes the next bytes of the message. */
  take(bytes: Uint8Array): void {
    const room = headLength - this.#head.length;
    if (room > 0) this.#head = Uint8Array.of(...this.#head, ...bytes.subarray(0, room));
  }

  /** What stands for the message, as a frame: the same method about the same document, without what makes it long. */
  frame(): Uint8Array {
    const head = new TextDecoder().decode(this.#head);
    const literal = (name: string): unknown => parsed(new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|\\d+)`).exec(head)?.[1]);
    const [id, method, uri] = [literal('id'), literal('method'), literal('uri')];
    const reason = `The message is too long: it has ${this.#bytes} bytes, and at most ${longestMessage} are read.`;
    const about = method === undefined ? { error: { code: -32600, message: reason } } : { method, params: { textDocument: { uri }, unreadBytes: this.#bytes } };
    const body = new TextEncoder().encode(JSON.stringify({ jsonrpc: '2.0', id, ...about }));
    return Uint8Array.of(...new TextEncoder().encode(`Content-Length: ${body.length}\r\n\r\n`), ...body);
  }
}

function parsed(literal: string | undefined): unknown {
  try {
    return literal === undefined ? undefined : JSON.parse(literal);
  } catch {
    return undefined;
  }
}
