import type { Annotation } from '@rostrum/core';
import { withoutUnseen } from '../code-points.ts';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';
import { type PlacedAnnotation, speechOf } from '../speech.ts';

/** Kinds whose case follows the place; `sic` and what an editor adds do not. */
const KINDS: ReadonlySet<Annotation['kind']> = new Set(['interpreter', 'inaudible', 'laughter', 'applause', 'crosstalk', 'pause', 'off-mike', 'sound']);
const SENTENCE_END = /[.?!…][”"’»)\]]*$/;
const GOES_ON = lazily(() => /^(?:[,;:]|[–—-]|\p{Ll})/u);
const CAPITAL = lazily(() => /^\p{Lu}(?!\p{Lu})/u);
const SMALL = lazily(() => /^\p{Ll}/u);

/** What stands further away says nothing about an annotation. */
const REACH = 40;

/** Reports annotations whose capital and full stop do not fit where they stand. */
export const annotationCase = rule({
  meta: {
    name: 'annotation-case',
    summary: 'An annotation inside a sentence begins with a capital, or one that stands as a sentence does not.',
    group: 'annotations',
    severity: 'warning',
    fix: 'both',
    formats: true,
    source: 'Smithsonian Archives of American Art, Oral History Program Style Guide, section 2',
  },
  check({ text, tree, transcript, style, report }) {
    // German nouns have a capital wherever they stand.
    if (tree.language.startsWith('de')) return;
    const asSentence = style.style.annotationForm === 'sentence';
    for (const placed of speechOf(transcript).annotations) {
      const { annotation } = placed;
      if (!KINDS.has(annotation.kind)) continue;
      const place = placeOf(text, placed);
      const right = place === 'inside' ? insideForm(annotation.text) : place === 'sentence' && asSentence ? sentenceForm(annotation) : undefined;
      if (right === undefined || right === annotation.text) continue;
      const { start, end } = annotation.span;
      report({
        message:
          place === 'inside'
            ? `${annotation.text} stands inside a sentence and reads as the end of it. Write ${right}.`
            : `${annotation.text} stands as a sentence of its own, which the house style ${style.style.name} prints with a capital and a full stop. Write ${right}.`,
        start,
        end,
        fix: { safety: style.pinned && asSentence ? 'safe' : 'suggested', title: `Write ${right}`, edits: [{ start, end, text: right }] },
      });
    }
  },
});

/** Where an annotation stands; undefined where either form may be right. */
function placeOf(text: string, { paragraph, annotation }: PlacedAnnotation): 'inside' | 'sentence' | undefined {
  const { start, end } = annotation.span;
  const before = withoutUnseen(text.slice(Math.max(paragraph.span.start, start - REACH), start)).trimEnd();
  const after = withoutUnseen(text.slice(end, Math.min(paragraph.span.end, end + REACH))).trimStart();
  const opens = before === '' || SENTENCE_END.test(before);
  if (!opens) return GOES_ON().test(after) && !/[)\]:]$/.test(before) ? 'inside' : undefined;
  if (after === '') return 'sentence';
  // What nobody heard may be the first word of the sentence that goes on with a name.
  return annotation.kind !== 'inaudible' && /^[“"«\p{Lu}]/u.test(after) ? 'sentence' : undefined;
}

/** A small letter and no full stop; a text all in capitals is left alone. */
function insideForm(printed: string): string | undefined {
  const content = printed.slice(1, -1);
  if (!CAPITAL().test(content) && !/^\p{Ll}[^]*\.$/u.test(content)) return undefined;
  return `${printed.charAt(0)}${lowered(content).replace(/\.$/, '')}${printed.slice(-1)}`;
}

/** A capital and, unless it opens what is said, a full stop. */
function sentenceForm({ kind, text }: Annotation): string | undefined {
  const content = text.slice(1, -1);
  if (!SMALL().test(content) && !CAPITAL().test(content)) return undefined;
  const raised = content.charAt(0).toUpperCase() + content.slice(1);
  const closed = kind === 'interpreter' || /[.?!…\d]$/.test(raised) ? raised : `${raised}.`;
  return `${text.charAt(0)}${closed}${text.slice(-1)}`;
}

function lowered(content: string): string {
  return content.charAt(0).toLowerCase() + content.slice(1);
}
