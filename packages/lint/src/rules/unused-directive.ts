import type { Edit } from '@rostrum/core';
import { countsOf } from '../group-by.ts';
import { type RuleContext, rule } from '../rule.ts';
import type { Directive, SilencedRule } from '../suppression/read-directives.ts';

/** Reports comments that silence nothing. `lint` runs it behind all other rules. */
export const unusedDirective = rule({
  meta: {
    name: 'unused-directive',
    summary: 'A comment silences a rule that has nothing to report there.',
    group: 'structure',
    severity: 'warning',
    fix: 'suggested',
  },
  check(context) {
    const { unused } = context.suppressions;
    const times = countsOf(unused.map(({ directive }) => directive.start));
    for (const { directive, rule: silenced } of unused) {
      const inVain = times.get(directive.start) === namedBy(directive, context);
      context.report({
        message: `${silenced.name} reports nothing here. Remove ${inVain ? 'the comment' : 'the name'}, so that it silences nothing by accident later.`,
        start: silenced.start,
        end: silenced.end,
        fix: {
          safety: 'suggested',
          title: inVain ? 'Remove the comment' : `Remove ${silenced.name} from the comment`,
          edits: [inVain ? removalOfComment(directive, context) : removalOfName(silenced, context)],
        },
      });
    }
  },
});

/** How many rules the comment names, known or not. */
function namedBy({ start, end }: Directive, { text }: RuleContext): number {
  const [, list = ''] = /^<!--\s*\S+([^]*?)(?:\s--(?:\s|$)|$)/.exec(text.slice(start, end)) ?? [];
  return list.match(/[^\s,]+/g)?.length ?? 0;
}

/** A comment that has its line to itself takes the line with it. */
function removalOfComment({ start, end }: Directive, { text, tree: { lines } }: RuleContext): Edit {
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  const before = text.slice(lines.start(first), start);
  if (before.trim() !== '' || text.slice(end, lines.end(last)).trim() !== '') return { start: start - (before.length - before.trimEnd().length), end, text: '' };
  return { start: lines.start(first), end: last < lines.count ? lines.start(last + 1) : text.length, text: '' };
}

/** The name goes with the comma and the white space behind it, or, where it stands last, with those before it. */
function removalOfName({ start, end }: SilencedRule, { text }: RuleContext): Edit {
  const behind = /^[\s,]*,\s*/.exec(text.slice(end, end + 20));
  if (behind !== null) return { start, end: end + behind[0].length, text: '' };
  const before = /[\s,]*,\s*$/.exec(text.slice(Math.max(0, start - 20), start));
  return { start: start - (before?.[0].length ?? 0), end, text: '' };
}
