import type { Node } from '@rostrum/core';
import { lazily } from '../lazily.ts';
import { childOf, turnNodes } from '../nodes.ts';
import { rule } from '../rule.ts';

const VISIBLE = lazily(() => /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u);
/** What a turn may hold beside its label and yet say nothing. */
const SILENT = new Set(['label', 'mark', 'qualifier', 'time', 'space', 'comment', 'furniture', 'markup', 'end-mark']);

/** Reports labels that nothing follows. */
export const emptyTurn = rule({
  meta: {
    name: 'empty-turn',
    summary: 'A label with nothing after it: speech is missing, or the label is left over.',
    group: 'structure',
    severity: 'error',
    fix: 'none',
  },
  check({ text, tree, report }) {
    for (const turn of turnNodes(tree)) {
      const label = childOf(turn, 'label');
      if (label === undefined || turn.children.some((child) => !SILENT.has(child.kind) && saysSomething(text, child))) continue;
      report({
        message: `Nothing is said after the label “${text.slice(label.start, label.end)}”: speech is missing here, or the label is left over. Add the words, or delete the label.`,
        start: label.start,
        end: label.end,
      });
    }
  },
});

/** Whether anything is printed in a part of a turn, the comments in it aside. */
function saysSomething(text: string, { kind, start, end, children }: Node): boolean {
  if (kind === 'paragraph' && children !== undefined) return children.some((child) => child.kind !== 'comment' && VISIBLE().test(text.slice(child.start, child.end)));
  return VISIBLE().test(text.slice(start, end));
}
