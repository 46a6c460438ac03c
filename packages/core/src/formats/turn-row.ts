import type { Speaker, Transcript } from '../model/schema.ts';
import { LossReport, type Loss } from './format.ts';

/** A turn as one row of a table: everything that is known of it, without references to other rows. */
export interface TurnRow {
  readonly id: string;
  /** Line of the label, from 1. */
  readonly line: number;
  readonly section?: string | undefined;
  /** Id of the speaker. */
  readonly speaker: string;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly affiliation?: string | undefined;
  /** As printed. */
  readonly label: string;
  readonly act: string;
  readonly interpreted: boolean;
  /** Milliseconds from the start of the recording. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Id of the first turn of the question that this turn answers. */
  readonly answers?: string | undefined;
  /** Paragraphs joined with a line break, annotations included. */
  readonly text: string;
}

/** Every turn of a transcript as a row, in order. */
export function turnRows({ sections, speakers, turns, exchanges }: Transcript): TurnRow[] {
  const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
  const people = new Map<string, Speaker>(speakers.map((speaker) => [speaker.id, speaker]));
  const answered = new Map(exchanges.flatMap(({ question, answers }) => answers.map((answer) => [answer, question[0]] as const)));
  return turns.map(({ id, line, section, speaker, label, act, interpreted = false, start, end, paragraphs }) => ({
    id,
    line,
    section: section === undefined ? undefined : headings.get(section),
    speaker,
    name: people.get(speaker)?.name,
    role: people.get(speaker)?.role,
    affiliation: people.get(speaker)?.affiliation,
    label,
    act,
    interpreted,
    start,
    end,
    answers: answered.get(id),
    text: paragraphs.map(({ text }) => text).join('\n'),
  }));
}

/** What a table of turns cannot hold. */
export function rowLosses({ notes, metadata, turns }: Transcript, format: string): Loss[] {
  const losses = new LossReport();
  losses.add(`${format} holds turns alone: lines that belong to no turn were left out.`, notes.length);
  losses.add(`${format} holds turns alone: the facts about the event were left out.`, Object.keys(metadata).filter((key) => key !== 'notices').length);
  losses.add(`${format} has no times for paragraphs: only those of the turns were kept.`, turns.reduce((sum, { paragraphs }) => sum + paragraphs.filter(({ start }) => start !== undefined).length, 0));
  return losses.list();
}
