import { type Decoded, decode } from './decode.ts';

/** A line with its number (1-based), decoded, or why it could not be. */
export type Line = { readonly number: number } & Decoded;

const LINE_FEED = 10;
const MEGABYTE = 1_000_000;

/** Bytes of the longest line that is read: a day of hearings has one million, and a model may take 150 times its text. */
const LONGEST = 16 * MEGABYTE;

/** The lines of a stream, one by one: no more than the line at hand stays in memory, and of a line that is too long nothing. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number = LONGEST): AsyncGenerator<Line> {
  let number = 0;
  let length = 0;
  let parts: Uint8Array[] = [];
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const finish = (): Line => {
    const decoded = length > longest ? { fault: `has more than ${longest / MEGABYTE} MB.` } : decodeLine(parts);
    length = 0;
    parts = [];
    return { number: ++number, ...decoded };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, feed));
      yield finish();
      start = feed + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function decodeLine(parts: readonly Uint8Array[]): Decoded {
  const decoded = decode(Buffer.concat(parts));
  return 'fault' in decoded ? decoded : { text: decoded.text.replace(/^\ufeff/, '') };
}
