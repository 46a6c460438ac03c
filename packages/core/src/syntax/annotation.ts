import { languages } from '../languages/index.ts';
import type { AnnotationKind } from '../languages/language.ts';
import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isColon, isDigit, isLineEnd, isLower } from './characters.ts';

const LONGEST = 120;

const vocabulary = new Map<string, AnnotationKind>();
for (const { annotations } of languages) {
  for (const [kind, phrases] of Object.entries(annotations)) for (const phrase of phrases.words) vocabulary.set(phrase, kind as AnnotationKind);
}

/**
 * Every phrase of an annotation that the languages list, in small letters, with the kind it tells.
 *
 * @example
 * ```ts
 * import { annotationPhrases } from '@rostrum/core';
 *
 * console.log(annotationPhrases.get('laughter'), annotationPhrases.get('applaus'), annotationPhrases.has('harbour'));
 *
 * //=> laughter applause false
 * ```
 */
export const annotationPhrases: ReadonlyMap<string, AnnotationKind> = vocabulary;

/**
 * How a language (BCP 47) writes annotations of a kind, the commonest first; English words where we know none.
 *
 * @example
 * ```ts
 * import { annotationWords } from '@rostrum/core';
 *
 * console.log(annotationWords('de', 'laughter')[0], annotationWords('fr-CA', 'applause')[0]);
 *
 * //=> lachen applaudissements
 * ```
 */
export function annotationWords(language: string, kind: AnnotationKind): readonly string[] {
  const code = language.split('-', 1)[0];
  const own = languages.find((candidate) => candidate.code === code)?.annotations[kind];
  return (own ?? languages.find((candidate) => candidate.code === 'en')?.annotations[kind])?.words ?? [];
}

/**
 * Kind of an annotation from the words between its brackets; undefined when they are in no vocabulary.
 *
 * @example
 * ```ts
 * import { annotationKind } from '@rostrum/core';
 *
 * console.log(annotationKind('Laughter'), annotationKind('Rires'), annotationKind('the harbour'), annotationKind('Bells', ['bells']));
 *
 * //=> laughter laughter undefined other
 * ```
 */
export function annotationKind(content: string, extra: readonly string[] = []): AnnotationKind | undefined {
  const printed = vocabulary.get(content);
  if (printed !== undefined) return printed;
  const plain = plainContent(content);
  const known = vocabulary.get(plain) ?? firstWordsKind(plain);
  return known ?? (extra.includes(plain) ? 'other' : undefined);
}

function plainContent(content: string): string {
  let end = content.length;
  while (end > 0 && '.!?。… '.includes(content[end - 1] ?? '')) end--;
  const lower = content.slice(0, end).trim().toLowerCase();
  return lower.includes('\u00a0') || lower.includes("'") ? lower.replaceAll('\u00a0', ' ').replaceAll("'", '’') : lower;
}

/** `inaudible 00:01:42`, `laughter and applause`, `Beifall bei der SPD`: the first word or two tell. */
function firstWordsKind(plain: string): AnnotationKind | undefined {
  const first = plain.indexOf(' ');
  if (first < 0) return undefined;
  const second = plain.indexOf(' ', first + 1);
  const pair = second < 0 ? undefined : vocabulary.get(plain.slice(0, second));
  if (pair !== undefined) return pair;
  const word = plain.slice(0, first);
  const kind = vocabulary.get(trimComma(word));
  if (kind === undefined || kind === 'other') return undefined;
  // "(pause for thought)" is speech as likely as not; these openings are not
  const rest = plain.slice(first + 1);
  const joined = /^(?:and|et|und|y|e|и|ו|bei|beim|von|im|der|des|at|from|to|by|in|on|with|dans|sur|en|na|del|с|от|de|do|da)(?= |$)/u.test(rest) || isDigit(rest.charCodeAt(0));
  return joined || kind === 'inaudible' || kind === 'applause' ? kind : undefined;
}

function trimComma(word: string): string {
  return word.endsWith(',') ? word.slice(0, -1) : word;
}

/** The signs that open an annotation. */
export const openingBrackets: readonly string[] = ['(', '[', '（', '［'];

/** Offset behind the bracket that closes the one at `open`, or -1 when the paragraph ends first or a further one opens. */
export function closeOfBracket(text: string, open: number, end: number): number {
  const sign = text.charCodeAt(open);
  const close = sign === 0x28 ? 0x29 : sign === 0x5b ? 0x5d : sign === 0xff08 ? 0xff09 : 0xff3d;
  const limit = Math.min(end, open + LONGEST);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === close) return at + 1;
    if (code === sign) return -1;
  }
  return -1;
}

/** What a bracket is: an annotation of some kind, or undefined for words that somebody spoke. */
export function readBracket(text: string, open: number, close: number, extra: readonly string[]): AnnotationKind | undefined {
  const content = text.slice(open + 1, close - 1);
  const kind = holdsLabel(content) ? undefined : annotationKind(content, extra);
  if (kind !== undefined) return kind;
  const sign = text.charCodeAt(open);
  if (sign !== 0x5b && sign !== 0xff3b) return undefined;
  return isSpeech(content) ? undefined : 'other';
}

/** A colon that no digit follows: somebody speaks inside the bracket. */
export function holdsLabel(content: string): boolean {
  for (let at = 0; at < content.length; at++) if (isColon(content.charCodeAt(at)) && !isDigit(content.charCodeAt(at + 1))) return true;
  return false;
}

/** A bracket that holds a label, a title, or five words and more outside the vocabulary is speech. */
function isSpeech(content: string): boolean {
  let words = 0;
  let inside = false;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    const blank = code === 0x20 || code === 0xa0 || isLineEnd(code);
    if (!blank && !inside) words++;
    inside = !blank;
  }
  const first = content.split(' ', 1)[0] ?? '';
  return holdsLabel(content) || words >= 5 || words === 0 || content.startsWith('[') || (hasClass(first, wordClass.honorific) && !isLower(first.charCodeAt(0)));
}
