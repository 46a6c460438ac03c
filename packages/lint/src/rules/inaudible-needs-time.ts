import { rule } from '../rule.ts';
import { flag } from '../rule-options.ts';
import { speechOf } from '../speech.ts';

const TIME = /\d{1,2}:\d{2}/;

/** Reports inaudible passages without a time in a document that marks others with theirs. */
export const inaudibleNeedsTime = rule({
  meta: {
    name: 'inaudible-needs-time',
    summary: 'An inaudible passage is marked without its time, although others have theirs.',
    group: 'annotations',
    severity: 'warning',
    fix: 'none',
    options: { always: flag('whether to ask for times also where the document gives none') },
    source: 'Rev transcription guidelines: [inaudible 00:01:42]',
  },
  check({ transcript, style, options: { always }, report }) {
    const inaudible = speechOf(transcript).annotations.filter(({ annotation }) => annotation.kind === 'inaudible');
    const timed = inaudible.filter(({ annotation }) => TIME.test(annotation.text)).length;
    const isWanted = always || style.style.inaudibleTime === true || timed * 2 > inaudible.length;
    if (!isWanted) return;
    for (const { annotation } of inaudible) {
      if (TIME.test(annotation.text)) continue;
      report({
        message: `${annotation.text} has no time, so that nobody finds the passage in the recording. Add the time, such as ${annotation.text.slice(0, -1)} 00:01:42${annotation.text.slice(-1)}.`,
        ...annotation.span,
      });
    }
  },
});
