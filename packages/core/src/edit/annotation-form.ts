import type { ParsedDocument } from '../document.ts';
import type { AnnotationKind } from '../languages/language.ts';
import type { Annotation } from '../model/schema.ts';
import { annotationKind, annotationWords } from '../syntax/annotation.ts';
import { countsOf } from '../syntax/group-by.ts';

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
function annotationsOf({ transcript }: ParsedDocument): Annotation[] {
  return transcript.turns.flatMap(({ paragraphs }) => paragraphs.flatMap(({ annotations }) => annotations));
}

/**
 * An annotation of a kind as this document or its house style writes it; undefined where no language has a word for it.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { annotationOfKind } from '@rostrum/core/edit';
 *
 * const document = readDocument('CHAIR: Is it open?\nMS. LANE: It is. [Laughter]\nCHAIR: Thank you.\n');
 * console.log(annotationOfKind(document, 'laughter'), annotationOfKind(document, 'applause'));
 *
 * //=> [Laughter] [applause]
 * ```
 */
export function annotationOfKind(document: ParsedDocument, kind: AnnotationKind): string | undefined {
  const own = commonest(annotationsOf(document).filter((annotation) => annotation.kind === kind));
  if (own !== undefined) return own;
  const [word] = annotationWords(document.tree.language, kind);
  return word === undefined ? undefined : written(word, formOf(document));
}

/**
 * Annotation text from words of the user's: with the brackets of this document where it has none.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { annotationOfWords } from '@rostrum/core/edit';
 *
 * const document = readDocument('CHAIR: Is it open?\nMS. LANE: It is. [Laughter]\nCHAIR: Thank you.\n');
 * console.log(annotationOfWords(document, 'bells ring'), annotationOfWords(document, '(bells ring)'));
 *
 * //=> [bells ring] (bells ring)
 * ```
 */
export function annotationOfWords(document: ParsedDocument, words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  if (/^[([（［].*[)\]）］]$/.test(plain)) return plain;
  const { open, close } = formOf(document);
  return open + plain + close;
}

/**
 * Annotations to offer: those of the document, the commonest first, then words of the house style and of the language.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { annotationChoices } from '@rostrum/core/edit';
 *
 * const document = readDocument('CHAIR: Is it open?\nMS. LANE: It is. [Laughter]\nCHAIR: Thank you.\n');
 * console.log(annotationChoices(document).slice(0, 3));
 *
 * //=> ["[Laughter]","[applause]","[inaudible]"]
 * ```
 */
export function annotationChoices(document: ParsedDocument): string[] {
  const counts = countsOf(annotationsOf(document).map(({ text }) => text));
  const own = [...counts].sort(([, left], [, right]) => right - left).map(([text]) => text);
  const form = formOf(document);
  const style = (document.tree.style.style.annotations ?? []).map((word) => written(word, form));
  const common = commonKinds.flatMap((kind) => annotationOfKind(document, kind) ?? []);
  return [...new Set([...own, ...style, ...common])];
}

/**
 * Whether words between brackets are a known annotation here.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { knownKind } from '@rostrum/core/edit';
 *
 * const document = readDocument('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Thank you.\n');
 * console.log(knownKind(document, '(Laughter.)'), knownKind(document, '(the harbour)'));
 *
 * //=> laughter undefined
 * ```
 */
export function knownKind(document: ParsedDocument, text: string): AnnotationKind | undefined {
  return annotationKind(text.slice(1, -1), document.tree.style.style.annotations);
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
function formOf(document: ParsedDocument): AnnotationForm {
  const { style } = document.tree.style;
  const texts = annotationsOf(document).map(({ text }) => text);
  const most = (test: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(test).length * 2 > texts.length;
  const isSquare = style.annotationBracket === undefined ? most((text) => /^[[［]/.test(text)) : style.annotationBracket === 'square';
  const isWide = texts.length > 0 ? most((text) => /^[（［]/.test(text)) : /^(?:ja|zh)\b/.test(document.tree.language);
  const brackets = (isSquare ? ['[]', '［］'] : ['()', '（）'])[isWide ? 1 : 0] ?? '()';
  return { open: brackets.charAt(0), close: brackets.charAt(1), isSentence: style.annotationForm === 'sentence' || most((text) => /^.\p{Lu}.*[.。].$/u.test(text)) };
}

function written(word: string, { open, close, isSentence }: AnnotationForm): string {
  return open + (isSentence ? `${word.charAt(0).toUpperCase()}${word.slice(1)}.` : word) + close;
}
