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

/** A sign of typography and the paragraph around it. */
export interface SpokenSign extends SpokenParagraph {
  /** `“`, `—`, `█`; `--` and ` -` for hyphens that stand for a dash; a digit before a letter. */
  readonly sign: string;
  readonly start: number;
  /** Index of the paragraph in the document. */
  readonly index: number;
}

/** Quotation marks, dashes, bars, and digits that resemble letters: what rules on typography look at, in one expression. */
const SIGNS = /["«»–—“”„「」『』█▇■▮▬]|--| -(?= )|[0158](?=[a-z\u00aa-\uffff])/g;

const knownSigns = new WeakMap<Transcript, readonly SpokenSign[]>();

/** The signs of typography in what is said, in order: the text is searched once for all rules. */
export function signsOf(text: string, transcript: Transcript): readonly SpokenSign[] {
  let signs = knownSigns.get(transcript);
  if (signs === undefined) {
    signs = [...spokenMatches(text, transcript, SIGNS)].map(({ match, turn, paragraph, index }) => ({ sign: match[0], start: match.index, turn, paragraph, index }));
    knownSigns.set(transcript, signs);
  }
  return signs;
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
