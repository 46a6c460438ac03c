import { type FrontMatterPlace, type Speaker, turnWithLabelAt } from '@rostrum/core';
import type { Analysis } from './analysis.ts';
import type { Span } from './convert.ts';

/** A place that names a person: a label, or a declaration in the front matter. */
export interface Appearance {
  readonly speaker: Speaker;
  readonly span: Span;
  /** As it stands there: a label as printed, a declared value as plain text. */
  readonly text: string;
  /** Present where the front matter names the person. */
  readonly declaration?: FrontMatterPlace;
}

/** The person who is named at an offset, both ends of the name included. */
export function appearanceAt(analysis: Analysis, offset: number): Appearance | undefined {
  const turn = turnWithLabelAt(analysis.transcript.turns, offset);
  const speaker = turn === undefined ? undefined : analysis.speakerById.get(turn.speaker);
  if (turn !== undefined && speaker !== undefined) return { speaker, span: turn.labelSpan, text: turn.label };
  return declarationsOf(analysis).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** Every place that names a speaker: declarations first, then labels in the order of the text. */
export function appearancesOf(analysis: Analysis, speaker: Speaker): Appearance[] {
  const declared = declarationsOf(analysis).filter((each) => each.speaker === speaker);
  const turns = analysis.speech.shares.get(speaker.id)?.turns ?? [];
  return [...declared, ...turns.map(({ labelSpan, label }) => ({ speaker, span: labelSpan, text: label }))];
}

/** What the front matter says of the speakers by name: ids, names and labels. */
export function declarationsOf(analysis: Analysis): Appearance[] {
  const { frontMatterPlaces: places, speakerById, transcript } = analysis;
  const found: Appearance[] = [];
  for (const declaration of places) {
    const { path, part, value, start, end } = declaration;
    const [root, id, key, index] = path;
    if (root !== 'speakers' || path.length < 2) continue;
    const speaker = typeof id === 'number' ? transcript.speakers.find(({ name, labels }) => name === value || labels.includes(value)) : speakerById.get(id ?? '');
    const isId = part === 'key' && path.length === 2;
    const isName = part === 'value' && (path.length === 2 || ((key === 'name' || key === 'family') && path.length === 3) || (key === 'labels' && typeof index === 'number'));
    if (speaker !== undefined && (isId || isName)) found.push({ speaker, span: { start, end }, text: value, declaration });
  }
  return found;
}
