import { longestMessage, UnreadMessage } from './unread-message.ts';

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Longest header of a frame, in bytes. */
const headerLimit = 8 * 1024;
/** Longest body of a frame, in bytes: a document that is too large is refused by name, not by ending the server. */
const bodyLimit = 512 * 1024 * 1024;

/** Bytes before a line end that are enough to tell a Content-Length header. */
const tailLength = 40;

/** A header line, complete or still arriving: a name of letters and hyphens, a colon, a value. */
const headerLine = /^[A-Za-z-]*$|^[A-Za-z-]+:[ \t]*[ -~]*$/;

/**
 * Watches the frames of a byte stream (`Content-Length: N`, an empty line, N bytes). The library that reads them loses
 * its step on a malformed header and then waits for ever: an editor would see a server that lives and never answers.
 * The guard names the fault, so that the process can end and the editor can start it again.
 */
export class FrameGuard {
  /** What has arrived of the header, as Latin-1; empty inside a body. */
  #header = '';
  /** Bytes of the body that are still to come; 0 inside a header. */
  #missing = 0;
  /** The last bytes of the body so far, as Latin-1: a header may lie across two chunks. */
  #tail = '';
  /** The message in passing, where it is too long to be read. */
  #unread: UnreadMessage | undefined;
  readonly #pass: (bytes: Uint8Array) => void;

  /** `pass` takes the frames, a too long one as a short one that says so. */
  constructor(pass: (bytes: Uint8Array) => void = () => {}) {
    this.#pass = pass;
  }

  /** Takes the next bytes; answers why the stream can no longer be read, or nothing. */
  accept(chunk: Uint8Array): string | undefined {
    let offset = 0;
    while (offset < chunk.length) {
      if (this.#missing > 0) {
        const end = Math.min(chunk.length, offset + this.#missing);
        const bytes = chunk.subarray(offset, end);
        if (this.#holdsHeader(bytes)) return 'a frame begins inside the body of another: its Content-Length was too long';
        this.#missing -= end - offset;
        offset = end;
        this.#passBody(bytes);
      } else {
        const feed = chunk.indexOf(LINE_FEED, offset);
        const end = feed < 0 ? chunk.length : feed + 1;
        const fault = this.#acceptHeader(chunk.subarray(offset, Math.min(end, offset + headerLimit + 1)));
        if (fault !== undefined) return fault;
        offset = end;
      }
    }
    return undefined;
  }

  /** Takes bytes of a header up to and with the next line feed. */
  #acceptHeader(bytes: Uint8Array): string | undefined {
    this.#header += latin1(bytes);
    if (this.#header.length > headerLimit) return `a header is longer than ${headerLimit} bytes`;
    const lines = this.#header.split('\r\n');
    const arriving = lines[lines.length - 1] ?? '';
    if (arriving.includes('\n')) return 'a header line ends with a bare line feed';
    // A header that is cut between CR and LF is no fault yet.
    const isWellFormed = lines.every((line, index) => headerLine.test(index === lines.length - 1 ? line.replace(/\r$/, '') : line));
    if (!isWellFormed) return 'a header line is not of the form "Name: value"';
    if (!this.#header.endsWith('\r\n\r\n') && this.#header !== '\r\n') return undefined;
    const header = this.#header;
    this.#header = '';
    return this.#startBody(lines) ?? this.#passHeader(header);
  }

  #passHeader(header: string): undefined {
    if (this.#missing > longestMessage) this.#unread = new UnreadMessage(this.#missing);
    else this.#pass(Uint8Array.from(header, (letter) => letter.charCodeAt(0)));
  }

  #passBody(bytes: Uint8Array): void {
    if (this.#unread === undefined) return this.#pass(bytes);
    this.#unread.take(bytes);
    if (this.#missing > 0) return;
    this.#pass(this.#unread.frame());
    this.#unread = undefined;
  }

  /** Reads the length out of a complete header. */
  #startBody(lines: readonly string[]): string | undefined {
    const lengths = lines.filter((line) => /^content-length:/i.test(line)).map((line) => line.slice(line.indexOf(':') + 1).trim());
    const [length] = lengths;
    if (length === undefined) return 'a header has no Content-Length';
    if (lengths.length > 1) return 'a header has more than one Content-Length';
    if (!/^\d{1,15}$/.test(length)) return 'a Content-Length is not a number of digits';
    if (Number(length) > bodyLimit) return `a Content-Length is above ${bodyLimit} bytes`;
    this.#missing = Number(length);
    this.#tail = '';
    return undefined;
  }

  /** Whether bytes of a body hold a Content-Length header. JSON can't: a raw line end stands in no string, a bare word nowhere. */
  #holdsHeader(bytes: Uint8Array): boolean {
    for (let at = bytes.indexOf(CARRIAGE_RETURN); at >= 0; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
      const before = this.#tail + latin1(bytes.subarray(Math.max(0, at - tailLength), at));
      if (/content-length: ?\d+$/i.test(before)) return true;
    }
    this.#tail = (this.#tail + latin1(bytes.subarray(-tailLength))).slice(-tailLength);
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
