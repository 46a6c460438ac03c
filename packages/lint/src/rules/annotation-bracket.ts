import type { Annotation } from '@rostrum/core';
import { rule } from '../rule.ts';
import { speechOf } from '../speech.ts';

/** Kinds that houses print in either bracket; what an editor puts into the text stands in square ones everywhere. */
const KINDS: ReadonlySet<Annotation['kind']> = new Set(['interpreter', 'inaudible', 'laughter', 'applause', 'crosstalk', 'pause', 'off-mike', 'sound']);
const SHAPES: ReadonlyMap<string, 'round' | 'square'> = new Map([
  ['(', 'round'],
  ['（', 'round'],
  ['[', 'square'],
  ['［', 'square'],
]);
/** How much more often a bracket stands that is the form of the document. */
const TIMES_AS_OFTEN = 3;

/** Reports annotations in another bracket than the house or the document uses. */
export const annotationBracket = rule({
  meta: {
    name: 'annotation-bracket',
    summary: 'An annotation stands in another kind of bracket than those of its kind.',
    group: 'annotations',
    severity: 'warning',
    fix: 'both',
    formats: true,
    source: 'GPO Style Manual (2008), chapter 20: brackets and parentheses in reports of hearings',
  },
  check({ text, transcript, style, report }) {
    const annotations = speechOf(transcript).annotations.flatMap(({ annotation }) => {
      const shape = SHAPES.get(annotation.text.charAt(0));
      return shape !== undefined && KINDS.has(annotation.kind) ? [{ annotation, shape }] : [];
    });
    const pinned = style.pinned ? style.style.annotationBracket : undefined;
    const usual = pinned === undefined ? usualShapes(annotations) : undefined;
    for (const { annotation, shape } of annotations) {
      const wanted = pinned ?? usual?.get(annotation.kind);
      if (wanted === undefined || wanted === shape) continue;
      const { start, end } = annotation.span;
      const right = bracketed(text.slice(start, end), wanted);
      const why = pinned === undefined ? `${wanted} brackets stand round most of its kind here` : `the house style ${style.style.name} uses ${wanted} ones`;
      report({
        message: `${annotation.text} stands in ${shape} brackets, but ${why}: a search for ${right} misses it. Write ${right}.`,
        start,
        end,
        fix: {
          safety: pinned === undefined ? 'suggested' : 'safe',
          title: `Write ${right}`,
          edits: [
            { start, end: start + 1, text: right.charAt(0) },
            { start: end - 1, end, text: right.slice(-1) },
          ],
        },
      });
    }
  },
});

/** The bracket of each kind that stands so much more often than the other one that the other is a slip. */
function usualShapes(annotations: readonly { readonly annotation: Annotation; readonly shape: 'round' | 'square' }[]): Map<string, 'round' | 'square'> {
  const counts = new Map<string, { round: number; square: number }>();
  for (const { annotation, shape } of annotations) {
    const count = counts.get(annotation.kind) ?? { round: 0, square: 0 };
    count[shape]++;
    counts.set(annotation.kind, count);
  }
  const usual = new Map<string, 'round' | 'square'>();
  for (const [kind, { round, square }] of counts) {
    if (round >= square * TIMES_AS_OFTEN) usual.set(kind, 'round');
    else if (square >= round * TIMES_AS_OFTEN) usual.set(kind, 'square');
  }
  return usual;
}

function bracketed(printed: string, shape: 'round' | 'square'): string {
  const wide = /^[（［]/.test(printed);
  const [open, close] = shape === 'round' ? (wide ? '（）' : '()') : wide ? '［］' : '[]';
  return `${open}${printed.slice(1, -1)}${close}`;
}
