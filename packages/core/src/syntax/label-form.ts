import type { Evidence } from './evidence.ts';

/** How a label is set off from the words: the family of its mark. */
export type LabelFamily =
  | 'inline' // LABEL: text, ASCII or fullwidth colon
  | 'block' // LABEL: alone on its line, the words follow below
  | 'decorated' // **Name:** or ### Name:
  | 'forced' // @Label: text
  | 'period' // Mr. SMITH. text
  | 'period-dash' // Presidente.- text
  | 'bracket' // 【label】text
  | 'gap' // Q    text
  | 'dash' // Name - text
  | 'bare'; // NAME alone on its line, without a mark

/** One distinct label of a document, with the evidence for and against it. */
export interface LabelForm {
  /** As first printed, without mark, time and qualifier; inner white space as one blank. */
  readonly text: string;
  readonly family: LabelFamily;
  /** How often the document opens a line with it. */
  readonly count: number;
  /** Line (1-based) of its first appearance. */
  readonly line: number;
  readonly score: number;
  readonly accepted: boolean;
  readonly evidence: readonly Evidence[];
}
