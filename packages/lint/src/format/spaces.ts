import type { Edit, Tree } from '@rostrum/core';
import { childOf, nodesOfKind, turnNodes } from '../nodes.ts';

/** A gap this near to the start of a line may set a label off, as in `Q    Thank you.` */
const NEAR_START = 16;
/** Wider gaps, and those of indented lines, make columns. */
const WIDEST = 3;
const INDENTED = /^(?: {4}|\t)/;

/** Edits that leave one blank where several stand in a row between spoken words. */
export function doubleSpaces({ text, root, lines }: Tree): Edit[] {
  const edits: Edit[] = [];
  let at = text.indexOf('  ');
  for (const { start, end } of nodesOfKind(root, 'text')) {
    // The search goes through the text once: a gap before this node lies in none.
    if (at >= 0 && at < start) at = text.indexOf('  ', start);
    while (at >= 0 && at < end) {
      let behind = at;
      while (text[behind] === ' ') behind++;
      const isInside = at > start && behind < end && !/\s/.test(text.charAt(at - 1)) && !/\s/.test(text.charAt(behind));
      const lineStart = lines.start(lines.lineAt(at));
      const isColumn = behind - at > WIDEST || at - lineStart <= NEAR_START || INDENTED.test(text.slice(lineStart, lineStart + 4));
      if (isInside && !isColumn) edits.push({ start: at + 1, end: behind, text: '' });
      at = text.indexOf('  ', behind);
    }
    if (at < 0) break;
  }
  return edits;
}

/** Edits that give all labels the same white space behind their colon: what most have, one blank where that is more. */
export function gapsBehindColons(tree: Tree): Edit[] {
  const gaps = [...turnNodes(tree)].flatMap((turn) => {
    const mark = childOf(turn, 'mark');
    const speech = childOf(turn, 'paragraph');
    if (mark === undefined || speech === undefined || !/[:：]$/.test(tree.text.slice(mark.start, mark.end))) return [];
    const gap = tree.text.slice(mark.end, speech.start);
    return mark.end <= speech.start && /^[ \t\u00a0\u3000]*$/.test(gap) ? [{ gap, start: mark.end, end: speech.start }] : [];
  });
  const times = new Map<string, number>();
  for (const { gap } of gaps) times.set(gap, (times.get(gap) ?? 0) + 1);
  const [usual = ' '] = [...times.keys()].sort((left, right) => (times.get(right) ?? 0) - (times.get(left) ?? 0) || left.length - right.length);
  const wanted = usual === '' || usual === '\t' || usual === '\u3000' ? usual : ' ';
  return gaps.filter(({ gap }) => gap !== wanted).map(({ start, end }) => ({ start, end, text: wanted }));
}
