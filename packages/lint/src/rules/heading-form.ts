import type { Section } from '@rostrum/core';
import { countsOf, groupBy } from '../group-by.ts';
import { headingMarkEnd } from '../heading-mark.ts';
import { type RuleContext, rule } from '../rule.ts';
import { strings } from '../rule-options.ts';
import { labelKey } from '../similar-labels.ts';

/** A longer heading is a sentence, and recurs by chance. */
const LONGEST = 80;

/** Reports headings that are printed in two ways. */
export const headingForm = rule({
  meta: {
    name: 'heading-form',
    summary: 'A recurring heading is printed in another way than elsewhere, or than the config lists it.',
    group: 'structure',
    severity: 'info',
    fix: 'suggested',
    options: { headings: strings('the right spellings of recurring headings') },
  },
  check(context) {
    const listed = new Map(context.options.headings.map((heading) => [labelKey(heading), heading]));
    const groups = groupBy(context.transcript.sections.filter(({ heading }) => heading.length <= LONGEST), ({ heading }) => labelKey(heading));
    for (const [key, sections] of groups) {
      const wanted = listed.get(key) ?? usual(sections);
      for (const section of sections) if (wanted !== undefined && section.heading !== wanted) reportForm(context, section, wanted, listed.has(key));
    }
  },
  across: {
    gather({ tree, transcript }) {
      const sections = transcript.sections.filter(({ heading }) => heading.length <= LONGEST);
      return sections.length === 0 ? undefined : sections.map(({ heading, line }) => ({ heading, start: headingMarkEnd(tree, line), end: tree.lines.end(line) }));
    },
    compare(documents, report, { headings }) {
      const listed = new Set(headings.map(labelKey));
      const places = documents.flatMap(({ path, facts }) => facts.map((fact) => ({ path, ...fact })));
      for (const [key, group] of groupBy(places, ({ heading }) => labelKey(heading))) {
        const counts = [...countsOf(group.map(({ heading }) => heading))].map(([heading, count]) => ({ heading, count }));
        const [most, second] = counts.sort((left, right) => right.count - left.count);
        if (listed.has(key) || most === undefined || second === undefined || most.count < second.count * 2) continue;
        for (const { path, heading, start, end } of group) {
          if (heading === most.heading) continue;
          report(path, { message: `Other files print the heading “${heading}” as “${most.heading}”: whoever searches for one form misses the other. Use one form.`, start, end });
        }
      }
    },
  },
});

/** The form that most of the sections print, the first one of equals; undefined where there is but one form. */
function usual(sections: readonly Section[]): string | undefined {
  const counts = [...countsOf(sections.map(({ heading }) => heading))].map(([heading, length]) => ({ heading, length }));
  if (counts.length < 2) return undefined;
  return counts.reduce((most, each) => (each.length > most.length ? each : most)).heading;
}

function reportForm({ tree, report }: RuleContext, { heading, line }: Section, wanted: string, isListed: boolean): void {
  const start = headingMarkEnd(tree, line);
  const end = start + tree.text.slice(start, tree.lines.end(line)).trimEnd().length;
  report({
    message: `The heading “${heading}” ${isListed ? 'is listed as' : 'stands elsewhere as'} “${wanted}”: outlines and searches take them for two. Use one form.`,
    start,
    end,
    fix: { safety: 'suggested', title: `Print “${wanted}”`, edits: [{ start, end, text: wanted }] },
  });
}
