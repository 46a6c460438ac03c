/** How grave a problem is; `off` is a setting, never a severity. */
export type Severity = 'error' | 'warning' | 'info';

/** One replacement: the text from `start` to `end` (UTF-16 offsets) becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A repair of a problem. A `safe` fix may be applied unseen, a `suggested` one wants a reader's eye. */
export interface Fix {
  readonly safety: 'safe' | 'suggested';
  /** What the repair does, as an order: "Remove the zero-width space". */
  readonly title: string;
  /** Edits in ascending order that do not overlap. */
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a problem, such as the first use of a label. */
export interface Related {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A finding about a document. Offsets are UTF-16 code units; `start === end` marks a place between two characters. */
export interface Problem {
  /** Name of the rule that reports it, such as `label-typo`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}
