import { type Fix, type Problem, verbatimDifference, type VerbatimDifference } from '@rostrum/core';
import { applyEdits } from '@rostrum/core/edit';
import { byPlace, compatible } from './edits.ts';
import { lint, type LintOptions, type LintResult } from './lint.ts';

/** A repair may uncover another one; what is not settled after this many passes waits for the next run. */
const MAX_PASSES = 3;
/** Repairs never make a text this much longer, an allowance for front matter aside. */
const MAX_GROWTH = 1.5;
const GROWTH_ALLOWANCE = 1_024;

/** Which repairs to apply, and how to check the text. */
export interface FixOptions extends Omit<LintOptions, 'tree' | 'transcript'> {
  /** `safe` (the default) leaves out what wants a reader's eye. */
  readonly safety?: Fix['safety'];
}

/** Why the text stayed as it was although there was something to repair. */
export interface FixStop {
  readonly reason: 'verbatim' | 'cycle' | 'growth';
  /** The rules whose repairs were refused. */
  readonly rules: readonly string[];
  readonly message: string;
}

/** A repaired text, and what is left to find in it. */
export interface FixResult {
  /** The repaired text; the text as given where nothing was repaired. */
  readonly text: string;
  /** How often each rule's repair was applied. */
  readonly applied: Readonly<Record<string, number>>;
  /** What a check of `text` finds. */
  readonly result: LintResult;
  /** Present where repairs were refused: then nothing was changed. */
  readonly stopped?: FixStop;
  /** Present where suggested repairs of these rules would have changed who said which word: they wait for a reader, and the others were applied. */
  readonly leftOut?: readonly string[];
}

type Repairable = Problem & { readonly fix: Fix };

/**
 * Applies the repairs of a text's problems until none is left. Who said which word never changes.
 *
 * @example
 * ```ts
 * import { applyFixes } from '@rostrum/lint';
 *
 * const { text, applied } = applyFixes('MODERATOR: Good morning.\nMS. LANE: Good morning.\nMODEARTOR: Shall we begin?\n');
 * console.log(text.split('\n')[2], applied);
 *
 * //=> MODERATOR: Shall we begin? {"label-typo":1}
 * ```
 */
export function applyFixes(text: string, options: FixOptions = {}): FixResult {
  const before = lint(text, options);
  const seen = new Set([text]);
  const applied: Record<string, number> = {};
  const leftOut = new Set<string>();
  let current = { text, result: before };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const proposed = compatible(current.result.problems.filter((problem) => isChosen(problem, options, leftOut)));
    const { chosen, next } = harmless(current, proposed, options, leftOut);
    if (chosen.length === 0) break;
    const stopped = refusal(current, next, chosen, { seen, original: text, options });
    if (stopped !== undefined) return { text, applied: {}, result: before, stopped };
    for (const { rule } of chosen) applied[rule] = (applied[rule] ?? 0) + 1;
    seen.add(next.text);
    current = next;
  }
  return { ...current, applied, ...(leftOut.size > 0 && { leftOut: [...leftOut].sort() }) };
}

interface State {
  readonly text: string;
  readonly result: LintResult;
}

/** Repairs of one pass, and what they make of the text. */
interface Attempt {
  readonly chosen: readonly Repairable[];
  readonly next: State;
}

function isChosen(problem: Problem, { safety = 'safe' }: FixOptions, leftOut: ReadonlySet<string>): problem is Repairable {
  if (problem.fix === undefined) return false;
  return problem.fix.safety === 'safe' || (safety === 'suggested' && !leftOut.has(problem.rule));
}

/**
 * Without the suggested repairs that change who said which word, rule by rule, which are named in `leftOut`. A suggestion
 * may do so, as one that takes for an annotation what was read as speech; a safe repair that does is a fault, and stays for `refusal`.
 */
function harmless(before: State, proposed: readonly Repairable[], options: FixOptions, leftOut: Set<string>): Attempt {
  const attempt = (chosen: readonly Repairable[]): Attempt => ({ chosen, next: chosen.length === 0 ? before : repaired(before.text, chosen, options) });
  const isHarmless = ({ next }: Attempt) => verbatimDifference(before.result.tree, next.result.tree) === undefined;
  const suggesting = new Set(proposed.filter(({ fix }) => fix.safety === 'suggested').map(({ rule }) => rule));
  const all = attempt(proposed);
  if (suggesting.size === 0 || isHarmless(all)) return all;
  let kept = attempt(proposed.filter(({ fix }) => fix.safety === 'safe'));
  if (!isHarmless(kept)) return kept;
  for (const name of suggesting) {
    const more = attempt(proposed.filter((problem) => kept.chosen.includes(problem) || (problem.rule === name && problem.fix.safety === 'suggested')));
    if (isHarmless(more)) kept = more;
    else leftOut.add(name);
  }
  return kept;
}

function repaired(text: string, problems: readonly Repairable[], options: FixOptions): State {
  const edits = problems.flatMap(({ fix }) => fix.edits).sort(byPlace);
  const next = applyEdits(text, edits);
  return { text: next, result: lint(next, options) };
}

function refusal(
  before: State,
  after: State,
  chosen: readonly Repairable[],
  run: { readonly seen: ReadonlySet<string>; readonly original: string; readonly options: FixOptions },
): FixStop | undefined {
  const names = [...new Set(chosen.map(({ rule }) => rule))];
  if (run.seen.has(after.text)) {
    return { reason: 'cycle', rules: names, message: `The repairs of ${names.join(', ')} undo each other; nothing was changed.` };
  }
  if (after.text.length > run.original.length * MAX_GROWTH + GROWTH_ALLOWANCE) {
    return { reason: 'growth', rules: names, message: `The repairs of ${names.join(', ')} make the text half as long again; nothing was changed.` };
  }
  const difference = verbatimDifference(before.result.tree, after.result.tree);
  if (difference === undefined) return undefined;
  const culprits = names.filter((name) => {
    const alone = repaired(before.text, chosen.filter(({ rule }) => rule === name), run.options);
    return verbatimDifference(before.result.tree, alone.result.tree) !== undefined;
  });
  const rules = culprits.length > 0 ? culprits : names;
  return { reason: 'verbatim', rules, message: `The repair of ${rules.join(', ')} would change who said which word: ${described(difference)}. Nothing was changed.` };
}

function described({ before, after }: VerbatimDifference): string {
  if (before === undefined) return `“${after?.word ?? ''}” would be added`;
  if (after === undefined) return `“${before.word}” would be lost`;
  if (before.word !== after.word) return `“${after.word}” would stand for “${before.word}”`;
  return `“${before.word}” would pass to another turn or speaker`;
}
