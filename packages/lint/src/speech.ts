import type { Annotation, Paragraph, Transcript, Turn } from '@rostrum/core';

/** A paragraph and the turn that it belongs to. */
export interface SpokenParagraph {
  readonly turn: Turn;
  readonly paragraph: Paragraph;
}

/** An annotation and where it stands. */
export interface PlacedAnnotation extends SpokenParagraph {
  readonly annotation: Annotation;
}

interface Speech {
  readonly paragraphs: readonly SpokenParagraph[];
  readonly annotations: readonly PlacedAnnotation[];
}

const known = new WeakMap<Transcript, Speech>();

/** What is said in a document: its paragraphs and annotations in order; gathered once a document. */
export function speechOf(transcript: Transcript): Speech {
  let speech = known.get(transcript);
  if (speech === undefined) {
    const paragraphs = transcript.turns.flatMap((turn) => turn.paragraphs.map((paragraph) => ({ turn, paragraph })));
    const annotations = paragraphs.flatMap(({ turn, paragraph }) => paragraph.annotations.map((annotation) => ({ turn, paragraph, annotation })));
    speech = { paragraphs, annotations };
    known.set(transcript, speech);
  }
  return speech;
}

/** A match of an expression and the paragraph around it. */
export interface SpokenMatch extends SpokenParagraph {
  readonly match: RegExpExecArray;
  /** Index of the paragraph in the document. */
  readonly index: number;
}

/** The matches of a global expression that lie in what is said; the text is searched once. */
export function* spokenMatches(text: string, transcript: Transcript, pattern: RegExp): Generator<SpokenMatch> {
  const { paragraphs } = speechOf(transcript);
  let index = 0;
  for (const match of text.matchAll(pattern)) {
    while (index < paragraphs.length && (paragraphs[index]?.paragraph.span.end ?? 0) <= match.index) index++;
    const place = paragraphs[index];
    if (place === undefined) return;
    if (match.index >= place.paragraph.span.start) yield { ...place, match, index };
  }
}
