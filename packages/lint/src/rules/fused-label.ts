import type { Transcript } from '@rostrum/core';
import { rule } from '../rule.ts';

/** A longer label is prose. */
const LONGEST = 80;
/** Two labels this short are initials, which make names of three. */
const SHORTEST = 4;

/** Reports labels that are two labels of the document, printed without anything between them. */
export const fusedLabel = rule({
  meta: {
    name: 'fused-label',
    summary: 'A label consists of two other labels of the document, run together.',
    group: 'structure',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ tree, transcript, report }) {
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
