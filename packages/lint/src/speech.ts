import type { Annotation, Paragraph, Transcript, Turn } from '@rostrum/core';
import { rareSigns } from './rare-signs.ts';
import { remembered } from './remembered.ts';

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
  return remembered(known, transcript, () => {
    const paragraphs = transcript.turns.flatMap((turn) => turn.paragraphs.map((paragraph) => ({ turn, paragraph })));
    const annotations = paragraphs.flatMap(({ turn, paragraph }) => paragraph.annotations.map((annotation) => ({ turn, paragraph, annotation })));
    return { paragraphs, annotations };
  });
}

/** A sign of typography and the paragraph around it. */
export interface SpokenSign extends SpokenParagraph {
  /** `“`, `—`, `█`; `--` and ` -` for hyphens that stand for a dash; a digit before a letter. */
  readonly sign: string;
  readonly start: number;
  /** Index of the paragraph in the document. */
  readonly index: number;
}

const knownSigns = new WeakMap<Transcript, readonly SpokenSign[]>();

/** The signs of typography in what is said, in order; gathered once a document. */
export function signsOf(text: string, transcript: Transcript): readonly SpokenSign[] {
  return remembered(knownSigns, transcript, () => [...inSpeech(signsIn(text, rareSigns(text, transcript).typographic), ({ start }) => start, transcript)].map(({ item, ...place }) => ({ ...item, ...place })));
}

/** The signs at some offsets, each with its start. */
function* signsIn(text: string, offsets: readonly number[]): Generator<Pick<SpokenSign, 'sign' | 'start'>> {
  let end = 0;
  for (const at of offsets) {
    const sign = at < end ? '' : signAt(text, at);
    if (sign === '') continue;
    const start = sign === SPACED_HYPHEN ? at - 1 : at;
    end = start + sign.length;
    yield { sign, start };
  }
}

const SPACED_HYPHEN = ' -';
const BEFORE_LETTER = /[a-z\u00aa-\uffff]/;

/** The sign that stands at an offset; empty for a hyphen inside a word and a digit of a number. */
function signAt(text: string, at: number): string {
  const character = text.charAt(at);
  if (character === '-') return text[at + 1] === '-' ? '--' : text[at - 1] === ' ' && text[at + 1] === ' ' ? SPACED_HYPHEN : '';
  return character >= '0' && character <= '9' && !BEFORE_LETTER.test(text.charAt(at + 1)) ? '' : character;
}

/** Those of some offsets, in ascending order, that lie in what is said. */
export function* spokenOffsets(offsets: readonly number[], transcript: Transcript): Generator<number> {
  for (const { item } of inSpeech(offsets, (offset) => offset, transcript)) yield item;
}

/** A match of an expression and the paragraph around it. */
export interface SpokenMatch extends SpokenParagraph {
  readonly match: RegExpExecArray;
  /** Index of the paragraph in the document. */
  readonly index: number;
}

/** The matches of a global expression that lie in what is said; the text is searched once. */
export function* spokenMatches(text: string, transcript: Transcript, pattern: RegExp): Generator<SpokenMatch> {
  for (const { item, ...place } of inSpeech(text.matchAll(pattern), (match) => match.index, transcript)) yield { ...place, match: item };
}

/** Those of some items, in order of their offsets, that lie in what is said, each with its paragraph and the index of that. */
function* inSpeech<Item>(items: Iterable<Item>, offsetOf: (item: Item) => number, transcript: Transcript): Generator<SpokenParagraph & { readonly item: Item; readonly index: number }> {
  const { paragraphs } = speechOf(transcript);
  let index = 0;
  for (const item of items) {
    const offset = offsetOf(item);
    while (index < paragraphs.length && (paragraphs[index]?.paragraph.span.end ?? 0) <= offset) index++;
    const place = paragraphs[index];
    if (place === undefined) return;
    if (offset >= place.paragraph.span.start) yield { ...place, item, index };
  }
}
