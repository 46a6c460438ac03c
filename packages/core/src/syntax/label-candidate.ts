import type { LabelFamily } from './label-form.ts';
import type { LabelShape } from './label-score.ts';

/** A place that may open a turn. */
export interface Candidate {
  /** 0-based line. */
  readonly line: number;
  /** 0-based line of the mark; one more than `line` where a wrapped label takes two. */
  readonly speechLine: number;
  readonly start: number;
  readonly end: number;
  readonly speech: number;
  readonly family: LabelFamily;
  readonly form: number;
  readonly narrow: boolean;
  readonly timeStart: number;
  readonly timeEnd: number;
  readonly qualifierStart: number;
  readonly qualifierEnd: number;
  /** It stands inside its line, behind another turn. */
  readonly inside: boolean;
}

/** A distinct label while the document is read. */
export interface Form {
  readonly text: string;
  readonly family: LabelFamily;
  /** Its mark is weak. */
  readonly narrow: boolean;
  /** It stands behind a bullet, or the mark of a quotation. */
  readonly bulleted: boolean;
  readonly shape: LabelShape;
  /** 0-based line of the first appearance. */
  readonly line: number;
  count: number;
}

/** Every place that may open a turn, and the distinct labels there. */
export interface Candidates {
  readonly places: readonly Candidate[];
  readonly forms: readonly Form[];
}
