import type { Transcript } from '@rostrum/core';

type Speaker = Transcript['speakers'][number];
type Ids = readonly string[];

/** What an editor reads about a person; null must be absent, a missing key is left open. */
export interface ExpectedSpeaker {
  readonly name?: string | null;
  readonly honorific?: string | null;
  readonly role?: string | null;
  readonly affiliation?: string | null;
  readonly anonymous?: boolean;
  /** For the reader only. */
  readonly evidence?: string;
}

/** An expected answer: what stands in `NAME.expected.json` and in the gold file. */
export interface Expected {
  readonly kind: 'transcript' | 'not-transcript';
  /** `translation` is the status of the translation. */
  readonly metadata?: Readonly<Record<string, string | null>>;
  readonly headerLines?: readonly number[];
  readonly trailerLines?: readonly number[];
  readonly sections?: readonly { readonly line: number; readonly heading: string }[];
  readonly speakers?: Readonly<Record<string, ExpectedSpeaker>>;
  readonly turns?: readonly { readonly line: number; readonly label: string; readonly speaker: string; readonly start?: number }[];
  readonly paragraphsPerTurn?: readonly number[];
  /** Line or lines of the question, lines of its answers. */
  readonly exchanges?: readonly (readonly [number | readonly number[], readonly number[]])[];
  /** Speakers by the first line of the question. */
  readonly addressees?: Readonly<Record<string, Ids>>;
  readonly unanswered?: Readonly<Record<string, Ids>>;
  readonly notes?: readonly { readonly line: number; readonly kind: string }[];
}

/** `exact`: ids of speakers must be the same; `partition`: only who shares a speaker with whom. */
export type Identity = 'exact' | 'partition';

/** A part of an answer that is compared on its own, so that a failing test names it. */
export interface FieldGroup {
  readonly name: string;
  /** Whether the expected answer says anything about this part. */
  readonly given: (expected: Expected) => boolean;
  /** One sentence for each difference; none when the model is right. */
  readonly differences: (expected: Expected, actual: Transcript, identity: Identity) => string[];
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** A sentence when two values differ in their JSON, else none. */
function unequal(what: string, expected: unknown, actual: unknown): string[] {
  return show(expected) === show(actual) ? [] : [`${what}: expected ${show(expected)}, got ${show(actual)}`];
}

function unequalLists<T>(what: string, expected: readonly T[], actual: readonly T[]): string[] {
  const wanted = expected.map(show);
  const found = actual.map(show);
  const missing = wanted.filter((entry) => !found.includes(entry)).map((entry) => `${what}: ${entry} is missing`);
  const extra = found.filter((entry) => !wanted.includes(entry)).map((entry) => `${what}: ${entry} is too much`);
  const differences = [...missing, ...extra];
  // Same entries and yet not the same list: the order or a repetition differs.
  return differences.length > 0 ? differences : unequal(what, expected, actual);
}

function kindDifferences(expected: Expected, actual: Transcript): string[] {
  if (expected.kind === 'transcript') return unequal('kind', 'transcript', actual.kind);
  const recognised = actual.kind === 'transcript' || actual.kind === 'q-and-a';
  return [
    ...(recognised ? [`kind: expected no transcript, got ${show(actual.kind)}`] : []),
    ...unequal('number of turns', 0, actual.turns.length),
    ...unequal('number of exchanges', 0, actual.exchanges.length),
  ];
}

function metadataDifferences(expected: Expected, { metadata }: Transcript): string[] {
  const found: Readonly<Record<string, unknown>> = { ...metadata, translation: metadata.translation?.status };
  return Object.entries(expected.metadata ?? {}).flatMap(([key, value]) => unequal(key, value, found[key] ?? null));
}

function sectionDifferences(expected: Expected, actual: Transcript): string[] {
  return unequalLists(
    'section',
    (expected.sections ?? []).map(({ line, heading }) => ({ line, heading })),
    actual.sections.map(({ line, heading }) => ({ line, heading })),
  );
}

function turnDifferences(expected: Expected, actual: Transcript): string[] {
  const turns = expected.turns ?? [];
  const starts = turns.flatMap(({ line, start }) => {
    const turn = actual.turns.find((candidate) => candidate.line === line);
    return start === undefined ? [] : unequal(`start of the turn at line ${line}`, start, turn?.start);
  });
  return [
    ...unequalLists(
      'turn',
      turns.map(({ line, label }) => ({ line, label })),
      actual.turns.map(({ line, label }) => ({ line, label })),
    ),
    ...starts,
  ];
}

/** The model's id for each expected id, read from the first turn that both have. */
function idsOf(expected: Expected, actual: Transcript): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { line, speaker } of expected.turns ?? []) {
    const turn = actual.turns.find((candidate) => candidate.line === line);
    if (turn && !ids.has(speaker)) ids.set(speaker, turn.speaker);
  }
  return ids;
}

/** Turns of one person must share an id, and turns of two persons must not. */
function identityDifferences(expected: Expected, actual: Transcript, identity: Identity): string[] {
  const forward = new Map<string, string>();
  const backward = new Map<string, string>();
  return (expected.turns ?? []).flatMap(({ line, label, speaker }) => {
    const found = actual.turns.find((candidate) => candidate.line === line)?.speaker;
    const who = `speaker of ${show(label)} at line ${line}`;
    if (found === undefined || identity === 'exact') return unequal(who, speaker, found);
    if (!forward.has(speaker)) forward.set(speaker, found);
    if (!backward.has(found)) backward.set(found, speaker);
    const split = forward.get(speaker) === found ? [] : [`${who}: ${show(found)}, but elsewhere ${show(forward.get(speaker))}`];
    const merged = backward.get(found) === speaker ? [] : [`${who}: ${show(found)} is ${show(backward.get(found))} elsewhere`];
    return [...split, ...merged];
  });
}

const personFields = ['name', 'honorific', 'role', 'affiliation'] as const;

function personDifferences(id: string, wanted: ExpectedSpeaker, found: Speaker): string[] {
  const fields = personFields.flatMap((field) =>
    wanted[field] === undefined ? [] : unequal(`${field} of ${id}`, wanted[field], found[field] ?? null),
  );
  return [...fields, ...unequal(`${id} is anonymous`, wanted.anonymous ?? false, found.anonymous ?? false)];
}

function speakerDifferences(expected: Expected, actual: Transcript, identity: Identity): string[] {
  const wanted = Object.entries(expected.speakers ?? {});
  const ids = idsOf(expected, actual);
  const persons = wanted.flatMap(([id, person]) => {
    const found = actual.speakers.find((speaker) => speaker.id === (identity === 'exact' ? id : ids.get(id)));
    return found ? personDifferences(id, person, found) : [`${id}: no such speaker`];
  });
  if (identity === 'partition') return [...persons, ...unequal('number of speakers', wanted.length, actual.speakers.length)];
  return [
    ...persons,
    ...unequalLists(
      'speaker',
      wanted.map(([id]) => id),
      actual.speakers.map(({ id }) => id),
    ),
  ];
}

function paragraphDifferences(expected: Expected, actual: Transcript): string[] {
  return (expected.turns ?? []).flatMap(({ line }, at) => {
    const turn = actual.turns.find((candidate) => candidate.line === line);
    return unequal(`paragraphs of the turn at line ${line}`, expected.paragraphsPerTurn?.[at], turn?.paragraphs.length);
  });
}

/** The exchanges of a model, turns told by their lines. */
function exchangesByLine(actual: Transcript) {
  const lines = new Map(actual.turns.map(({ id, line }) => [id, line]));
  const lineOf = (id: string): number => lines.get(id) ?? 0;
  return actual.exchanges.map((exchange) => ({
    ...exchange,
    question: exchange.question.map(lineOf),
    answers: exchange.answers.map(lineOf),
  }));
}

function exchangeDifferences(expected: Expected, actual: Transcript): string[] {
  return unequalLists(
    'exchange',
    (expected.exchanges ?? []).map(([question, answers]) => ({ question: [question].flat(), answers })),
    exchangesByLine(actual).map(({ question, answers }) => ({ question, answers })),
  );
}

function addressDifferences(key: 'addressees' | 'unanswered') {
  return (expected: Expected, actual: Transcript, identity: Identity): string[] => {
    const ids = idsOf(expected, actual);
    return Object.entries(expected[key] ?? {}).flatMap(([line, speakers]) => {
      const found = exchangesByLine(actual).find(({ question }) => question[0] === Number(line));
      const wanted = speakers.map((id) => (identity === 'exact' ? id : (ids.get(id) ?? id)));
      // A set: the order in which people are asked is no part of the answer.
      return unequal(`${key} of the question at line ${line}`, wanted.toSorted(), found?.[key].toSorted());
    });
  };
}

function noteDifferences(expected: Expected, actual: Transcript): string[] {
  return unequalLists(
    'note',
    (expected.notes ?? []).map(({ line, kind }) => ({ line, kind })),
    actual.notes.map(({ line, kind }) => ({ line, kind })),
  );
}

/** The parts of an answer, in the order in which a reader meets them. */
export const fieldGroups: readonly FieldGroup[] = [
  { name: 'kind', given: () => true, differences: kindDifferences },
  { name: 'metadata', given: ({ metadata }) => metadata !== undefined, differences: metadataDifferences },
  {
    name: 'header lines',
    given: ({ headerLines }) => headerLines !== undefined,
    differences: (expected, { zones }) => unequal('header lines', expected.headerLines, zones.header),
  },
  {
    name: 'trailer lines',
    given: ({ trailerLines }) => trailerLines !== undefined,
    differences: (expected, { zones }) => unequal('trailer lines', expected.trailerLines, zones.trailer),
  },
  { name: 'sections', given: ({ sections }) => sections !== undefined, differences: sectionDifferences },
  { name: 'turns', given: ({ turns }) => turns !== undefined, differences: turnDifferences },
  { name: 'who speaks', given: ({ turns }) => turns !== undefined, differences: identityDifferences },
  { name: 'speakers', given: ({ speakers }) => speakers !== undefined, differences: speakerDifferences },
  { name: 'paragraphs', given: ({ paragraphsPerTurn }) => paragraphsPerTurn !== undefined, differences: paragraphDifferences },
  { name: 'exchanges', given: ({ exchanges }) => exchanges !== undefined, differences: exchangeDifferences },
  { name: 'addressees', given: ({ addressees }) => addressees !== undefined, differences: addressDifferences('addressees') },
  { name: 'unanswered', given: ({ unanswered }) => unanswered !== undefined, differences: addressDifferences('unanswered') },
  { name: 'notes', given: ({ notes }) => notes !== undefined, differences: noteDifferences },
];
