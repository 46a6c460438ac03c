import { type AnnotationKind, type Annotation, annotationKind, annotationWords } from '@rostrum/core';
import type { Analysis } from './analysis.ts';

/** How a document writes its annotations. */
interface AnnotationForm {
  readonly open: string;
  readonly close: string;
  /** `(Laughter.)`: a capital and a full stop. */
  readonly isSentence: boolean;
}

/** Kinds that are offered where a document has none of its own. */
const commonKinds: readonly AnnotationKind[] = ['laughter', 'applause', 'inaudible', 'crosstalk', 'pause', 'interpreter', 'off-mike'];

/** Every annotation of a document. */
function annotationsOf({ transcript }: Analysis): Annotation[] {
  return transcript.turns.flatMap(({ paragraphs }) => paragraphs.flatMap(({ annotations }) => annotations));
}

/** An annotation of a kind as this document or its house style writes it; undefined where no language has a word for it. */
export function annotationOfKind(analysis: Analysis, kind: AnnotationKind): string | undefined {
  const own = commonest(annotationsOf(analysis).filter((annotation) => annotation.kind === kind));
  if (own !== undefined) return own;
  const [word] = annotationWords(analysis.tree.language, kind);
  return word === undefined ? undefined : written(word, formOf(analysis));
}

/** Annotation text from words of the user's: with the brackets of this document where it has none. */
export function annotationOfWords(analysis: Analysis, words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  if (/^[([（［].*[)\]）］]$/.test(plain)) return plain;
  const { open, close } = formOf(analysis);
  return open + plain + close;
}

/** Annotations to offer: those of the document, the commonest first, then words of the house style and of the language. */
export function annotationChoices(analysis: Analysis): string[] {
  const counts = new Map<string, number>();
  for (const { text } of annotationsOf(analysis)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const own = [...counts].sort(([, left], [, right]) => right - left).map(([text]) => text);
  const form = formOf(analysis);
  const style = (analysis.tree.style.style.annotations ?? []).map((word) => written(word, form));
  const common = commonKinds.flatMap((kind) => annotationOfKind(analysis, kind) ?? []);
  return [...new Set([...own, ...style, ...common])];
}

/** Whether words between brackets are a known annotation here. */
export function knownKind(analysis: Analysis, text: string): AnnotationKind | undefined {
  return annotationKind(text.slice(1, -1), analysis.tree.style.style.annotations);
}

function commonest(annotations: readonly Annotation[]): string | undefined {
  const counts = new Map<string, number>();
  let best: string | undefined;
  for (const { text } of annotations) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (best === undefined || (counts.get(text) ?? 0) > (counts.get(best) ?? 0)) best = text;
  }
  return best;
}

/** The brackets and the spelling that the house style asks for, else those that the document uses most. */
function formOf(analysis: Analysis): AnnotationForm {
  const { style } = analysis.tree.style;
  const texts = annotationsOf(analysis).map(({ text }) => text);
  const most = (test: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(test).length * 2 > texts.length;
  const isSquare = style.annotationBracket === undefined ? most((text) => /^[[［]/.test(text)) : style.annotationBracket === 'square';
  const isWide = texts.length > 0 ? most((text) => /^[（［]/.test(text)) : /^(?:ja|zh)\b/.test(analysis.tree.language);
  const brackets = (isSquare ? ['[]', '［］'] : ['()', '（）'])[isWide ? 1 : 0] ?? '()';
  return { open: brackets.charAt(0), close: brackets.charAt(1), isSentence: style.annotationForm === 'sentence' || most((text) => /^.\p{Lu}.*[.。].$/u.test(text)) };
}

function written(word: string, { open, close, isSentence }: AnnotationForm): string {
  return open + (isSentence ? `${word.charAt(0).toUpperCase()}${word.slice(1)}.` : word) + close;
}
