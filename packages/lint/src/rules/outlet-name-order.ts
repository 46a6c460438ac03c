import { isOutletWord } from '@rostrum/core';
import { lazily } from '../lazily.ts';
import { type PrintedLabel, printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

const ACRONYM = lazily(() => /^\p{Lu}{2,6}$/u);

/** Reports labels that put outlet and name in another order than most do. */
export const outletNameOrder = rule({
  meta: {
    name: 'outlet-name-order',
    summary: 'A label puts the outlet before the name where the others put it behind, or the other way round.',
    group: 'speakers',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ transcript, report }) {
    const pairs = printedLabels(transcript).flatMap((label) => pairOf(label) ?? []);
    const count = (outletFirst: boolean) => pairs.reduce((sum, pair) => sum + (pair.outletFirst === outletFirst ? 1 : 0), 0);
    const [before, behind] = [count(true), count(false)];
    if (before === 0 || behind === 0) return;
    const outletFirst = before === behind ? pairs[0]?.outletFirst === true : before > behind;
    for (const { label, first, second, outletFirst: own } of pairs) {
      if (own === outletFirst) continue;
      const right = `${second}, ${first}`;
      for (const { labelSpan } of label.turns) {
        report({
          message: `“${label.text}” puts the outlet ${own ? 'before' : 'behind'} the name, most labels here ${own ? 'behind' : 'before'} it: a table takes the one for the other. Write “${right}”.`,
          ...labelSpan,
          fix: { safety: 'suggested', title: `Change the label to “${right}”`, edits: [{ ...labelSpan, text: right }] },
        });
      }
    }
  },
});

interface Pair {
  readonly label: PrintedLabel;
  readonly first: string;
  readonly second: string;
  readonly outletFirst: boolean;
}

/** A label of outlet and name; undefined where nothing tells which is which. */
function pairOf(label: PrintedLabel): Pair | undefined {
  const [first, second, more] = label.text.split(', ');
  if (first === undefined || second === undefined || more !== undefined || label.parts.outlet !== true) return undefined;
  const [one, other] = [isOutlet(first), isOutlet(second)];
  return one === other ? undefined : { label, first, second, outletFirst: one };
}

function isOutlet(part: string): boolean {
  return ACRONYM().test(part) || part.split(' ').some((word) => isOutletWord(word));
}
