import { isWord } from '../code-points.ts';
import { rule } from '../rule.ts';
import { signsOf } from '../speech.ts';

const DOUBLE = new Set('"“”„«»');
const LONGEST_TAG = 300;
const OPENS = /[\s([{–—“„«/]/;

/** Reports, as one finding, straight quotation marks among typographic ones. */
export const quoteMix = rule({
  meta: {
    name: 'quote-mix',
    summary: 'Straight quotation marks stand among typographic ones.',
    group: 'typography',
    severity: 'info',
    fix: 'suggested',
  },
  check({ text, tree, transcript, report }) {
    const straight: { readonly at: number; readonly opens: boolean }[] = [];
    const counts = new Map<string, number>();
    for (const { sign, start: at, paragraph } of signsOf(text, transcript)) {
      if (!DOUBLE.has(sign)) continue;
      if (sign !== '"') counts.set(sign, (counts.get(sign) ?? 0) + 1);
      else if (isQuotation(text, at)) straight.push({ at, opens: at === paragraph.span.start || OPENS.test(text.charAt(at - 1)) });
    }
    const typographic = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [first] = straight;
    if (first === undefined || typographic < straight.length) return;
    const pair = pairOf(counts, tree.language);
    const shown = pair === undefined ? '' : ` such as ${pair[0]}${pair[1]}`;
    const isPaired = straight.every(({ opens }, index) => opens === (index % 2 === 0)) && straight.length % 2 === 0;
    report({
      message: `${straight.length === 1 ? 'One straight quotation mark stands' : `${straight.length} straight quotation marks stand`} among ${typographic} typographic ones${shown}: a search for either misses the other. Use one kind.`,
      start: first.at,
      end: first.at + 1,
      ...(pair !== undefined &&
        isPaired && {
          fix: {
            safety: 'suggested',
            title: `Use ${pair[0]}${pair[1]} for ${straight.length} straight quotation marks`,
            edits: straight.map(({ at, opens }) => ({ start: at, end: at + 1, text: opens ? pair[0] : pair[1] })),
          },
        }),
    });
  },
});

/** Not inches behind a number, nor the sign inside a Hebrew abbreviation, nor the value of an attribute. */
function isQuotation(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return !(isWord(before) && isWord(after)) && !/\d/.test(before) && !isInTag(text.slice(Math.max(0, at - LONGEST_TAG), at));
}

function isInTag(before: string): boolean {
  return before.lastIndexOf('<') > before.lastIndexOf('>');
}

/** Opening and closing mark, as the document mostly prints them; undefined where French blanks belong inside. */
function pairOf(counts: ReadonlyMap<string, number>, language: string): readonly [string, string] | undefined {
  const count = (sign: string) => counts.get(sign) ?? 0;
  if (count('„') > 0) return ['„', count('”') > count('“') ? '”' : '“'];
  if (count('«') > count('“')) return language.startsWith('fr') ? undefined : ['«', '»'];
  if (count('“') === 0) return count('”') > 0 ? ['”', '”'] : undefined;
  return ['“', '”'];
}
