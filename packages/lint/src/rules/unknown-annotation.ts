import { annotationKind, annotationPhrases, annotationWords } from '@rostrum/core';
import { missingBlanks } from '../annotation-blanks.ts';
import { lazily } from '../lazily.ts';
import { type Near, NearIndex } from '../near-index.ts';
import { rareSigns } from '../rare-signs.ts';
import { rule, type RuleContext } from '../rule.ts';
import { strings } from '../rule-options.ts';
import { speechOf, spokenOffsets } from '../speech.ts';

/** Short words differ too easily. */
const MIN_LENGTH = 6;
/** In words this long a letter that is lost or other rarely makes another word. */
const LONG = 8;
const BRACKET = lazily(() => /[([](\p{L}[\p{L}\p{M} ’'-]{4,30})\.?[)\]]/uy);
/** Scripts in which one letter of a word is a syllable or more. */
const SYLLABIC = lazily(() => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u);
/** What stands behind the words of an annotation: a full stop, a time. */
const TAIL = /[\s.\d:]+$/;

/** Reports brackets whose words are a slip of an annotation, or that are not in the vocabulary of the house. */
export const unknownAnnotation = rule({
  meta: {
    name: 'unknown-annotation',
    summary: 'The words of an annotation are misspelt, or not among those that the house uses.',
    group: 'annotations',
    severity: 'warning',
    fix: 'suggested',
    options: { vocabulary: strings('the words of annotations that the house uses; empty: all that are known') },
    source: 'Smithsonian Archives of American Art, Oral History Program Style Guide, section 2: one list of annotations',
  },
  check(context) {
    reportSlips(context);
    if (context.options.vocabulary.length > 0) reportUnlisted(context, new Set(context.options.vocabulary.map((phrase) => phrase.toLowerCase())));
  },
});

function reportSlips({ text, transcript, style, options, report }: RuleContext<{ readonly vocabulary: readonly string[] }>): void {
  const { brackets } = rareSigns(text, transcript);
  if (brackets.length === 0) return;
  const own = [...(style.style.annotations ?? []), ...options.vocabulary];
  const language = transcript.metadata.language ?? 'en';
  const judged = new Map<string, string | undefined>();
  for (const bracket of spokenOffsets(brackets, transcript)) {
    BRACKET().lastIndex = bracket;
    const phrase = BRACKET().exec(text)?.[1];
    if (phrase === undefined) continue;
    const { lastIndex: end } = BRACKET();
    if (!judged.has(phrase)) judged.set(phrase, slipOf(phrase, language, own));
    const right = judged.get(phrase);
    if (right === undefined) continue;
    const start = bracket + 1;
    const word = { start, end: start + phrase.length };
    report({
      message: `“${phrase}” looks like a slip for “${right}”: the remark counts as spoken, and a search for it misses this one. Correct it.`,
      ...word,
      // what is an annotation now must not touch the words beside it
      fix: { safety: 'suggested', title: `Write “${right}”`, edits: [{ ...word, text: right }, ...missingBlanks(text, { start: bracket, end }, false)].sort((left, right) => left.start - right.start) },
    });
  }
}

/** By the primary subtag of the language. */
const phrasesOf = new Map<string, NearIndex<string>>();

/** How a language writes annotations; English where none is known. The words of other languages resemble too many of its own. */
function phrasesIn(language: string): NearIndex<string> {
  const code = language.split('-', 1)[0] ?? '';
  const known = phrasesOf.get(code);
  if (known !== undefined) return known;
  const kinds = [...new Set(annotationPhrases.values())];
  const index = indexOf(kinds.flatMap((kind) => annotationWords(code, kind)));
  phrasesOf.set(code, index);
  return index;
}

/** The annotation of which a phrase is a slip; undefined where it is one itself, or something else. */
function slipOf(phrase: string, language: string, own: readonly string[]): string | undefined {
  const lower = phrase.toLowerCase();
  if (lower.length < MIN_LENGTH || SYLLABIC().test(lower) || annotationKind(phrase, own) !== undefined) return undefined;
  const near = [...phrasesIn(language).near(lower), ...(own.length > 0 ? indexOf(own).near(lower) : [])];
  const found = near.find((each) => isSlip(lower, each));
  if (found === undefined) return undefined;
  if (phrase === phrase.toUpperCase()) return found.item.toUpperCase();
  return phrase.charAt(0) === lower.charAt(0) ? found.item : found.item.charAt(0).toUpperCase() + found.item.slice(1);
}

function indexOf(known: readonly string[]): NearIndex<string> {
  const index = new NearIndex<string>();
  for (const phrase of known) if (phrase.length >= MIN_LENGTH && !SYLLABIC().test(phrase)) index.add(phrase, phrase);
  return index;
}

/**
 * One letter more, less or other, or two swapped; an ending makes another form of the word, not a slip. Words that exist
 * differ by a letter as well, most of them near their beginning: (painting) and (shooting) are no (pointing) and
 * (shouting), nor (similes) a (smiles). So a letter that is other or added counts only in the second half of a long word,
 * one that is lost only in a long word; a letter printed once or twice too often, or in its neighbour’s place, makes no word.
 */
function isSlip(phrase: string, { item, distance }: Near<string>): boolean {
  if (item.startsWith(phrase) || phrase.startsWith(item) || phrase.charAt(0) !== item.charAt(0)) return false;
  if (phrase.slice(0, -1) === item.slice(0, -1)) return false;
  let at = 0;
  while (phrase.charAt(at) === item.charAt(at)) at++;
  if (phrase.length === item.length && distance === 2) return areSwapped(phrase, item, at);
  if (distance !== 1) return false;
  const [longer, shorter] = phrase.length > item.length ? [phrase, item] : [item, phrase];
  if (longer.length > shorter.length && longer.charAt(at) === longer.charAt(at - 1)) return true;
  return item.length >= LONG && (phrase.length < item.length || at * 2 >= item.length);
}

function areSwapped(phrase: string, item: string, at: number): boolean {
  return phrase.charAt(at) === item.charAt(at + 1) && phrase.charAt(at + 1) === item.charAt(at) && phrase.slice(at + 2) === item.slice(at + 2);
}

function reportUnlisted({ transcript, report }: Pick<RuleContext, 'transcript' | 'report'>, vocabulary: ReadonlySet<string>): void {
  for (const { annotation } of speechOf(transcript).annotations) {
    if (annotation.kind === 'correction' || annotation.kind === 'redaction') continue;
    const phrase = annotation.text.slice(1, -1).replace(TAIL, '').toLowerCase();
    if (phrase === '' || vocabulary.has(phrase) || (annotation.kind === 'other' && annotationKind(phrase) === undefined)) continue;
    report({
      message: `${annotation.text} is not among the annotations that the house uses (${[...vocabulary].slice(0, 6).join(', ')}${vocabulary.size > 6 ? ', …' : ''}): one idea under two names is found under one only. Use one of these, or add it to the vocabulary.`,
      ...annotation.span,
    });
  }
}
