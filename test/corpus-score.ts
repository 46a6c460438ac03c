import type { Transcript } from '@rostrum/core';

/** A text of the corpus with its answer key; a field that a key lacks, or marks "low", is not scored. */
export interface Keyed {
  /** Path below the corpus. */
  readonly name: string;
  readonly text: string;
  readonly key: {
    readonly kind: string;
    readonly labels?: readonly string[];
    readonly turnsPerLabel?: Readonly<Record<string, number>>;
    readonly headings?: readonly string[];
    readonly title?: string | null;
    readonly date?: string | null;
    readonly time?: string | null;
    readonly place?: string | null;
    readonly sameSpeaker?: readonly unknown[];
    readonly confidence?: Readonly<Record<string, string>>;
  };
}

/** What the corpus says about the parser, in per cent; `wrong` names texts whose kind is wrong. */
export interface Score {
  readonly summary: Readonly<Record<'labelF1' | 'turnF1' | 'meanStyleTurnF1' | 'headingF1' | Fact | 'sameSpeaker', number>>;
  /** By folder; `count` is the number of turns in the keys. */
  readonly styles: ReadonlyMap<string, { readonly labels: number; readonly turns: number; readonly count: number; readonly missed: number }>;
  readonly wrong: readonly string[];
}

type Fact = 'title' | 'date' | 'time' | 'place';
type Counts = ReadonlyMap<string, number>;

interface Overlap {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

const none: Overlap = { right: 0, extra: 0, missed: 0 };

const squash = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
// Publishers differ on whether a trailing parenthesis belongs to the label: both readings count as right.
const bare = (label: string): string => squash(label).replace(/(?<=.)\s*[(（][^()（）]*[)）]$/, '');

function countOf(entries: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

function overlap(expected: Counts, found: Counts): Overlap {
  let right = 0;
  for (const [entry, count] of expected) right += Math.min(count, found.get(entry) ?? 0);
  const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);
  return { right, extra: sum(found) - right, missed: sum(expected) - right };
}

const plus = (one: Overlap, other: Overlap): Overlap => ({ right: one.right + other.right, extra: one.extra + other.extra, missed: one.missed + other.missed });

/** Harmonic mean of precision and recall, in per cent. */
function f1({ right, extra, missed }: Overlap): number {
  return right + extra + missed === 0 ? 100 : (200 * right) / (2 * right + extra + missed);
}

const share = (right: number, all: number): number => (all === 0 ? 100 : (100 * right) / all);

function isUsable({ key }: Keyed, field: keyof Keyed['key']): boolean {
  const confidence = key.confidence?.[field] ?? (field === 'turnsPerLabel' ? key.confidence?.['turns'] : undefined);
  return key[field] !== undefined && key[field] !== null && confidence !== 'low';
}

function labelOverlap({ key }: Keyed, { turns }: Transcript): Overlap {
  return overlap(countOf([...new Set((key.labels ?? []).map(bare))]), countOf([...new Set(turns.map(({ label }) => bare(label)))]));
}

function turnOverlap({ key }: Keyed, { turns }: Transcript): Overlap {
  const expected = new Map<string, number>();
  for (const [label, count] of Object.entries(key.turnsPerLabel ?? {})) expected.set(bare(label), (expected.get(bare(label)) ?? 0) + count);
  return overlap(expected, countOf(turns.map(({ label }) => bare(label))));
}

/** Groups of labels that the key gives to one person, and how many of them the model does, too. */
function sameSpeakers({ key }: Keyed, { turns }: Transcript): readonly [number, number] {
  const groups = (key.sameSpeaker ?? []).filter((group): group is string[] => Array.isArray(group));
  const joined = groups.filter((group) => new Set(group.map((label) => turns.find((turn) => bare(turn.label) === bare(label))?.speaker ?? `no ${label}`)).size === 1);
  return [joined.length, groups.length];
}

/** Scores models against the keys of their texts. */
export function score(entries: readonly (Keyed & { readonly answer: Transcript })[]): Score {
  const wrong = entries.filter(({ key, answer }) => (key.kind === 'transcript') !== (answer.kind === 'transcript')).map(({ name }) => name);
  const folders = new Map<string, { labels: Overlap; turns: Overlap; keyed: boolean }>();
  const facts: Record<Fact, [number, number]> = { title: [0, 0], date: [0, 0], time: [0, 0], place: [0, 0] };
  let headings = none;
  let same: readonly [number, number] = [0, 0];
  for (const entry of entries.filter(({ key }) => key.kind === 'transcript')) {
    const { key, name, answer } = entry;
    const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    const sums = folders.get(folder) ?? { labels: none, turns: none, keyed: false };
    folders.set(folder, sums);
    if (isUsable(entry, 'labels')) sums.labels = plus(sums.labels, labelOverlap(entry, answer));
    if (isUsable(entry, 'turnsPerLabel')) {
      sums.turns = plus(sums.turns, turnOverlap(entry, answer));
      sums.keyed = true;
    }
    if (isUsable(entry, 'headings')) headings = plus(headings, overlap(countOf((key.headings ?? []).map(squash)), countOf(answer.sections.map(({ heading }) => squash(heading)))));
    for (const fact of ['title', 'date', 'time', 'place'] as const) {
      if (!isUsable(entry, fact)) continue;
      facts[fact][1]++;
      if (squash(answer.metadata[fact] ?? '') === squash(key[fact] ?? '')) facts[fact][0]++;
    }
    const [joined, groups] = sameSpeakers(entry, answer);
    same = [same[0] + joined, same[1] + groups];
  }
  const rows = [...folders].filter(([, { keyed }]) => keyed).map(([name, { labels, turns }]) => [name, { labels: f1(labels), turns: f1(turns), count: turns.right + turns.missed, missed: turns.missed + turns.extra }] as const);
  const total = (part: 'labels' | 'turns'): number => f1([...folders.values()].reduce((sum, folder) => plus(sum, folder[part]), none));
  return {
    summary: {
      labelF1: total('labels'),
      turnF1: total('turns'),
      meanStyleTurnF1: rows.reduce((sum, [, { turns }]) => sum + turns, 0) / Math.max(1, rows.length),
      headingF1: f1(headings),
      title: share(...facts.title),
      date: share(...facts.date),
      time: share(...facts.time),
      place: share(...facts.place),
      sameSpeaker: share(...same),
    },
    styles: new Map(rows),
    wrong,
  };
}
