import type { PersonPlace } from './person-places.ts';

/**
 * Where the registry (`people`) of a configuration file names a person: the name and its parts, then the labels. Offsets
 * are UTF-16 code units and take in the quotation marks. Empty where the file does not declare that person.
 *
 * @example
 * ```ts
 * import { findPerson } from '@rostrum/lint';
 *
 * const config = '{ "people": { "berg": { "name": "Erik Berg", "labels": ["MR. BERG"] } } }';
 * console.log((await findPerson(config, 'berg')).map(({ value, start }) => `${start} ${value}`));
 *
 * //=> ["32 Erik Berg","56 MR. BERG"]
 * ```
 */
export async function findPerson(text: string, id: string): Promise<readonly PersonPlace[]> {
  const { personPlaces } = await import('./person-places.ts');
  return personPlaces(text, id);
}
