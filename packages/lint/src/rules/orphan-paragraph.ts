import type { Note, Transcript } from '@rostrum/core';
import { turnNodes } from '../nodes.ts';
import { type RuleContext, rule } from '../rule.ts';
import { flag } from '../rule-options.ts';

/** Reports speech outside all turns and, where a house repeats the name behind headings, speech behind a heading without it. */
export const orphanParagraph = rule({
  meta: {
    name: 'orphan-paragraph',
    summary: 'Text stands outside all turns, without a label: nobody is said to say it.',
    group: 'structure',
    severity: 'warning',
    fix: 'suggested',
    options: { repeatAfterHeading: flag('whether a heading inside a turn asks for the label again') },
    source: 'GPO Style Manual (2008), rule 2.39: the name of the speaker is repeated after a heading',
  },
  check(context) {
    for (const [first, ...more] of orphans(context.transcript)) {
      if (first === undefined) continue;
      const count = more.length === 0 ? 'This paragraph has' : `This paragraph and ${more.length === 1 ? 'the next one' : `the next ${more.length}`} have`;
      context.report({
        message: `${count} no label: outline, search and statistics do not know who speaks. Print the label of whoever does, or put the text in brackets if it is a remark.`,
        ...first.span,
      });
    }
    if (context.options.repeatAfterHeading) reportAfterHeadings(context);
  },
});

/** Notes that are no remarks, in groups that one label would give to one speaker. */
function orphans({ notes, sections }: Transcript): Note[][] {
  const groups: Note[][] = [];
  let last = '';
  let section = 0;
  for (const note of notes) {
    while ((sections[section]?.line ?? Infinity) < note.line) section++;
    // An interjection in brackets is speech whose speaker the brackets name.
    if (note.kind !== 'unattributed' || '([（［'.includes(note.text.charAt(0))) continue;
    const place = `${note.after ?? ''} ${section}`;
    if (place !== last) groups.push([]);
    groups.at(-1)?.push(note);
    last = place;
  }
  return groups;
}

/** Reports the first paragraph behind each heading that stands inside a turn. */
function reportAfterHeadings({ text, tree, report }: RuleContext): void {
  for (const turn of turnNodes(tree)) {
    const speech = turn.children.find(({ kind }) => kind === 'paragraph');
    const label = turn.children.find(({ kind }) => kind === 'label');
    let behindHeading = false;
    for (const { kind, start, end } of turn.children) {
      if (kind === 'heading') behindHeading = true;
      if (kind !== 'paragraph' || !behindHeading || label === undefined) continue;
      behindHeading = false;
      const opening = text.slice(turn.start, speech?.start);
      // A time in it belongs to that turn alone.
      const repeats = start !== speech?.start && !/\p{N}|[([（［]/u.test(opening);
      report({
        message: `No label stands behind the heading: whoever comes from the outline cannot see that ${text.slice(label.start, label.end)} speaks on. Repeat the label.`,
        start,
        end,
        ...(repeats && { fix: { safety: 'suggested', title: `Repeat “${opening.trim()}”`, edits: [{ start, end: start, text: opening }] } }),
      });
    }
  }
}
