import type { Transcript } from '@rostrum/core';
import { type Finding, rule } from '../rule.ts';
import { type RunInLabel, runInLabels } from '../run-in-labels.ts';

/** A longer label is prose. */
const LONGEST = 80;
/** Two labels this short are initials, which make names of three. */
const SHORTEST = 4;

/** Reports labels that are run together with another label, or with the words before or behind them. */
export const fusedLabel = rule({
  meta: {
    name: 'fused-label',
    summary: 'A label is run together with another one, or with the words before or behind it.',
    group: 'structure',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ text, tree, transcript, report }) {
    for (const label of runInLabels(text, tree, transcript)) report(finding(text, label));
    const counts = new Map<string, number>();
    for (const { text, count, accepted } of tree.labels) if (accepted) counts.set(text, count);
    const known = new Map<string, readonly [string, string] | undefined>();
    for (const { label, start, end } of openings(transcript)) {
      if (!known.has(label)) known.set(label, partsOf(label, counts));
      const parts = known.get(label);
      if (parts === undefined) continue;
      const [first, second] = parts;
      report({
        message: `The label “${label}” is “${first}” and “${second}” run together: a search for either misses this turn. Keep the label of whoever speaks here.`,
        start,
        end,
        fix: { safety: 'suggested', title: `Keep “${second}”`, edits: [{ start, end: start + first.length, text: '' }] },
      });
    }
  },
});

function finding(text: string, { fault, opening, mark, start, end }: RunInLabel): Finding {
  const place = { start, end };
  if (fault === 'unmarked') {
    return {
      message: `“${opening}” opens this paragraph without its mark “${mark.trim()}”: the words count as those of the speaker before. Print the mark, or a comma if the person is addressed.`,
      ...place,
      fix: { safety: 'suggested', title: `Write “${opening}${mark}”`, edits: [{ start: end, end, text: mark }] },
    };
  }
  if (fault === 'twice') {
    const speech = end + (/^\s*/.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0);
    return {
      message: `The turn has a label already, and “${opening}” stands behind it: the label counts as spoken. Keep the label of whoever speaks here.`,
      ...place,
      fix: { safety: 'suggested', title: `Remove “${opening}”`, edits: [{ start, end: speech, text: '' }] },
    };
  }
  return {
    message: `“${opening}” opens turns, but stands within a paragraph here: its words count as those of the speaker before. Begin a line with it, or put it in quotation marks if it is quoted.`,
    ...place,
  };
}

interface Opening {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** The labels of the turns, and what stands before a colon at the start of a paragraph: the parser may take two labels in one for speech. */
function* openings({ turns }: Transcript): Generator<Opening> {
  for (const { label, labelSpan, paragraphs } of turns) {
    if (labelSpan.end - labelSpan.start === label.length) yield { label, ...labelSpan };
    for (const { text, span } of paragraphs) {
      const colon = colonIn(text.slice(0, LONGEST));
      if (colon > 0) yield { label: text.slice(0, colon), start: span.start, end: span.start + colon };
    }
  }
}

function colonIn(beginning: string): number {
  const colon = beginning.indexOf(':');
  const wide = beginning.indexOf('：');
  return colon < 0 || (wide >= 0 && wide < colon) ? wide : colon;
}

/** The two labels that a rarer one is made of; both open more turns than it does. */
function partsOf(label: string, counts: ReadonlyMap<string, number>): readonly [string, string] | undefined {
  if (label.length > LONGEST) return undefined;
  const own = counts.get(label) ?? 0;
  for (let at = 1; at < label.length; at++) {
    const [first, second] = [label.slice(0, at), label.slice(at)];
    if (Math.max(first.length, second.length) < SHORTEST) continue;
    if (Math.min(counts.get(first) ?? 0, counts.get(second) ?? 0) > own) return [first, second];
  }
  return undefined;
}
