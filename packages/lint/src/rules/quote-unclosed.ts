import { rule } from '../rule.ts';
import { signsOf, type SpokenSign } from '../speech.ts';

const MARKS = new Set('“”„«»「」『』');

/** Reports quotations that nobody ends before the turn does. */
export const quoteUnclosed = rule({
  meta: {
    name: 'quote-unclosed',
    summary: 'A quotation mark opens, and nothing closes it before the turn ends.',
    group: 'typography',
    severity: 'warning',
    fix: 'none',
    source: 'GPO Style Manual (2008), chapter 8: a quotation of several paragraphs opens each and closes the last',
  },
  check({ text, transcript, report }) {
    const marks = signsOf(text, transcript).filter(({ sign }) => MARKS.has(sign));
    if (marks.length === 0) return;
    const closers = closersOf(marks);
    let open: { readonly sign: string; readonly start: number }[] = [];
    let turn: unknown;
    const flush = () => {
      for (const { sign, start } of open) {
        report({
          message: `The quotation that ${sign} opens here is never closed: nobody can tell where the quoted words end and the speaker’s go on. Put ${closers.get(sign)?.[0] ?? ''} behind the last quoted word.`,
          start,
          end: start + 1,
        });
      }
      open = [];
    };
    for (const { sign, start, paragraph, turn: own } of marks) {
      if (own !== turn) flush();
      turn = own;
      if (open.length > 0 && closers.get(open.at(-1)?.sign ?? '')?.includes(sign) === true) open.pop();
      else if (!closers.has(sign)) closeOuter(open, sign, closers);
      // A quotation that runs over paragraphs opens each of them again.
      else if (start === paragraph.span.start && open.at(-1)?.sign === sign) open.splice(-1, 1, { sign, start });
      else open.push({ sign, start });
    }
    flush();
  },
});

/** A mark may close an outer quotation whose inner one was left open. */
function closeOuter(open: { readonly sign: string }[], sign: string, closers: ReadonlyMap<string, string>): void {
  const outer = open.findLastIndex((each) => closers.get(each.sign)?.includes(sign) === true);
  if (outer >= 0) open.splice(outer, 1);
}

/** Which marks close which, as the document uses them: “ closes in German what „ opens, » may open in Danish. */
function closersOf(marks: readonly SpokenSign[]): ReadonlyMap<string, string> {
  const closers = new Map([
    ['「', '」'],
    ['『', '』'],
  ]);
  const signs = new Set(marks.map(({ sign }) => sign));
  if (signs.has('„')) closers.set('„', '“”');
  else closers.set('“', '”');
  const first = marks.find(({ sign }) => sign === '«' || sign === '»')?.sign;
  if (first === '»') closers.set('»', '«');
  else closers.set('«', '»');
  return closers;
}
