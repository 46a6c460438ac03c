/** What may be written under a key of the front matter, for completion and help; `spec.md`, chapter 4. */
export interface FrontMatterKey {
  readonly name: string;
  readonly help: string;
  /** Values that can be listed. */
  readonly values?: readonly string[];
}

/** Top-level keys. */
export const documentKeys: readonly FrontMatterKey[] = [
  { name: 'transcript', help: 'Declares the file a transcript, in version 1 of the format.', values: ['1'] },
  { name: 'title', help: 'Title of the event.' },
  { name: 'series', help: 'Name of the series that the event belongs to.' },
  { name: 'date', help: 'Day of the event, as 2023-11-06.' },
  { name: 'time', help: 'Time of day at which the event began, as "15:45", in quotation marks.' },
  { name: 'timezone', help: 'Time zone of that time, as Europe/Berlin or EST.' },
  { name: 'place', help: 'Where the event took place.' },
  { name: 'language', help: 'Language of the document (BCP 47), as en or ja.', values: ['de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'pt', 'ru', 'zh'] },
  { name: 'translation', help: 'What kind of translation the text is: status, from, statement.' },
  { name: 'source', help: 'Where the text was published: url, publisher, retrieved.' },
  { name: 'style', help: 'House style to read the document by.' },
  { name: 'speakers', help: 'Who speaks: a list of names, or ids with name, role and labels. What is declared goes before what is inferred.' },
];

/** Keys of a declared speaker. */
const speakerKeys: readonly FrontMatterKey[] = [
  { name: 'name', help: 'Full name.' },
  { name: 'family', help: 'Family name, where it is not the last word of the name.' },
  { name: 'given', help: 'Given name.' },
  { name: 'honorific', help: 'Title before the name, as Dr.' },
  { name: 'role', help: 'Office or part in the event.' },
  { name: 'affiliation', help: 'Outlet or body.' },
  { name: 'labels', help: 'Labels that name this speaker, as printed.' },
  { name: 'anonymous', help: 'True for a role that may stand for several people.', values: ['true', 'false'] },
];

/** Keys of the tables below a top-level key. */
const innerKeys: Readonly<Record<string, readonly FrontMatterKey[]>> = {
  translation: [
    { name: 'status', help: 'How binding the translation is.', values: ['provisional', 'official', 'machine', 'unofficial'] },
    { name: 'from', help: 'Language translated from (BCP 47).' },
    { name: 'statement', help: 'The notice as printed.' },
  ],
  source: [
    { name: 'url', help: 'Address of the page.' },
    { name: 'publisher', help: 'Who published it.' },
    { name: 'retrieved', help: 'Day on which it was read, as 2023-11-06.' },
  ],
};

/** The keys that may stand below a path of keys; none where we know none. */
export function keysBelow(path: readonly (string | number)[]): readonly FrontMatterKey[] {
  const [root] = path;
  if (root === undefined) return documentKeys;
  if (root === 'speakers') return path.length === 2 ? speakerKeys : [];
  return path.length === 1 ? (innerKeys[String(root)] ?? []) : [];
}

/** What we know of the key at the end of a path. */
export function keyAt(path: readonly (string | number)[]): FrontMatterKey | undefined {
  return keysBelow(path.slice(0, -1)).find(({ name }) => name === path[path.length - 1]);
}
