import { type Draft, FormatError, LossReport, type Printed, type Reader, type ReadOptions, type Source } from './format.ts';
import { readHtml } from './html-read.ts';
import { limitOf, tooLarge } from './source.ts';

/**
 * Word documents (ECMA-376, WordprocessingML), read by mammoth: headings, paragraphs and bold labels; nothing is written.
 *
 * @example
 * ```ts
 * import { docx } from '@rostrum/core/formats/docx';
 * import { importWith } from '@rostrum/core/import';
 * import { strToU8, zipSync } from 'fflate';
 *
 * // In a program: the bytes of a file.
 * const paragraph = (label: string, text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${label}:</w:t></w:r><w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p>`;
 * const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('ADA', 'Is it open?')}${paragraph('TOM', 'It is.')}${paragraph('ADA', 'Thank you.')}</w:body></w:document>`;
 * const bytes = zipSync({ 'word/document.xml': strToU8(body) });
 * const { text } = await importWith(docx, bytes);
 * console.log(text.trimEnd());
 *
 * //=> ADA: Is it open?
 * //=>
 * //=> TOM: It is.
 * //=>
 * //=> ADA: Thank you.
 * ```
 */
export const docx: Reader = { name: 'docx', read };

async function read(source: Source, options: ReadOptions): Promise<Draft | Printed> {
  if (typeof source === 'string') throw new FormatError('syntax', 'A Word document is not text: give its bytes.');
  if (source[0] !== 0x50 || source[1] !== 0x4b) throw new FormatError('syntax', 'The source is no Word document (.docx): it does not begin like a ZIP archive.');
  const { mammoth, archives } = await libraries();
  inspect(archives, source, options);
  const buffer = source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer;
  // On Node the library wants a Buffer, in a browser an ArrayBuffer.
  const { Buffer } = globalThis as unknown as { readonly Buffer?: { from(bytes: ArrayBuffer): Uint8Array } };
  const input = (Buffer === undefined ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) }) as { arrayBuffer: ArrayBuffer };
  const { value, messages } = await mammoth.convertToHtml(input, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false } as object).catch((error: unknown) => {
    throw new FormatError('syntax', `The Word document cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const page = readHtml(value, { ...options, limit: Infinity });
  const losses = new LossReport();
  losses.add('A style or a part of the Word document was not understood and was left out.', messages.length);
  return { ...page, losses: [...page.losses, ...losses.list()] };
}

/** What reads Word documents, which only those install who have any. */
async function libraries() {
  try {
    const [archives, { default: mammoth }] = [await import('fflate'), await import('mammoth')];
    return { archives, mammoth };
  } catch (error) {
    throw new FormatError('missing-library', 'Word documents are read with the packages mammoth and fflate: install both beside @rostrum/core.', { cause: error });
  }
}

/** Most parts that an archive may have; a Word document has a few dozen. */
const MAX_PARTS = 2_000;

type Archives = Pick<typeof import('fflate'), 'Unzip' | 'UnzipInflate'>;

/**
 * Unpacks the archive once without keeping it, to count what it really holds: the sizes that an archive states may lie.
 *
 * @throws {FormatError} `limit` when it unpacks to more than the options allow, `unsafe` for a DOCTYPE, for names that
 * lead out of the archive, or for too many parts.
 */
function inspect({ Unzip, UnzipInflate }: Archives, source: Uint8Array, options: ReadOptions): void {
  // The library hands what a callback throws back to the callback: so the first reason is kept, and thrown outside.
  let refusal: FormatError | undefined;
  let unpacked = 0;
  let parts = 0;
  const unzip = new Unzip((part) => {
    if (++parts > MAX_PARTS) refusal ??= new FormatError('unsafe', `The archive holds more than ${MAX_PARTS} parts.`);
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]/.test(part.name)) refusal ??= new FormatError('unsafe', 'A part of the archive has a name that leads out of it.');
    let head = '';
    part.ondata = (error, chunk) => {
      if (error !== null) return void (refusal ??= damaged(error));
      unpacked += chunk.length;
      if (unpacked > limitOf(options)) refusal ??= tooLarge(options);
      if (head.length < 4_096) head += ascii(chunk.subarray(0, 4_096 - head.length));
      if (/\.(?:xml|rels)$/.test(part.name) && head.includes('<!DOCTYPE')) refusal ??= new FormatError('unsafe', 'A part of the document declares a DOCTYPE, so it is not read.');
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  // Piece by piece, so that a bomb is noticed before it has been unpacked.
  for (let at = 0; at < source.length && refusal === undefined; at += PIECE) {
    try {
      unzip.push(source.subarray(at, at + PIECE), at + PIECE >= source.length);
    } catch (error) {
      refusal ??= damaged(error);
    }
  }
  if (refusal !== undefined) throw refusal;
}

/** Bytes of an archive that are unpacked at a time; DEFLATE makes at most about a thousand of each. */
const PIECE = 16_384;

function damaged(error: unknown): FormatError {
  return new FormatError('syntax', `The archive is damaged: ${error instanceof Error ? error.message : String(error)}`);
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
