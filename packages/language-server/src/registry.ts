import type { Speaker } from '@rostrum/core';
import type { RegisteredPerson } from '@rostrum/lint';
import type { Analysis } from './analysis.ts';
import { same } from './rename-person.ts';

/** A person of the registry, and the configuration file that declares him or her. */
export interface RegistryEntry {
  readonly person: RegisteredPerson;
  /** The registry as the document of the speaker sees it. */
  readonly people: readonly RegisteredPerson[];
  readonly uri: string;
}

/** The one person of the registry that a speaker is: by a label or by name. Nothing where that could be several, or none. */
export function registryEntryOf(analysis: Analysis, speaker: Speaker): RegistryEntry | undefined {
  const people = analysis.settings?.config.people ?? [];
  if (people.length === 0 || speaker.anonymous === true) return undefined;
  const [person, ...others] = people.filter((each) => isPerson(speaker, each));
  if (person === undefined || others.length > 0) return undefined;
  const origin = analysis.settings?.origins.get(`people.${person.id}`);
  return origin === undefined || !('uri' in origin) ? undefined : { person, people, uri: origin.uri };
}

/** Whether a speaker is a registered person; whose full name is known to be another is somebody else with an equal label. */
function isPerson({ name = '', given, labels }: Speaker, person: RegisteredPerson): boolean {
  if (same(name, person.name)) return true;
  return given === undefined && labels.some((label) => [person.name, ...person.labels].some((form) => same(label, form)));
}
