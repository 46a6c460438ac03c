import { type LabelParts, labelParts, type Transcript, type Turn } from '@rostrum/core';
import { groupBy } from './group-by.ts';
import { remembered } from './remembered.ts';

/** A label as printed, with the turns that open with it. */
export interface PrintedLabel {
  /** As printed, inner white space as one blank. */
  readonly text: string;
  readonly turns: readonly [Turn, ...Turn[]];
  readonly parts: LabelParts;
}

const known = new WeakMap<Transcript, readonly PrintedLabel[]>();

/** The distinct labels of a document, in order of first appearance; gathered once a document. */
export function printedLabels(transcript: Transcript): readonly PrintedLabel[] {
  return remembered(known, transcript, () => [...groupBy(transcript.turns, ({ label }) => label)].map(([text, turns]) => new Label(text, turns as [Turn, ...Turn[]])));
}

class Label implements PrintedLabel {
  readonly text: string;
  readonly turns: readonly [Turn, ...Turn[]];
  #parts: LabelParts | undefined;

  constructor(text: string, turns: readonly [Turn, ...Turn[]]) {
    this.text = text;
    this.turns = turns;
  }

  /** Taken apart when first asked for. */
  get parts(): LabelParts {
    this.#parts ??= labelParts(this.text);
    return this.#parts;
  }
}

/** Labels that are the same by some key, where there are at least two; the most frequent first, else the earlier. */
export function labelsByKey(labels: readonly PrintedLabel[], keyOf: (label: PrintedLabel) => string): readonly [PrintedLabel, ...PrintedLabel[]][] {
  const groups = [...groupBy(labels, keyOf).values()].filter(({ length }) => length > 1);
  return groups.map((group) => group.sort((left, right) => right.turns.length - left.turns.length) as [PrintedLabel, ...PrintedLabel[]]);
}

/** How often something occurs, in words. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
