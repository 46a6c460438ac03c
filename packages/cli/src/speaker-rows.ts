import { nameOf, type Speaker, type Share } from '@rostrum/core';
import { type RegisteredPerson, registeredPerson } from '@rostrum/lint';

/** What one person says in all files. */
export interface SpeakerRow {
  readonly name: string;
  readonly labels: Set<string>;
  role: string | undefined;
  affiliation: string | undefined;
  files: number;
  turns: number;
  words: number;
}

/**
 * Joins the speakers of several files: by the registry of the configuration, else by name. Whom one file keeps apart, as
 * Mr. Smith and Mrs. Smith, stay two people, and are known in other files by their labels.
 */
export class SpeakerRows {
  readonly #byName = new Map<string, SpeakerRow[]>();

  /** Counts the speakers of a file, of an event on that day. */
  add(shares: readonly Share[], people: readonly RegisteredPerson[], date?: string): void {
    const speakers = shares.map((share) => {
      const person = registeredPerson(share.speaker, people, date);
      return { ...share, person, name: person?.name ?? nameOf(share.speaker) };
    });
    const namesakes = new Map<string, number>();
    for (const { name, person } of speakers) if (person === undefined) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
    const taken = new Set<SpeakerRow>();
    for (const { speaker, turns, words, person, name } of speakers) {
      const rows = this.#rowsOf(name);
      const free = rows.filter((row) => !taken.has(row));
      const alone = (namesakes.get(name) ?? 0) < 2 && rows.length === 1 ? free[0] : undefined;
      const row = (person === undefined ? (free.find(({ labels }) => sharesLabel(labels, speaker)) ?? alone) : rows[0]) ?? newRow(name, rows);
      if (!taken.has(row)) row.files++;
      taken.add(row);
      for (const label of speaker.labels) row.labels.add(label);
      row.role ??= speaker.role;
      row.affiliation ??= speaker.affiliation ?? person?.affiliation;
      row.turns += turns.length;
      row.words += words;
    }
  }

  /** All people, those who say most first. */
  sorted(): SpeakerRow[] {
    return [...this.#byName.values()].flat().sort(byWords);
  }

  #rowsOf(name: string): SpeakerRow[] {
    const rows = this.#byName.get(name) ?? [];
    this.#byName.set(name, rows);
    return rows;
  }
}

function newRow(name: string, rows: SpeakerRow[]): SpeakerRow {
  const row: SpeakerRow = { name, labels: new Set(), role: undefined, affiliation: undefined, files: 0, turns: 0, words: 0 };
  rows.push(row);
  return row;
}

function sharesLabel(labels: ReadonlySet<string>, speaker: Speaker): boolean {
  return speaker.labels.some((label) => labels.has(label) || [...labels].some((each) => same(each, label)));
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function byWords(left: SpeakerRow, right: SpeakerRow): number {
  return right.words - left.words || (left.name < right.name ? -1 : Number(left.name > right.name));
}
