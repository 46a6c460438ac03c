import { rareSigns } from '../rare-signs.ts';
import { rule } from '../rule.ts';
import { spokenMatches } from '../speech.ts';

const STRUCK = /~~|<\/?(?:s|del|strike)>/gi;
/** What may stand between the struck words and what replaces them. */
const GAP = /^[\s.,;:!?”’"–—-]*/;

/** Reports struck words that nothing in square brackets replaces. */
export const correctionForm = rule({
  meta: {
    name: 'correction-form',
    summary: 'Struck words are not followed by what should have been said, in square brackets.',
    group: 'annotations',
    severity: 'warning',
    fix: 'none',
    source: 'White House press briefings of 2021 to 2024: words struck out, then the right ones in square brackets',
  },
  check({ text, transcript, report }) {
    if (rareSigns(text, transcript).striking.length === 0) return;
    let open: { readonly start: number; readonly end: number; readonly paragraph: number } | undefined;
    const unclosed = (start: number, end: number) =>
      report({ message: 'Words are struck from here on, and nothing says where that ends: the rest of the paragraph reads as withdrawn. Close the mark.', start, end });
    for (const { match, index, paragraph } of spokenMatches(text, transcript, STRUCK)) {
      const end = match.index + match[0].length;
      const closes = match[0].startsWith('</') || (match[0] === '~~' && open !== undefined && open.paragraph === index);
      if (!closes || open === undefined || open.paragraph !== index) {
        if (open !== undefined) unclosed(open.start, open.end);
        open = closes ? undefined : { start: match.index, end, paragraph: index };
        continue;
      }
      const rest = text.slice(end, Math.min(paragraph.span.end, end + 20));
      const next = rest.slice(GAP.exec(rest)?.[0].length ?? 0);
      // Struck words in a row share one replacement; Markdown hides its bracket behind a backslash.
      if (!/^(?:\\?\[|~~|<)/.test(next)) {
        report({
          message: `“${text.slice(open.end, match.index)}” is struck, but nothing says what was meant: a reader cannot tell a correction from words taken back. Put the right words behind it in square brackets.`,
          start: open.start,
          end,
        });
      }
      open = undefined;
    }
    if (open !== undefined) unclosed(open.start, open.end);
  },
});
