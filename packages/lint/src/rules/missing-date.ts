import { interpret, parse, type Transcript } from '@rostrum/core';
import { placeOfFact } from '../document-start.ts';
import { frontMatterStub } from '../front-matter-stub.ts';
import { rule } from '../rule.ts';

/** Reports a document that does not say when its event took place. */
export const missingDate = rule({
  meta: {
    name: 'missing-date',
    summary: 'Neither the header nor the front matter says on which day the event took place.',
    group: 'metadata',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ text, tree, transcript, style, report }) {
    if (transcript.metadata.date !== undefined) return;
    const impossible = impossibleDay(text, transcript, style.style.name);
    if (impossible !== undefined) {
      report({ message: `“${impossible.number}” names no day of the calendar here, so that the transcript has no date: it cannot be cited, sorted or found by day. Correct the date.`, start: impossible.start, end: impossible.start + impossible.number.length });
      return;
    }
    const fix = frontMatterStub(tree, 'date');
    const where = fix === undefined ? 'Give “date” a day such as 2024-05-31.' : 'Add a dateline above the first turn, or “date: 2024-05-31” in front matter.';
    report({
      message: `The transcript has no date: it cannot be cited, sorted or found by day. ${where}`,
      ...placeOfFact(tree, 'date'),
      ...(fix !== undefined && { fix }),
    });
  },
});

const HEAD = 2000;
/** What is read again: the head and enough of the turns to know a transcript. */
const LONGEST_READ = 20_000;
const MOST_TRIES = 4;
/** Numbers that may be no day, or no month; no times and no parts of longer numbers. */
const NUMBER = /(?<![\d:.,])(?:1[3-9]|[2-9]\d)(?!\d|:)/g;

/** A number of the head without which it would hold a date: “32 May 2024”, “2024-13-05”. A month and a day are at most twelve in any order. */
function impossibleDay(text: string, { turns }: Transcript, style: string): { readonly number: string; readonly start: number } | undefined {
  const head = text.slice(0, Math.min(turns[0]?.span.start ?? 0, HEAD));
  if (!/(?<!\d)\d{4}(?!\d)|年/.test(head)) return undefined;
  for (const { 0: number, index: start } of [...head.matchAll(NUMBER)].slice(0, MOST_TRIES)) {
    const other = `${text.slice(0, start)}12${text.slice(start + number.length, LONGEST_READ)}`;
    if (interpret(parse(other, { style })).metadata.date !== undefined) return { number, start };
  }
  return undefined;
}
