import { type LabelParts, labelParts, type Transcript, type Turn } from '@rostrum/core';

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
  let labels = known.get(transcript);
  if (labels === undefined) {
    const turns = new Map<string, [Turn, ...Turn[]]>();
    for (const turn of transcript.turns) {
      const others = turns.get(turn.label);
      if (others === undefined) turns.set(turn.label, [turn]);
      else others.push(turn);
    }
    labels = [...turns].map(([text, all]) => new Label(text, all));
    known.set(transcript, labels);
  }
  return labels;
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
export function labelsByKey(labels: readonly PrintedLabel[], keyOf: (label: PrintedLabel) => string | undefined): readonly [PrintedLabel, ...PrintedLabel[]][] {
  const groups = new Map<string, [PrintedLabel, ...PrintedLabel[]]>();
  for (const label of labels) {
    const key = keyOf(label);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [label]);
    else group.push(label);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.sort((left, right) => right.turns.length - left.turns.length));
}

/** How often something occurs, in words. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
