import { groupBy } from '../group-by.ts';
import { printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

/** Reports officials whose first label is short while a later one prints name and office in full. */
export const longFormFirst = rule({
  meta: {
    name: 'long-form-first',
    summary: 'An official’s first label is the short form, and the full form comes later.',
    group: 'speakers',
    severity: 'warning',
    fix: 'suggested',
    source: 'Ministry of Foreign Affairs of Japan, English press conferences of 2014 to 2024',
  },
  check({ transcript, style, report }) {
    if (style.style.longFormFirst !== true) return;
    const persons = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    for (const [speaker, labels] of groupBy(printedLabels(transcript), ({ turns }) => turns[0].speaker)) {
      const [first] = labels;
      const person = persons.get(speaker);
      if (first === undefined || person?.role === undefined || person.anonymous === true || first.parts.given !== undefined) continue;
      const full = labels.find(({ text, parts }) => parts.given !== undefined && text.length > first.text.length);
      if (full === undefined || full.parts.family?.toLowerCase() !== first.parts.family?.toLowerCase()) continue;
      const { labelSpan } = first.turns[0];
      report({
        message: `“${first.text}” is the first label of ${person.name ?? full.text}, and the full form comes only later: the house style ${style.style.name} introduces an official in full. Begin with “${full.text}”.`,
        ...labelSpan,
        related: [{ message: 'The full form stands here.', start: full.turns[0].labelSpan.start, end: full.turns[0].labelSpan.end }],
        fix: { safety: 'suggested', title: `Change the label to “${full.text}”`, edits: [{ ...labelSpan, text: full.text }] },
      });
    }
  },
});
