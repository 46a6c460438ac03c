import type { Edit, Tree } from '@rostrum/core';
import { childOf, nodesOfKind, turnNodes } from '../nodes.ts';

/** A gap this near to the start of a line may set a label off, as in `Q    Thank you.` */
const NEAR_START = 16;
/** Wider gaps, and those of indented lines, make columns. */
const WIDEST = 3;
/** What more labels than this share do without a blank makes this the form of a document. */
const CLEAR_MAJORITY = 0.75;
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

interface Gap {
  readonly colon: string;
  readonly gap: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Edits that give all labels with the same colon the same white space behind it: what most have, one blank where that is
 * more. A colon of the wide form has its blank in itself; behind another one a missing blank is a slip, unless nearly all lack it.
 */
export function gapsBehindColons(tree: Tree): Edit[] {
  const gaps = gapsOf(tree);
  return [':', '：'].flatMap((colon) => {
    const own = gaps.filter((each) => each.colon === colon);
    const wanted = wantedGap(own);
    return own.filter(({ gap }) => gap !== wanted).map(({ start, end }) => ({ start, end, text: wanted }));
  });
}

function gapsOf(tree: Tree): Gap[] {
  return [...turnNodes(tree)].flatMap((turn) => {
    const mark = childOf(turn, 'mark');
    const speech = childOf(turn, 'paragraph');
    if (mark === undefined || speech === undefined) return [];
    const colon = tree.text.charAt(mark.end - 1);
    const gap = tree.text.slice(mark.end, speech.start);
    return mark.end <= speech.start && /^[ \t\u00a0\u3000]*$/.test(gap) ? [{ colon, gap, start: mark.end, end: speech.start }] : [];
  });
}

/** On a tie the form that comes first here: behind a wide colon none, behind another one a blank. */
function wantedGap(gaps: readonly Gap[]): string {
  const isWide = gaps[0]?.colon === '：';
  const forms = isWide ? ['', '\u3000', ' ', '\t'] : [' ', '\t', '\u3000', ''];
  const times = new Map(forms.map((form) => [form, 0]));
  for (const { gap } of gaps) {
    const form = times.has(gap) ? gap : ' ';
    times.set(form, (times.get(form) ?? 0) + 1);
  }
  const isRare = (form: string) => form === '' && !isWide && (times.get(form) ?? 0) <= gaps.length * CLEAR_MAJORITY;
  const [usual = ' '] = forms.filter((form) => !isRare(form)).sort((left, right) => (times.get(right) ?? 0) - (times.get(left) ?? 0));
  return usual;
}
