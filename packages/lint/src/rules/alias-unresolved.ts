import { isRoleWord } from '@rostrum/core';
import { declaration, declaredSpeakers } from '../declared-speakers.ts';
import { lazily } from '../lazily.ts';
import { printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

const INITIALS = lazily(() => /^(?:\p{Lu}\.?){2,4}$/u);

/** Reports initials that are taken for somebody who is named in full elsewhere, when nothing says so. */
export const aliasUnresolved = rule({
  meta: {
    name: 'alias-unresolved',
    summary: 'A label of initials is taken for one of those who speak under their names, but nothing says that it is the same person.',
    group: 'speakers',
    severity: 'warning',
    fix: 'suggested',
    source: 'Miller Center, Oral History Style Guide: a master list of names',
  },
  check({ tree, transcript, people, report }) {
    const initials = printedLabels(transcript).filter((label) => INITIALS().test(label.text) && label.parts.group === undefined && !isRoleWord(label.text));
    if (initials.length === 0) return;
    const persons = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    const declared = declaredLabels(tree.frontMatter?.['speakers']);
    for (const { labels } of people) for (const label of labels) declared.add(label);
    const list = declaredSpeakers(tree);
    for (const { text, turns } of initials) {
      const [first] = turns;
      const person = persons.get(first.speaker);
      if (person?.name === undefined || person.given === undefined || declared.has(text)) continue;
      const isListed = list?.speakers.some(({ key }) => key === person.id || key === person.name) === true;
      const edit = isListed ? undefined : declaration(tree, person.id, person.name, person.labels);
      report({
        message: `“${text}” (${turns.length === 1 ? 'one turn' : `${turns.length} turns`}) is taken for ${person.name} by the initials alone: another guest of the same initials would change who said it. Declare the label in front matter, or print the name.`,
        ...first.labelSpan,
        ...(edit && { fix: { safety: 'suggested', title: `Declare “${text}” as a label of ${person.name}`, edits: [edit] } }),
      });
    }
  },
});

/** The labels that front matter gives to somebody. */
function declaredLabels(speakers: unknown): Set<string> {
  const entries = typeof speakers === 'object' && speakers !== null && !Array.isArray(speakers) ? Object.values(speakers) : [];
  const labels = entries.flatMap((entry: unknown) => (typeof entry === 'object' && entry !== null && 'labels' in entry && Array.isArray(entry.labels) ? entry.labels : []));
  return new Set(labels.filter((label) => typeof label === 'string'));
}
