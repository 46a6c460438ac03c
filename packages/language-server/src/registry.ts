import type { Speaker } from '@rostrum/core';
import { type RegisteredPerson, registeredPerson } from '@rostrum/lint';
import type { Analysis } from './analysis.ts';

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
  const person = registeredPerson(speaker, people, analysis.transcript.metadata.date);
  if (person === undefined) return undefined;
  const origin = analysis.settings?.origins.get(`people.${person.id}`);
  return origin === undefined || !('uri' in origin) ? undefined : { person, people, uri: origin.uri };
}
