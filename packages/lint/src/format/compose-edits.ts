import type { Edit } from '@rostrum/core';

/** A stretch of a text that edits made: a part of the text before, or words that were put in. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * The edits that do at once what two series of edits do one after the other; the offsets of the second series are those of
 * the text behind the first. `length` is the length of the text before.
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  return editsOf(cut(piecesOf(length, first), second), length);
}

function piecesOf(length: number, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    pieces.push({ from: at, to: start }, { text });
    at = end;
  }
  return [...pieces, { from: at, to: length }].filter((piece) => sizeOf(piece) > 0);
}

function sizeOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

/** Applies edits to the text that pieces make. */
function cut(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces].reverse();
  let at = 0;
  /** Takes pieces off the front up to an offset. */
  const take = (to: number): Piece[] => {
    const taken: Piece[] = [];
    for (let piece = rest.pop(); piece !== undefined; piece = rest.pop()) {
      const room = to - at;
      if (room <= 0) {
        rest.push(piece);
        break;
      }
      const size = Math.min(sizeOf(piece), room);
      taken.push(slice(piece, 0, size));
      if (size < sizeOf(piece)) rest.push(slice(piece, size, sizeOf(piece)));
      at += size;
    }
    return taken;
  };
  for (const { start, end, text } of edits) {
    result.push(...take(start));
    take(end);
    result.push({ text });
  }
  return [...result, ...take(Infinity)];
}

function slice(piece: Piece, start: number, end: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(start, end) } : { from: piece.from + start, to: piece.from + end };
}

function editsOf(pieces: readonly Piece[], length: number): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { from: length, to: length }]) {
    if ('text' in piece) text += piece.text;
    else {
      if (piece.from > at || text !== '') edits.push({ start: at, end: piece.from, text });
      at = piece.to;
      text = '';
    }
  }
  return edits;
}
