import { findNodeAtLocation, type Node as JsonNode, parseTree } from 'jsonc-parser';
import { withoutMark } from './read-config.ts';

/** A value in a configuration file that names a person; offsets of the JSON string, its quotation marks included. */
export interface PersonPlace {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Where the registry of a configuration file names a person: the name and its parts, then the labels. */
export function personPlaces(text: string, id: string): PersonPlace[] {
  const person = findNodeAtLocation(parseTree(withoutMark(text), [], { allowTrailingComma: true }) as JsonNode, ['people', id]);
  if (person === undefined) return [];
  const names = ['name', 'family', 'given'].map((key) => findNodeAtLocation(person, [key]));
  return [...names, ...(findNodeAtLocation(person, ['labels'])?.children ?? [])].flatMap((node) =>
    typeof node?.value === 'string' ? [{ value: node.value, start: node.offset, end: node.offset + node.length }] : [],
  );
}
