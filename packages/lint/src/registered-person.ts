import type { Speaker } from '@rostrum/core';
import type { RegisteredPerson } from './rule.ts';

/**
 * The one person of a registry that a speaker is, by a label or by name; undefined where that could be several, or none.
 * Whose full name is known to be another is somebody else with an equal label.
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
export function registeredPerson(speaker: Speaker, people: readonly RegisteredPerson[]): RegisteredPerson | undefined {
  if (people.length === 0 || speaker.anonymous === true) return undefined;
  const [person, ...others] = people.filter((each) => isPerson(speaker, each));
  return others.length > 0 ? undefined : person;
}

function isPerson({ name = '', given, labels }: Speaker, person: RegisteredPerson): boolean {
  if (same(name, person.name)) return true;
  return given === undefined && labels.some((label) => [person.name, ...person.labels].some((form) => same(label, form)));
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
