import type { Expected } from './expected.ts';

// A misspelt key would never be compared, so every key has to be known.
const keys = new Set<string>([
  'kind',
  'metadata',
  'headerLines',
  'trailerLines',
  'sections',
  'speakers',
  'turns',
  'paragraphsPerTurn',
  'exchanges',
  'addressees',
  'unanswered',
  'notes',
]);
const metadataKeys = new Set(['series', 'title', 'date', 'time', 'timezone', 'place', 'language', 'translation']);
const speakerKeys = new Set(['name', 'honorific', 'role', 'affiliation', 'anonymous', 'evidence']);

const squash = (text: string): string => text.replaceAll(/[\s\u200e\u200f]+/g, ' ').trim();

function unknownKeys(object: object | undefined, known: ReadonlySet<string>, where: string): string[] {
  return Object.keys(object ?? {})
    .filter((key) => !known.has(key))
    .map((key) => `${where}: unknown key ${key}`);
}

/** Longest mark before a label: a time in brackets, a heading mark, a bracket, with their blanks. */
const markLength = 14;

/** Labels, headings and zone lines that do not stand where the answer puts them. */
function misplaced(expected: Expected, lines: readonly string[]): string[] {
  // A hard-wrapped label runs on into the next line.
  const from = (line: number): string => squash(`${lines[line - 1] ?? ''} ${lines[line] ?? ''}`);
  const labels = (expected.turns ?? [])
    .filter(({ line, label }) => !from(line).slice(0, label.length + markLength).includes(label))
    .map(({ line, label }) => `line ${line} does not open with ${label}`);
  const headings = (expected.sections ?? [])
    .filter(({ line, heading }) => !squash(lines[line - 1] ?? '').endsWith(heading))
    .map(({ line, heading }) => `line ${line} is not the heading ${heading}`);
  const blank = [...(expected.headerLines ?? []), ...(expected.trailerLines ?? []), ...(expected.notes ?? []).map(({ line }) => line)]
    .filter((line) => squash(lines[line - 1] ?? '') === '')
    .map((line) => `line ${line} is blank`);
  return [...labels, ...headings, ...blank];
}

/** Speakers, exchanges and counts that do not fit the turns. */
function dangling(expected: Expected): string[] {
  const turns = expected.turns ?? [];
  const inOrder = [...new Set(turns.map(({ speaker }) => speaker))];
  const speakers = Object.keys(expected.speakers ?? {});
  const turnLines = new Set(turns.map(({ line }) => line));
  const exchanges = expected.exchanges ?? [];
  const asked = new Set(exchanges.map(([question]) => String([question].flat()[0])));
  const counts = expected.paragraphsPerTurn;
  return [
    ...(inOrder.join() === speakers.join() ? [] : [`speakers ${speakers.join()} are not those of the turns, ${inOrder.join()}`]),
    ...(counts && counts.length !== turns.length ? [`${counts.length} paragraph counts for ${turns.length} turns`] : []),
    ...exchanges
      .flatMap(([question, answers]) => [question, answers].flat())
      .filter((line) => !turnLines.has(line))
      .map((line) => `no turn begins at line ${line} of an exchange`),
    ...Object.entries({ ...expected.addressees, ...expected.unanswered }).flatMap(([line, ids]) => [
      ...(asked.has(line) ? [] : [`no exchange begins at line ${line}`]),
      ...ids.filter((id) => !speakers.includes(id)).map((id) => `nobody is called ${id}`),
    ]),
  ];
}

/** Slips of the hand in an expected answer, as sentences: what does not fit the text or itself. */
export function slips(expected: Expected, text: string): string[] {
  return [
    ...unknownKeys(expected, keys, 'answer'),
    ...unknownKeys(expected.metadata, metadataKeys, 'metadata'),
    ...Object.entries(expected.speakers ?? {}).flatMap(([id, person]) => unknownKeys(person, speakerKeys, id)),
    ...misplaced(expected, text.split(/\r\n?|\n/)),
    ...dangling(expected),
  ];
}
