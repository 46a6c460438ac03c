import { type Glyph, glyphSplitter, widthOf } from './glyphs.ts';

/** A stretch of one line and the carets under the place that is meant. */
export interface CodeFrame {
  readonly line: string;
  readonly carets: string;
}

/**
 * Shows the place from `start` to `end` (offsets in `line`) in at most `columns` columns. A line that is longer is
 * cut round the place, with some text before it and an ellipsis on each side where text is missing.
 */
export async function codeFrame(line: string, start: number, end: number, columns: number): Promise<CodeFrame> {
  const from = Math.min(start, line.length);
  const to = Math.min(Math.max(end, from), line.length);
  // Lines may have megabytes: only the neighbourhood of the place is split into glyphs.
  const reach = columns * 4;
  const first = codePointStart(line, Math.max(0, from - reach));
  const last = codePointStart(line, Math.min(line.length, from + reach));
  const near = line.slice(first, last);
  const glyphs = (await glyphSplitter(near))(near);
  const place = placeIn(glyphs, from - first, to - first);
  const view = viewRound(glyphs, place, columns, { before: first > 0, behind: last < line.length });
  return draw(glyphs, place, view);
}

/** Glyphs by their index: from the first to the one behind the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface View extends Stretch {
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

function placeIn(glyphs: readonly Glyph[], start: number, end: number): Stretch {
  const found = glyphs.findIndex((glyph) => glyph.end > start);
  const from = found < 0 ? glyphs.length : found;
  let to = from;
  while (to < glyphs.length && (glyphs[to]?.start ?? 0) < end) to++;
  return { from, to };
}

function viewRound(glyphs: readonly Glyph[], place: Stretch, columns: number, more: { before: boolean; behind: boolean }): View {
  if (!more.before && !more.behind && widthOf(glyphs) <= columns) {
    return { from: 0, to: glyphs.length, cutBefore: false, cutBehind: false };
  }
  const room = columns - 2;
  let { from, width } = grow(glyphs, place.from, -1, Math.floor(room / 3));
  const right = grow(glyphs, place.from, 1, room - width);
  // Near the end of the line, room that the right side leaves goes to the left.
  if (right.from === glyphs.length) ({ from, width } = grow(glyphs, place.from, -1, room - right.width));
  return {
    from,
    to: right.from,
    cutBefore: more.before || from > 0,
    cutBehind: more.behind || right.from < glyphs.length,
  };
}

/** How far one can go from an index in a direction within a number of columns. */
function grow(glyphs: readonly Glyph[], start: number, step: 1 | -1, columns: number): { from: number; width: number } {
  let from = start;
  let width = 0;
  for (;;) {
    const next = glyphs[step < 0 ? from - 1 : from];
    if (next === undefined || width + next.width > columns) return { from, width };
    width += next.width;
    from += step;
  }
}

function draw(glyphs: readonly Glyph[], place: Stretch, view: View): CodeFrame {
  const shown = glyphs.slice(view.from, view.to);
  const text = shown.map((glyph) => glyph.text).join('');
  const lead = widthOf(glyphs.slice(view.from, place.from)) + (view.cutBefore ? 1 : 0);
  const marked = widthOf(glyphs.slice(place.from, Math.min(place.to, view.to)));
  return {
    line: `${view.cutBefore ? '…' : ''}${view.cutBehind ? text : text.trimEnd()}${view.cutBehind ? '…' : ''}`,
    carets: ' '.repeat(lead) + '^'.repeat(Math.max(1, marked)),
  };
}

/** The offset, or the one before it when it would part the halves of a surrogate pair. */
function codePointStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
