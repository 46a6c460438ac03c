import { speechOf } from '../speech.ts';
import { rule } from '../rule.ts';

/** Further places named with the first one. */
const SHOWN = 50;

/** Lists, as one finding, the passages that nobody could hear. */
export const inaudibleList = rule({
  meta: {
    name: 'inaudible-list',
    summary: 'Passages are marked as inaudible: a list of what to listen to once more.',
    group: 'annotations',
    severity: 'info',
    fix: 'none',
    source: 'Miller Center, Oral History Style Guide: keep inaudible passages to a minimum',
  },
  check({ tree, transcript, report }) {
    const inaudible = speechOf(transcript).annotations.filter(({ annotation }) => annotation.kind === 'inaudible');
    const [first, ...others] = inaudible;
    if (first === undefined) return;
    const lines = [...new Set(inaudible.map(({ annotation }) => tree.lines.lineAt(annotation.span.start)))];
    const where = `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, SHOWN).join(', ')}${lines.length > SHOWN ? ', …' : ''}`;
    report({
      message: `${inaudible.length === 1 ? 'One passage is' : `${inaudible.length} passages are`} marked as inaudible (${where}): words are missing there. Listen once more, or ask the speakers.`,
      ...first.annotation.span,
      ...(others.length > 0 && { related: others.slice(0, SHOWN).map(({ annotation }) => ({ message: 'Another one stands here.', ...annotation.span })) }),
    });
  },
});
