import { isRoleWord, type Turn } from '@rostrum/core';
import { isHeld, registeredPerson } from '../registered-person.ts';
import { type RegisteredPerson, rule } from '../rule.ts';
import { labelKey } from '../similar-labels.ts';

type Term = RegisteredPerson['roles'][number];

/** Reports offices that, by the registry of the config, a speaker did not hold on the day of the event. */
export const roleNotHeld = rule({
  meta: {
    name: 'role-not-held',
    summary: 'A label gives a speaker an office that, by the registry of persons, he did not hold on that day.',
    group: 'metadata',
    severity: 'warning',
    fix: 'none',
  },
  check({ people, transcript, report }) {
    const { date } = transcript.metadata;
    if (people.length === 0 || date === undefined) return;
    const firstTurns = new Map<string, Turn>();
    for (const turn of transcript.turns) if (!firstTurns.has(turn.speaker)) firstTurns.set(turn.speaker, turn);
    for (const speaker of transcript.speakers) {
      const person = registeredPerson(speaker, people, date);
      const turn = firstTurns.get(speaker.id);
      if (person === undefined || speaker.role === undefined || turn === undefined || person.roles.length === 0) continue;
      const held = person.roles.filter((term) => isHeld(term, date));
      if (held.some(({ title }) => isSameOffice(title, speaker.role ?? ''))) continue;
      report({
        message: `The label calls ${person.name} “${speaker.role}”, but on ${date} ${describe(person, held, speaker.role)}. Correct the label, the date of the event, or the registry.`,
        ...turn.labelSpan,
      });
    }
  },
});

/** Whether one title holds all words of the other: “Minister” is the short form of “Minister of Transport”. */
function isSameOffice(title: string, printed: string): boolean {
  const [held, label] = [officeWords(title), officeWords(printed)];
  return label.every((word) => held.includes(word)) || held.every((word) => label.includes(word));
}

/** Without a word that the parser knows as a part of offices, all words count. */
function officeWords(title: string): string[] {
  const words = labelKey(title).split(' ');
  const known = words.filter((word) => isRoleWord(word));
  return known.length > 0 ? known : words;
}

function describe({ roles }: RegisteredPerson, held: readonly Term[], printed: string): string {
  if (held.length > 0) return `the registry has “${held.map(({ title }) => title).join('”, “')}”`;
  const same = roles.find(({ title }) => isSameOffice(title, printed));
  return same === undefined ? 'the registry has no office' : `by the registry the office was held ${term(same)}`;
}

function term({ from, to }: Term): string {
  if (from === undefined) return `until ${to}`;
  return to === undefined ? `from ${from}` : `from ${from} to ${to}`;
}
