import { countsOf } from './group-by.ts';
import type { Candidate, Form } from './label-candidate.ts';
import type { Evidence } from './evidence.ts';

/** Points that make a label. */
export const ENOUGH = 2;

/** Mutable verdict on one form while the evidence of the document is gathered. */
export interface Verdict {
  readonly form: Form;
  /** What the forms of one name share. */
  readonly name: string;
  /** How often the document opens a line with it, or with another form of the same name: `Ada Rowe (Lab)`, `Ada Rowe`. */
  recurs: number;
  score: number;
  readonly evidence: Evidence[];
  declared: boolean;
  /** The document as a whole speaks for it, though it appears once. */
  vouched: boolean;
  accepted: boolean;
}

/** The places whose labels are accepted by now. */
export function acceptedPlaces(places: readonly Candidate[], verdicts: readonly Verdict[]): Candidate[] {
  return places.filter(({ form }) => verdicts[form]?.accepted === true);
}

/** How many of the places each of so many forms has. */
export function turnsByForm(places: readonly Candidate[], forms: number): Int32Array {
  const turns = new Int32Array(forms);
  for (const { form } of places) turns[form] = (turns[form] ?? 0) + 1;
  return turns;
}

/** Puts points and their reason beside the others. */
export function add(verdict: Verdict, points: number, reason: string, line?: number): void {
  verdict.score += points;
  verdict.evidence.push(line === undefined ? { reason, points } : { reason, points, line });
}

/** Turns a label down, and says why. */
export function refuse(verdict: Verdict, reason: string): void {
  verdict.accepted = false;
  verdict.evidence.push({ reason });
}

/** True for a label that has nothing but capitals or recurrence to speak for it. */
export function isWeak(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && !verdict.form.shape.strong && !verdict.declared;
}

/** True when all places have labels in capitals; a lone letter before a gap has no other form. */
export function allInCapitals(places: readonly Candidate[], verdicts: readonly Verdict[]): boolean {
  return places.every(({ form, family }) => family === 'gap' || verdicts[form]?.form.shape.capitals === true);
}

/** How many accepted labels end with a family name: before a comma or a parenthesis, in small letters. */
export function familyNames(verdicts: readonly Verdict[]): ReadonlyMap<string, number> {
  return countsOf(verdicts.filter(({ accepted }) => accepted).map(({ name }) => lastWord(name)));
}

/** The last word of a name. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
