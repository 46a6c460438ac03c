import { isUtf8 } from 'node:buffer';

/** A text, or why there is none: a half-sentence that follows the file's name. */
export type Decoded = { readonly text: string } | { readonly fault: string };

const LARGEST = 512 * 1024 * 1024 - 64;
const SAMPLE = 8192;
const PDF = Buffer.from('%PDF-');
const ZIP = Buffer.from('PK\u0003\u0004');

/**
 * Reads bytes as UTF-8 and as nothing else: a wrong guess would change words without a sound. A byte order mark stays
 * in the text, so that offsets count it.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST) return { fault: 'has more than 512 MB. Split it into one file per event.' };
  const wide = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (wide !== undefined) return notUtf8(wide);
  if (!isUtf8(bytes)) return undecodable(bytes);
  if (looksBinary(bytes)) return { fault: binaryFault(bytes) };
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).includes('\u001b$B')) return notUtf8('ISO-2022-JP');
  // the bytes are known to be right, and a buffer decodes them in half the time of a TextDecoder
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString() };
}

/** Reads bytes in the encoding that the user names (WHATWG Encoding, section 4.2), strictly: a byte that it does not know is a fault. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    return { fault: `was not read: there is no encoding named “${encoding}”. Some that there are: utf-8, windows-1252, windows-1251, iso-8859-2, shift_jis, euc-jp, gb18030, big5, utf-16le.` };
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { fault: `is not ${decoder.encoding}: some of its bytes mean nothing in that encoding. Nothing was written.` };
  }
}

function notUtf8(encoding: string, place = ''): Decoded {
  return { fault: `is not UTF-8${place}: it looks like ${encoding}. Save it as UTF-8, or make such a copy with “rostrum convert --encoding NAME”; it was left as it is.` };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return 'UTF-32 (little-endian)';
  if (startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32 (big-endian)';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16 (little-endian)';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16 (big-endian)';
  return undefined;
}

function undecodable(bytes: Uint8Array): Decoded {
  if (bytes.subarray(0, SAMPLE).includes(0)) return { fault: binaryFault(bytes) };
  const place = `, first at ${firstFault(bytes)}`;
  const encoding = japanese(bytes) ?? windows(bytes);
  if (encoding !== undefined) return notUtf8(encoding, place);
  return { fault: `is not UTF-8${place}. Save it as UTF-8, or make such a copy with “rostrum convert --encoding NAME”; it was left as it is.` };
}

/** UTF-16 of mostly Western text has a zero in every other byte. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE & ~1);
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
    else if (byte < 7) controls++;
  }
  const many = sample.length / 2 / 3;
  if (controls === 0 && odd > many && even < odd / 8) return 'UTF-16 (little-endian)';
  if (controls === 0 && even > many && odd < even / 8) return 'UTF-16 (big-endian)';
  // Text of other scripts has few zeros, from blanks and line ends alone; but read right, all of it is text.
  if (odd > 2 && even === 0 && isText(sample, 'utf-16le')) return 'UTF-16 (little-endian)';
  if (even > 2 && odd === 0 && isText(sample, 'utf-16be')) return 'UTF-16 (big-endian)';
  return undefined;
}

/** Whether bytes mean letters, marks and signs in an encoding, and no control characters. */
function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    return !/[\p{Cn}\p{Co}\u0000-\u0008\u000e-\u001f]/u.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** Text has few control characters; a stray one is the linter's matter, not a reason to refuse the file. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  return countControls(bytes, length) * 30 > length || startsWith(bytes, PDF);
}

/** A loop of its own: an engine that compiles a loop while it runs must not guess what comes behind it, for each file anew. */
function countControls(bytes: Uint8Array, length: number): number {
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 7 || (byte > 13 && byte < 27)) controls++;
  }
  return controls;
}

function binaryFault(bytes: Uint8Array): string {
  if (startsWith(bytes, ZIP)) return 'is a Word document or an archive, not text. Save it as plain text in UTF-8.';
  if (startsWith(bytes, PDF)) return 'is a PDF, not text. Save it as plain text in UTF-8.';
  return 'is binary, not text.';
}

/** The first line that is no UTF-8; no character of UTF-8 has a line feed inside, so each line stands for itself. */
function firstFault(bytes: Uint8Array): string {
  let line = 1;
  let start = 0;
  for (;;) {
    const feed = bytes.indexOf(10, start);
    if (feed < 0 || !isUtf8(bytes.subarray(start, feed))) return `line ${line}`;
    start = feed + 1;
    line++;
  }
}

/** Both encodings decode much that is not Japanese, but only Japanese comes out full of kana. */
function japanese(bytes: Uint8Array): string | undefined {
  const candidates = [
    ['shift_jis', 'Shift_JIS'],
    ['euc-jp', 'EUC-JP'],
  ] as const;
  for (const [label, name] of candidates) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      const kana = text.match(/[\u3041-\u30fa]/g)?.length ?? 0;
      const halfWidth = text.match(/[\uff61-\uff9f]/g)?.length ?? 0;
      if (kana > halfWidth && kana * 20 > text.length) return name;
    } catch {
      // Not this one, or this build of Node does not know it.
    }
  }
  return undefined;
}

/** Western text in a single-byte encoding: mostly ASCII, with quotation marks and accents above it. */
function windows(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 64 * 1024);
  let high = 0;
  let quotes = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high++;
    if (byte >= 0x80 && byte < 0xa0) quotes++;
  }
  if (high * 4 > sample.length) return undefined;
  return quotes > 0 ? 'Windows-1252' : 'Windows-1252 or ISO 8859-1';
}

function startsWith(bytes: Uint8Array, beginning: ArrayLike<number>): boolean {
  for (let index = 0; index < beginning.length; index++) if (bytes[index] !== beginning[index]) return false;
  return true;
}
