import { honorificGender, type LabelParts, type Speaker } from '@rostrum/core';
import { groupBy } from '../group-by.ts';
import { type PrintedLabel, printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

/** Reports short labels that fit two people of the document. */
export const ambiguousSurname = rule({
  meta: {
    name: 'ambiguous-surname',
    summary: 'A label of a surname alone fits two people who speak.',
    group: 'speakers',
    severity: 'warning',
    fix: 'none',
    source: 'GPO Style Manual (2008), rules for the Congressional Record: members of one name are told apart by their States',
  },
  check({ transcript, report }) {
    const families = namesakes(transcript.speakers);
    if (families.size === 0) return;
    for (const { text, turns, parts } of printedLabels(transcript)) {
      if (parts.family === undefined || parts.given !== undefined) continue;
      const fitting = (families.get(parts.family.toLowerCase()) ?? []).filter((person) => mayBe(person, parts));
      const [one, other] = fitting;
      if (one === undefined || other === undefined) continue;
      const places = fitting.flatMap((person) => place(person, printedLabels(transcript)) ?? []);
      report({
        message: `“${text}” may be ${one.name} or ${other.name}: nobody can tell whose words these are${turns.length === 1 ? '' : `, in ${turns.length} turns`}. Add the given name or the office.`,
        ...turns[0].labelSpan,
        ...(places.length > 0 && { related: places }),
      });
    }
  },
});

/** People of one surname and different given names. */
function namesakes(speakers: readonly Speaker[]): ReadonlyMap<string, readonly Speaker[]> {
  const named = speakers.filter(({ family, given }) => family !== undefined && given !== undefined);
  return new Map([...groupBy(named, ({ family = '' }) => family.toLowerCase())].filter(([, { length }]) => length > 1));
}

/** Title, office and affiliation of a label tell people apart. */
function mayBe(person: Speaker, { honorific, role, affiliation }: LabelParts): boolean {
  const [mine, theirs] = [honorificGender(person.honorific), honorificGender(honorific)];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return false;
  if (role !== undefined && person.role !== undefined && role.toLowerCase() !== person.role.toLowerCase()) return false;
  return affiliation === undefined || person.affiliation === undefined || affiliation.toLowerCase() === person.affiliation.toLowerCase();
}

function place(person: Speaker, labels: readonly PrintedLabel[]) {
  const label = labels.find(({ turns, parts }) => turns[0].speaker === person.id && parts.given !== undefined);
  return label && [{ message: `${person.name} speaks here.`, start: label.turns[0].labelSpan.start, end: label.turns[0].labelSpan.end }];
}
