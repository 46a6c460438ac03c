import type { Edit } from '@rostrum/core';
import { missingBlanks } from '../annotation-blanks.ts';
import { characterAt, characterBefore, isWord, seenAfter, seenBefore } from '../code-points.ts';
import { annotationNodes, childOf, turnNodes } from '../nodes.ts';
import { rule } from '../rule.ts';

/** Reports annotations that touch the word or the spaced dash beside them. */
export const annotationSpacing = rule({
  meta: {
    name: 'annotation-spacing',
    summary: 'An annotation touches the word or the dash beside it.',
    group: 'annotations',
    severity: 'warning',
    fix: 'both',
    formats: true,
    source: 'Smithsonian Archives of American Art, Oral History Program Style Guide, section 2',
  },
  check({ text, tree, report }) {
    const annotations = annotationNodes(tree);
    if (annotations.length === 0) return;
    const marks = new Set(turnNodes(tree).map((turn) => childOf(turn, 'mark')?.end));
    for (const annotation of annotations) {
      const printed = text.slice(annotation.start, annotation.end);
      const start = seenBefore(text, annotation.start);
      const edits = missingBlanks(text, annotation, marks.has(start) && text.charAt(start - 1) === ':');
      if (edits.length === 0) continue;
      const insideWord = isWord(characterBefore(text, start)) && isWord(characterAt(text, seenAfter(text, annotation.end)));
      report({
        message: `No blank stands ${where(edits, start)} ${printed}, so that it reads as part of the ${insideWord ? 'word' : 'word or dash'} beside it. Put a blank there.`,
        start: annotation.start,
        end: annotation.end,
        fix: {
          // Inside a word the annotation may stand for the missing half of it.
          safety: insideWord ? 'suggested' : 'safe',
          title: `Set ${printed} off with ${edits.length === 1 ? 'a blank' : 'blanks'}`,
          edits,
        },
      });
    }
  },
});

function where(edits: readonly Edit[], start: number): string {
  if (edits.length > 1) return 'on either side of';
  return edits[0]?.start === start ? 'before' : 'after';
}
