import { isRoleWord, type Speaker } from '@rostrum/core';
import { declaration } from '../declared-speakers.ts';
import { printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;
const MARKS = /[\s.-]+/u;

/** Reports initials that stand for somebody who is named in full elsewhere, when nothing says so. */
export const aliasUnresolved = rule({
  meta: {
    name: 'alias-unresolved',
    summary: 'A label of initials fits one of those who speak under their names, but nothing says that it is the same person.',
    group: 'speakers',
    severity: 'warning',
    fix: 'suggested',
    source: 'Miller Center, Oral History Style Guide: a master list of names',
  },
  check({ tree, transcript, report }) {
    const initials = printedLabels(transcript).filter(({ text, parts }) => INITIALS.test(text) && parts.group === undefined && !isRoleWord(text));
    if (initials.length === 0) return;
    const named = speakersByInitials(transcript.speakers);
    for (const { text, turns } of initials) {
      const [first] = turns;
      const own = transcript.speakers.find(({ id }) => id === first.speaker);
      const [person, ...others] = named.get(text.replaceAll('.', '')) ?? [];
      if (person?.name === undefined || others.length > 0 || person.id === first.speaker || own?.given !== undefined) continue;
      const edit = declaration(tree, person.id, person.name, [...person.labels, text]);
      report({
        message: `“${text}” (${turns.length === 1 ? 'one turn' : `${turns.length} turns`}) may well be ${person.name}, but nothing says so: lists show two people. Declare the label in front matter, or print the name.`,
        ...first.labelSpan,
        ...(edit && { fix: { safety: 'suggested', title: `Declare “${text}” as a label of ${person.name}`, edits: [edit] } }),
      });
    }
  },
});

/** Speakers of a full name by its first letters; small particles count for nothing. */
function speakersByInitials(speakers: readonly Speaker[]): Map<string, Speaker[]> {
  const named = new Map<string, Speaker[]>();
  for (const speaker of speakers) {
    const words = (speaker.name ?? '').split(MARKS).filter((word) => /^\p{Lu}/u.test(word));
    if (words.length < 2 || INITIALS.test(speaker.name ?? '')) continue;
    const key = words.map((word) => Array.from(word)[0]).join('').toUpperCase();
    named.set(key, [...(named.get(key) ?? []), speaker]);
  }
  return named;
}
