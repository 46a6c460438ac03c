import type { Edit, Node, TurnNode } from '@rostrum/core';
import { childOf, turnNodes } from '../nodes.ts';
import { type RuleContext, rule } from '../rule.ts';

const BLANKS = /[ \t\u00a0\u2000-\u200a\u202f]+/g;
const BLANK = /[ \t\u00a0\u2000-\u200a\u202f]/;
/** One blank, or one of the no-break spaces that typographers set behind an honorific and before a French colon. */
const SET_BY_HAND = /^[ \u00a0\u202f]$/;

/** Less often is chance, not the form of a house. */
const RECURRING = 3;

/** Reports white space that makes two labels of one. */
export const labelWhitespace = rule({
  meta: {
    name: 'label-whitespace',
    summary: 'A double blank, a tab or a no-break space stands in a label or before its colon.',
    group: 'speakers',
    severity: 'warning',
    fix: 'safe',
    formats: true,
  },
  check(context) {
    const { text, tree, report } = context;
    const turns = [...turnNodes(tree)];
    const french = isFrench(context);
    const blankBeforeColon = french || setsColonsOff(text, turns);
    const tight = french || setsHonorificsTight(text, turns);
    const mixed = mixedLabels(text, turns);
    for (const turn of turns) {
      const label = childOf(turn, 'label');
      if (label === undefined) continue;
      // What is never printed in another way is one label, and the space is good typography.
      const edits = inLabel(text, label, tight || !mixed.has(withPlainBlanks(text, label)));
      const gap = gapBeforeColon(text, turn);
      if (gap !== undefined && gap.end > gap.start && !(blankBeforeColon && SET_BY_HAND.test(text.slice(gap.start, gap.end)))) {
        edits.push({ ...gap, text: blankBeforeColon ? ' ' : '' });
      }
      const first = edits[0];
      if (first === undefined) continue;
      report({
        message: `The label “${withPlainBlanks(text, label)}” is printed with ${describe(text, first)}: a search for it misses this turn. ${first.text === '' ? 'Remove it.' : 'Use one plain blank.'}`,
        start: first.start,
        end: edits.at(-1)?.end ?? first.end,
        fix: { safety: 'safe', title: 'Tidy the white space of the label', edits },
      });
    }
  },
});

function isFrench({ style, transcript }: RuleContext): boolean {
  const language = transcript.metadata.language ?? (style.style.languages.length === 1 ? style.style.languages[0] : undefined);
  return language !== undefined && /^fr\b/i.test(language);
}

/** Whether the document sets its colons off: then that is its form, whatever its language. */
function setsColonsOff(text: string, turns: readonly TurnNode[]): boolean {
  const gaps = turns.map((turn) => gapBeforeColon(text, turn)).filter((gap) => gap !== undefined);
  return gaps.length > 1 && gaps.filter(({ start, end }) => end > start).length * 2 >= gaps.length;
}

/** Whether most labels have a no-break space behind an abbreviation, as in `Dr. Aalto`: then that is the house's form. */
function setsHonorificsTight(text: string, turns: readonly TurnNode[]): boolean {
  const spaces = turns.flatMap((turn) => {
    const label = childOf(turn, 'label');
    return label === undefined ? [] : (text.slice(label.start, label.end).match(/\.[ \t\u00a0\u2000-\u200a\u202f]+(?=\S)/g) ?? []);
  });
  const tight = spaces.filter((space) => /^\.[\u00a0\u202f]$/.test(space)).length;
  return tight >= RECURRING && tight * 2 > spaces.length;
}

/** The labels that turns print in two ways or more, with plain blanks. */
function mixedLabels(text: string, turns: readonly TurnNode[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const mixed = new Set<string>();
  for (const turn of turns) {
    const label = childOf(turn, 'label');
    if (label === undefined) continue;
    const [plain, printed] = [withPlainBlanks(text, label), text.slice(label.start, label.end)];
    if ((first.get(plain) ?? printed) !== printed) mixed.add(plain);
    first.set(plain, first.get(plain) ?? printed);
  }
  return mixed;
}

function withPlainBlanks(text: string, label: Node): string {
  return text.slice(label.start, label.end).replace(BLANKS, ' ');
}

/** The white space before the colon of a turn; absent where the mark is none. */
function gapBeforeColon(text: string, turn: TurnNode): { readonly start: number; readonly end: number } | undefined {
  const mark = childOf(turn, 'mark');
  const label = childOf(turn, 'label');
  if (mark === undefined || label === undefined || mark.start < label.end || !/^[:：]/.test(text.slice(mark.start, mark.end))) return undefined;
  let start = mark.start;
  while (start > label.end && BLANK.test(text.charAt(start - 1))) start--;
  return { start, end: mark.start };
}

/** One plain blank for each run of white space that is none; a label that runs over two lines keeps its line end. */
function inLabel(text: string, label: Node, mayBeTight: boolean): Edit[] {
  const edits: Edit[] = [];
  for (const run of text.slice(label.start, label.end).matchAll(BLANKS)) {
    const start = label.start + run.index;
    const end = start + run[0].length;
    const isFine = run[0] === ' ' || (mayBeTight && SET_BY_HAND.test(run[0]) && text.charAt(start - 1) === '.');
    if (isFine || /[\r\n]/.test(text.charAt(start - 1) + text.charAt(end))) continue;
    edits.push({ start, end, text: ' ' });
  }
  return edits;
}

function describe(text: string, { start, end }: Edit): string {
  const blanks = text.slice(start, end);
  if (blanks.includes('\t')) return 'a tab';
  if (/[^ ]/.test(blanks)) return 'a no-break space';
  return blanks.length > 1 ? 'a double blank' : 'a blank before the colon';
}
