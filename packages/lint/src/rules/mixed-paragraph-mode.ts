import type { Edit, Transcript } from '@rostrum/core';
import { documentStart } from '../document-start.ts';
import { groupBy } from '../group-by.ts';
import { remembered } from '../remembered.ts';
import { type RuleContext, rule } from '../rule.ts';

/** So many times as often must one form stand as the other before the other is taken for an oversight. */
const PREVAILS = 3;
/** Files of one house style that must agree before another one is told of. */
const LEAST_FILES = 3;
/** So many turns show whether a document breaks its lines by width. */
const WRAP_SAMPLE = 200;
const LINE_END = /\r\n|\n|\r/g;

/** What parts two turns, or two paragraphs of one turn. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly blank: boolean;
}

/** Reports turns and paragraphs that are parted in another way than the rest of the document. */
export const mixedParagraphMode = rule({
  meta: {
    name: 'mixed-paragraph-mode',
    summary: 'Some turns or paragraphs are parted by a blank line, and others are not.',
    group: 'structure',
    severity: 'info',
    fix: 'both',
  },
  check(context) {
    const { betweenTurns, betweenParagraphs } = gapsOf(context);
    reportFew(context, betweenTurns, 'turns');
    reportFew(context, betweenParagraphs, 'paragraphs');
  },
  across: {
    gather(context) {
      const { betweenTurns } = gapsOf(context);
      if (betweenTurns.length < PREVAILS) return undefined;
      const blank = betweenTurns.filter((gap) => gap.blank).length;
      const isMixed = Math.min(blank, betweenTurns.length - blank) * PREVAILS > betweenTurns.length;
      return isMixed ? undefined : { style: context.style.style.name, blank: blank * 2 > betweenTurns.length, ...documentStart(context.tree) };
    },
    compare(documents, report) {
      // What fits no publisher says nothing about the form of one.
      const styled = documents.filter(({ facts }) => facts.style !== 'plain');
      for (const files of groupBy(styled, ({ facts }) => facts.style).values()) {
        const blank = files.filter(({ facts }) => facts.blank);
        const tight = files.filter(({ facts }) => !facts.blank);
        const [few, many] = blank.length < tight.length ? [blank, tight] : [tight, blank];
        if (many.length < LEAST_FILES || few.length * PREVAILS > many.length) continue;
        for (const { path, facts } of few) {
          report(path, {
            message: `Turns are parted ${facts.blank ? 'by blank lines here, and without them' : 'without blank lines here, and by them'} in the ${many.length} other files of this house style. Use one form, so that files can be compared line by line.`,
            start: facts.start,
            end: facts.end,
          });
        }
      }
    },
  },
});

interface Gaps {
  readonly betweenTurns: Gap[];
  readonly betweenParagraphs: Gap[];
}

/** Both halves of the rule ask for the gaps of a document. */
const known = new WeakMap<Transcript, Gaps>();

function gapsOf({ text, transcript }: { readonly text: string; readonly transcript: Transcript }): Gaps {
  return remembered(known, transcript, () => readGaps(text, transcript));
}

/** The gaps of a document; none where lines follow a clock or the width of a page, whose blank lines have reasons of their own. */
function readGaps(text: string, transcript: Transcript): Gaps {
  const betweenTurns: Gap[] = [];
  const betweenParagraphs: Gap[] = [];
  if (transcript.turns.some(({ start }) => start !== undefined) || isWrapped(text, transcript)) return { betweenTurns, betweenParagraphs };
  transcript.turns.forEach((turn, at) => {
    const before = transcript.turns[at - 1];
    if (before !== undefined) add(betweenTurns, text, before.span.end, turn.span.start);
    turn.paragraphs.slice(1).forEach(({ span }, index) => add(betweenParagraphs, text, turn.paragraphs[index]?.span.end ?? span.start, span.start));
  });
  return { betweenTurns, betweenParagraphs };
}

/** Whether one of the first turns has a paragraph of several lines. */
function isWrapped(text: string, { turns }: Transcript): boolean {
  // Where only line feeds end lines, the next one is looked for without copying the paragraph.
  const hasReturns = text.includes('\r');
  const holdsLineEnd = (start: number, end: number): boolean => (hasReturns ? /[\n\r]/.test(text.slice(start, end)) : (text.indexOf('\n', start) + 1 || Infinity) <= end);
  return turns.slice(0, WRAP_SAMPLE).some(({ paragraphs }) => paragraphs.some(({ span }) => holdsLineEnd(span.start, span.end)));
}

/** Adds the gap between two places that hold nothing but white space. */
function add(gaps: Gap[], text: string, start: number, end: number): void {
  const gap = text.slice(start, end);
  const lines = gap.match(LINE_END)?.length ?? 0;
  if (lines > 0 && gap.trim() === '') gaps.push({ start, end, blank: lines > 1 });
}

/** Reports, as one finding, the gaps of the rarer form. */
function reportFew({ text, transcript, report }: RuleContext, gaps: readonly Gap[], what: 'turns' | 'paragraphs'): void {
  const blank = gaps.filter((gap) => gap.blank);
  const tight = gaps.filter((gap) => !gap.blank);
  const [few, many] = blank.length < tight.length ? [blank, tight] : [tight, blank];
  const [first] = few;
  if (first === undefined || many.length < PREVAILS || few.length * PREVAILS > many.length) return;
  const misses = !first.blank;
  const label = transcript.turns.find(({ span }) => span.start >= first.end)?.labelSpan;
  const paragraph = transcript.turns.flatMap(({ paragraphs }) => paragraphs).find(({ span }) => span.start >= first.end)?.span;
  const end = what === 'turns' ? (label?.end ?? first.end) : Math.min(paragraph?.end ?? first.end, first.end + text.slice(first.end).search(/\s|$/));
  const times = few.length === 1 ? '' : `, and ${few.length - 1} more like it`;
  report({
    message: `${misses ? 'No blank line stands' : 'A blank line stands'} before this ${what.slice(0, -1)}${times}, while the other ${what} are parted ${misses ? 'by one' : 'without one'}: readers and programs take the mixture for a break in the text. Use one form.`,
    start: first.end,
    end,
    fix: {
      // A blank line that stands apart may mean something; a missing one means nothing.
      safety: misses ? 'safe' : 'suggested',
      title: misses ? 'Set blank lines' : 'Remove the blank lines',
      edits: few.map((gap) => (misses ? opened(text, gap) : closed(text, gap))),
    },
  });
}

function opened(text: string, { start, end }: Gap): Edit {
  return { start, end: start, text: text.slice(start, end).match(LINE_END)?.[0] ?? '\n' };
}

/** The gap with its first line end only, and the indent before the next words. */
function closed(text: string, { start, end }: Gap): Edit {
  const gap = text.slice(start, end);
  const indent = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1;
  return { start, end: start + indent, text: gap.match(LINE_END)?.[0] ?? '\n' };
}
