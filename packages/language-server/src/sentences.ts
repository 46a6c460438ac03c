import type { Span } from './convert.ts';

/** Abbreviations before which no sentence ends although a full stop stands there, in small letters. */
const abbreviations = new Set(
  'mr mrs ms mx dr prof sr sra st jr rev hon gen col lt sgt capt cmdr adm maj gov sen rep amb pres dept inc ltd co corp vs no nos art fig vol pp cf e.g i.e z.b bzw ca nr hr fr abg mme mlle mm m u.s u.k u.n a.m p.m dott sig jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '),
);

const segmenters = new Map<string, Intl.Segmenter>();

/** One segmenter a language and kind: making one costs more than using it. */
function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) && language !== 'und' ? language : 'en', { granularity });
  segmenters.set(key, made);
  return made;
}

/** Code units on both sides of a place that are looked through for a word or a sentence. */
const reach = 4000;

/** The word at an offset of a text, or before it; undefined where none touches it. */
export function wordAt(text: string, within: Span, offset: number, language: string): Span | undefined {
  const words = segmentsOf(text, window(within, offset), segmenter(language, 'word')).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  return words.find(({ start, end }) => start <= offset && offset < end) ?? words.find(({ end }) => end === offset);
}

/** The sentence at an offset of a paragraph (UAX #29, as the platform knows it, with abbreviations joined). */
export function sentenceAt(text: string, within: Span, offset: number, language: string): Span | undefined {
  const joined: { start: number; end: number }[] = [];
  for (const segment of segmentsOf(text, window(within, offset), segmenter(language, 'sentence'))) {
    const last = joined[joined.length - 1];
    if (last !== undefined && endsInAbbreviation(text.slice(last.start, last.end))) last.end = segment.end;
    else joined.push({ ...segment });
  }
  const found = joined.find(({ start, end }) => start <= offset && offset < end) ?? joined[joined.length - 1];
  return found === undefined ? undefined : trimmed(text, found);
}

function window({ start, end }: Span, offset: number): Span {
  return { start: Math.max(start, offset - reach), end: Math.min(end, offset + reach) };
}

function segmentsOf(text: string, { start, end }: Span, segmenting: Intl.Segmenter): Span[] {
  return Array.from(segmenting.segment(text.slice(start, end)), ({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}

/** `Mr.`, `U.S.`, or a single letter as in `J. Smith`. */
function endsInAbbreviation(sentence: string): boolean {
  const last = /([\p{L}.]{1,8})\.\s*$/u.exec(sentence)?.[1];
  return last !== undefined && (abbreviations.has(last.toLowerCase()) || /^\p{Lu}$/u.test(last));
}

function trimmed(text: string, { start, end }: Span): Span {
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  return { start, end };
}
