import { type Decoded, decode } from './decode.ts';

/** A line with its number (1-based), decoded, or why it could not be. */
export type Line = { readonly number: number } & Decoded;

const LINE_FEED = 10;

/** The lines of a stream, one by one: no more than the line at hand stays in memory. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let pending: Uint8Array[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      pending.push(chunk.subarray(start, feed));
      yield { number: ++number, ...decodeLine(pending) };
      pending = [];
      start = feed + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length > 0) yield { number: ++number, ...decodeLine(pending) };
}

function decodeLine(parts: readonly Uint8Array[]): Decoded {
  const decoded = decode(Buffer.concat(parts));
  return 'fault' in decoded ? decoded : { text: decoded.text.replace(/^\ufeff/, '') };
}
