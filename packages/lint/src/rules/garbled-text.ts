import { misreadIn } from '../misread.ts';
import { rule } from '../rule.ts';

/** Stands for a byte that no reader understood. */
const LOST = '\ufffd';

/** Reports letters that were read in the wrong encoding, and those that were lost by that; each once a document. */
export const garbledText = rule({
  meta: {
    name: 'garbled-text',
    summary: 'Letters were read in the wrong encoding, such as Ã© for é, or lost by that.',
    group: 'typography',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ text, report }) {
    const misread = misreadIn(text).filter(({ meant }) => meant !== LOST);
    const [first] = misread;
    if (first !== undefined) {
      const { start, end, meant } = first;
      report({
        message: `The text was written in UTF-8 and read in another encoding: here “${text.slice(start, end)}” stands for “${meant}”${times(misread.length)}. Get the text anew in the right encoding, or repair what is left of it.`,
        start,
        end,
        fix: { safety: 'suggested', title: `Write “${meant}”${misread.length > 1 ? ` here, and ${misread.length - 1} more` : ''}`, edits: misread.map((each) => ({ start: each.start, end: each.end, text: each.meant })) },
      });
    }
    const at = text.indexOf(LOST);
    if (at < 0) return;
    report({
      message: `“${LOST}” stands for a letter that was lost when the text was read in the wrong encoding${times(text.split(LOST).length - 1)}. Nothing here tells which one: get the text anew.`,
      start: at,
      end: at + 1,
    });
  },
});

function times(count: number): string {
  return count === 1 ? '' : `, the first of ${count} places`;
}
