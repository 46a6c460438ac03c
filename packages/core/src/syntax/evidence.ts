/** A reason for something inferred, with its weight in the score and the line (1-based) that shows it. */
export interface Evidence {
  readonly reason: string;
  readonly points?: number | undefined;
  readonly line?: number | undefined;
}
