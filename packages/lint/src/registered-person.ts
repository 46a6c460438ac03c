import type { Speaker } from '@rostrum/core';
import { groupBy } from './group-by.ts';
import { remembered } from './remembered.ts';
import type { RegisteredPerson } from './rule.ts';
import { labelKey } from './similar-labels.ts';

/** Persons by what may name them, so that no label is compared with all of them. */
type Registry = ReadonlyMap<string, readonly RegisteredPerson[]>;

const registries = new WeakMap<readonly RegisteredPerson[], Registry>();

/**
 * The one person of a registry that a speaker is, by a label or by name; undefined where that could be several, or none.
 * Whose full name is known to be another is somebody else with an equal label. Of several with one label, the day of the
 * event (ISO 8601) tells the one who was in office.
 *
 * @example
 * ```ts
 * import { interpret, parse } from '@rostrum/core';
 * import { registeredPerson } from '@rostrum/lint';
 *
 * const { speakers } = interpret(parse('MODERATOR: Good morning.\nMS. LANE: Good morning.\nMODERATOR: One question, please.\n'));
 * const people = [{ id: 'lane', name: 'Ada Lane', labels: ['MS. LANE'], roles: [] }];
 * console.log(speakers.map((speaker) => registeredPerson(speaker, people)?.name));
 *
 * //=> [null,"Ada Lane"]
 * ```
 */
export function registeredPerson(speaker: Speaker, people: readonly RegisteredPerson[], date?: string): RegisteredPerson | undefined {
  if (people.length === 0) return undefined;
  const registry = remembered(registries, people, () => registryOf(people));
  const found = new Set<RegisteredPerson>();
  for (const form of formsOf(speaker)) {
    const persons = (form === '' ? undefined : registry.get(labelKey(form))) ?? [];
    const [person, ...others] = persons.length > 1 && date !== undefined ? persons.filter((each) => isInOffice(each, date)) : persons;
    if (person !== undefined && others.length === 0) found.add(person);
  }
  return found.size > 1 ? undefined : [...found][0];
}

/** Whether an office was held on a day; days in ISO 8601 are in order as texts. */
export function isHeld({ from, to }: RegisteredPerson['roles'][number], date: string): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

function isInOffice({ roles }: RegisteredPerson, date: string): boolean {
  return roles.some((term) => isHeld(term, date));
}

function registryOf(people: readonly RegisteredPerson[]): Registry {
  const named = people.flatMap((person) => {
    const { name, labels, family, given } = person;
    const forms = [name, ...labels, ...(family === undefined || given === undefined ? [] : [`${given} ${family}`])];
    return [...new Set(forms.map(labelKey))].map((key) => ({ key, person }));
  });
  return new Map([...groupBy(named, ({ key }) => key)].map(([key, group]) => [key, group.map(({ person }) => person)]));
}

/** A name in full, and labels that leave the given name open or hold it. */
function formsOf({ name = '', given, labels }: Speaker): string[] {
  const open = labels.filter((label) => given === undefined || labelKey(label).includes(labelKey(given)));
  return [name, ...open];
}
