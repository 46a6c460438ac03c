import type { Metadata, Note, Section, Transcript, Turn } from '../model/schema.ts';

/** One part of a document, in the order of the text. */
export type DocumentPart =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'note'; readonly note: Note };

/** Headings, turns and notes of a transcript in the order of the text, for formats that read from top to bottom. */
export function documentParts({ sections, turns, notes }: Transcript): DocumentPart[] {
  const parts = [
    ...sections.map((section) => ({ line: section.line, part: { kind: 'section', section } as const })),
    ...turns.map((turn) => ({ line: turn.line, part: { kind: 'turn', turn } as const })),
    ...notes.map((note) => ({ line: note.line, part: { kind: 'note', note } as const })),
  ];
  return parts.sort((left, right) => left.line - right.line).map(({ part }) => part);
}

/** The date, time and place of an event in one line: "2024-09-10, 09:05 CET, Amberly". */
export function eventLine({ date, time, timezone, place }: Metadata): string {
  const clock = time === undefined ? undefined : [time, timezone].filter((part) => part !== undefined).join(' ');
  return [date, clock, place].filter((part) => part !== undefined).join(', ');
}
